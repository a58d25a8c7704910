namespace NetSuite.Client;

/// <summary>A field by itself. It holds where PowerShell takes the value for true: a checkbox that is on, a number other than 0, and anything else that is not empty.</summary>
/// <param name="Field">The field's name; dotted behind a reference, such as <c>subsidiary.isInactive</c>.</param>
public sealed record FilterTruth(string Field) : FilterExpression;
