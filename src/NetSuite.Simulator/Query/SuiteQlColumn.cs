namespace NetSuite.Simulator.Query;

/// <summary>One column of a <see cref="SuiteQlTable"/>.</summary>
/// <param name="Name">The name, in SuiteQL and in the SQLite view.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="DisplaySql">For BUILTIN.DF: SQL text in which {0} stands for the column's expression; null when the value is its own display.</param>
/// <param name="CriteriaName">For BUILTIN.CF: the column of the same view that holds the combined value ("CustInvc:B"); null when the value is its own.</param>
/// <param name="DisplayName">For BUILTIN.DF, where the name depends on more than the value: the column of the same view that holds it.</param>
internal sealed record SuiteQlColumn(string Name, SuiteQlKind Kind, string? DisplaySql = null, string? CriteriaName = null, string? DisplayName = null)
{
    /// <summary>For an amount: the column of the same view that holds its currency's id; null means the base currency.</summary>
    public string? CurrencyName { get; init; }

    /// <summary>The column of the same view whose value this one may not repeat: where both are the same, this one is NULL.</summary>
    public string? NullLike { get; init; }

    /// <summary>For a reference to records that have parents: where those are.</summary>
    public SuiteQlTree? Tree { get; init; }
}
