namespace NetSuite.Simulator.Hosting;

/// <summary>Marks a setting that the account is built with; it can't change while the account runs.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SetAtStartAttribute : Attribute;
