namespace NetSuite.Client;

/// <summary>A line of the index.</summary>
/// <param name="Type">The type.</param>
/// <param name="Source">Where SuiteQL has its records.</param>
internal sealed record TypeEntry(RecordType Type, QuerySource Source);
