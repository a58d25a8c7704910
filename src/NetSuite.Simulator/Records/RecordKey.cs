using System.Globalization;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Records;

/// <summary>The id segment of a URL: an internal id, or eid: and an external one.</summary>
internal sealed class RecordKey
{
    private const string ExternalPrefix = "eid:";

    private RecordKey(long? id, string? externalId) => (Id, ExternalId) = (id, externalId);

    public long? Id { get; }

    public string? ExternalId { get; }

    public static RecordKey Parse(string segment)
    {
        if (segment.StartsWith(ExternalPrefix, StringComparison.OrdinalIgnoreCase))
        {
            // All that follows is the id: of eid:externalId=VALUE, which some clients send, externalId=VALUE.
            var external = segment[ExternalPrefix.Length..];
            // NetSuite takes | for the delimiter of several values: such a record is reached through q only.
            return external.Length > 0 && !external.Contains('|', StringComparison.Ordinal) ? new RecordKey(null, external) : throw Refusals.InvalidId(segment);
        }
        return long.TryParse(segment, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
            ? new RecordKey(id, null)
            : throw Refusals.InvalidId(segment);
    }

    public RecordData Get(StoreSession session, RecordTypeDefinition type)
    {
        var record = Id is { } id ? RecordTable.Find(session, type, id) : RecordTable.FindExternal(session, type, ExternalId!);
        return record is null
            ? throw (type.Group == RecordGroup.Transaction ? Refusals.MissingTransaction() : Refusals.MissingRecord())
            : RecordLocks.Opened(session, record);
    }
}
