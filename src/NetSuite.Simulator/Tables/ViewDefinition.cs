using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;

namespace NetSuite.Simulator.Tables;

/// <summary>A SuiteQL table as a view of the store.</summary>
internal sealed record ViewDefinition(string Name, string From, IReadOnlyList<ViewColumn> Columns)
{
    public string SqlName => $"suiteql_{Name}";

    /// <summary>The record types the table shows.</summary>
    public IReadOnlyList<RecordTypeDefinition> Types { get; init; } = [];

    /// <summary>See <see cref="SuiteQlTable.Permission"/>.</summary>
    public string? Permission { get; init; }

    public string Sql =>
        $"CREATE VIEW \"{SqlName}\" AS SELECT {string.Join(", ", Columns.Select(column => $"{column.Sql} AS \"{column.Column.Name}\""))} FROM {From}";

    public SuiteQlTable Table => new(
        Name,
        SqlName,
        Columns.Where(column => !column.IsHidden).ToDictionary(column => column.Column.Name, column => column.Column, StringComparer.OrdinalIgnoreCase))
    {
        RecordTypes = [.. Types.Select(type => type.Name)],
        Permission = Permission,
    };
}
