namespace NetSuitePS.HelpBuilder.Cmdlets;

/// <summary>An output type by its name, and as a type where the attribute named one.</summary>
internal sealed record OutputType(string Name, Type? Type);
