namespace NetSuite.Simulator.Records;

/// <summary>What a write did: the id of the record, and the sentences for the warning header.</summary>
internal sealed record WriteResult(long Id, IReadOnlyList<string> Warnings);
