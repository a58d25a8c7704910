using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>A record as it lies in the store.</summary>
internal sealed record RecordData(RecordTypeDefinition Type, long Id, Row Values);
