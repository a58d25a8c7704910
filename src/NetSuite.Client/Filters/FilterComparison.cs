namespace NetSuite.Client;

/// <summary>A field compared with a value.</summary>
/// <param name="Field">The field's name; dotted behind a reference, such as <c>subsidiary.name</c>.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Value">The value as it was given, not yet converted to the field's type; a list for <see cref="FilterOperator.In"/>; null for empty.</param>
/// <param name="IsCaseSensitive">Whether texts are compared exactly, as -ceq and its kin do.</param>
public sealed record FilterComparison(string Field, FilterOperator Operator, object? Value, bool IsCaseSensitive = false) : FilterExpression;
