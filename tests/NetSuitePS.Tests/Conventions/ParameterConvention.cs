namespace NetSuitePS.Tests.Conventions;

/// <summary>One word for one thing.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Types">The types it may have, as full names; nullable ones count as their plain type.</param>
/// <param name="Refused">Other names people give to the same thing.</param>
internal sealed record ParameterConvention(string Name, string[] Types, string[] Refused);
