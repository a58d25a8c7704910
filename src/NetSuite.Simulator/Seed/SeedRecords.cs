namespace NetSuite.Simulator.Seed;

/// <summary>The records of one type in a seed file.</summary>
internal sealed record SeedRecords(SeedNode Place, string Type, IReadOnlyList<SeedNode> Records);
