using NetSuite;

namespace NetSuitePS.Binding;

/// <summary>How the bodies of a run are made of its inputs.</summary>
internal sealed record BodyOptions
{
    /// <summary>What becomes of the lines that a record has.</summary>
    public SublistMode SublistMode { get; init; }

    /// <summary>The columns that lines are matched by: <c>sublist.column</c>, or a column of every sublist that has it.</summary>
    public IReadOnlyList<string> LineKey { get; init; } = [];

    /// <summary>Columns that name the record: where they are no fields, they are left out.</summary>
    public IReadOnlyCollection<string> KeyColumns { get; init; } = [];

    /// <summary>Whether fields that the type does not have pass with a warning.</summary>
    public bool IgnoreUnknownField { get; init; }
}
