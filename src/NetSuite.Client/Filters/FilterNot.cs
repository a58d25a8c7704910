namespace NetSuite.Client;

/// <summary>The term does not hold.</summary>
/// <param name="Term">The term.</param>
public sealed record FilterNot(FilterExpression Term) : FilterExpression;
