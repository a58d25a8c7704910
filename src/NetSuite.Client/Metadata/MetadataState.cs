using System.Collections.Concurrent;

namespace NetSuite.Client;

/// <summary>What a client and its views have learned of the account.</summary>
internal sealed class MetadataState
{
    public IReadOnlyList<RecordType>? Types { get; set; }

    public ConcurrentDictionary<string, RecordSchema> Schemas { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Tables and columns that SuiteQL does not have.</summary>
    public ConcurrentDictionary<string, bool> Missing { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Fields that NetSuite asked for in new records.</summary>
    public ConcurrentDictionary<string, bool> Required { get; } = new(StringComparer.OrdinalIgnoreCase);
}
