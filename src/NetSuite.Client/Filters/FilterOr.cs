namespace NetSuite.Client;

/// <summary>Any of the terms holds.</summary>
/// <param name="Terms">At least one.</param>
public sealed record FilterOr(IReadOnlyList<FilterExpression> Terms) : FilterExpression;
