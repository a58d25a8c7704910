using NetSuite.Simulator.Query;

namespace NetSuite.Simulator.Tables;

/// <summary>A column of a SuiteQL table and the SQL that yields it.</summary>
internal sealed record ViewColumn(SuiteQlColumn Column, string Sql)
{
    /// <summary>A column that only the engine reads: it has no SuiteQL name.</summary>
    public bool IsHidden { get; init; }
}
