using System.Management.Automation;

namespace NetSuitePS.Binding.Bodies;

/// <summary>Rows that make one record: the fields of the first level from all of them, and a line of each.</summary>
/// <param name="value">What the rows have in common.</param>
/// <param name="column">The column it stands in; null when something else told them apart.</param>
internal sealed class GroupedRows(string value, string? column)
{
    private readonly List<PSObject> rows = [];

    /// <summary>What the rows have in common.</summary>
    public string Value { get; } = value;

    /// <summary>The column it stands in; null when something else told them apart.</summary>
    public string? Column { get; } = column;

    /// <summary>The rows, in their order.</summary>
    public IReadOnlyList<PSObject> Rows => rows;

    /// <summary>Adds a row.</summary>
    public void Add(PSObject row) => rows.Add(row);

    /// <summary>What they have in common, and how many they are.</summary>
    public override string ToString() => $"{Value} ({rows.Count} {(rows.Count == 1 ? "row" : "rows")})";
}
