using System.Reflection;

namespace NetSuitePS.HelpBuilder.Cmdlets;

/// <summary>A value a parameter takes, and the enum member behind it where there is one.</summary>
internal sealed record ParameterValue(string Name, FieldInfo? Field);
