namespace NetSuite.Client;

/// <summary>Where SuiteQL has the records of a type.</summary>
/// <param name="Table">The table.</param>
/// <param name="Condition">What its rows must fulfil to be of this type, with <c>{0}</c> for the table's alias; null when all are.</param>
public sealed record QuerySource(string Table, string? Condition = null);
