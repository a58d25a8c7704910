namespace NetSuite.Client;

/// <summary>All terms hold.</summary>
/// <param name="Terms">At least one.</param>
public sealed record FilterAnd(IReadOnlyList<FilterExpression> Terms) : FilterExpression;
