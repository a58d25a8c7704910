using System.Text.Json.Nodes;

namespace NetSuite.Client;

/// <summary>One write as a part of a batch.</summary>
/// <param name="Number">Its place in the input.</param>
/// <param name="Write">The write.</param>
/// <param name="Existed">Whether its record existed before; null where that is not known.</param>
/// <param name="Part">Its part of the body, or of the ids.</param>
internal sealed record BatchItem(long Number, RecordWrite Write, bool? Existed, ReadOnlyMemory<byte> Part)
{
    private const string ExternalIdName = "externalId";

    /// <summary>Makes a part.</summary>
    /// <exception cref="ArgumentException">The type or an id is malformed.</exception>
    public static BatchItem Of(long number, RecordWrite write, bool? existed)
    {
        RecordPath.CheckedType(write.Type);
        return new BatchItem(number, write, existed, CanShare(write) ? Content(write) : WriteRequest.Of(write).Body ?? default);
    }

    /// <summary>Whether an earlier run may have sent it already.</summary>
    public bool IsSent { get; init; }

    /// <summary>The external id by which the record that comes out can be found; null for none.</summary>
    public string? ExternalId => NewRecordId.OfNew(Write)
        ?? (Write.Operation is WriteOperation.Update or WriteOperation.Delete && Write.Target?.Id is null ? Write.Target?.ExternalId : null);

    /// <summary>What has to be known of it to tell what came of it.</summary>
    public BatchSubject Subject => new(
        Write.Operation, Write.ResultType, Write.Operation == WriteOperation.Transform ? null : Write.Target?.Id, ExternalId, Existed, WriteRequest.Of(Write).Purpose!);

    /// <summary>Whether doing it twice gives the same result as doing it once.</summary>
    public bool IsRepeatable => WriteRequest.Of(Write).Safety == RequestSafety.Idempotent;

    /// <summary>What batches it may be part of; null when it has to go by itself.</summary>
    public string? Group => CanShare(Write)
        ? string.Join('|', Write.Operation, Write.Type.ToUpperInvariant(), Write.Operation == WriteOperation.Create && Write.Target?.ExternalId is null, Write.Options.PropertyNameValidation, string.Join(',', Write.Options.Replace))
        : null;

    /// <summary>Whether a write can share a request: NetSuite has batches of records only, and reads the keys of a batch from its body.</summary>
    private static bool CanShare(RecordWrite write) => write.Operation switch
    {
        WriteOperation.Create or WriteOperation.Upsert => true,

        // A new external id can't be told from the one that says which record is meant.
        WriteOperation.Update => write.Target is { Id: not null } || !Has(write.Body, ExternalIdName),

        // A quote ends a quoted id.
        WriteOperation.Delete => !(write.Target?.Id ?? write.Target?.ExternalId ?? "'").Contains('\'', StringComparison.Ordinal),
        _ => false,
    };

    private static ReadOnlyMemory<byte> Content(RecordWrite write)
    {
        if (write.Operation == WriteOperation.Delete)
        {
            return System.Text.Encoding.UTF8.GetBytes(BatchIds.Of(write.Target!));
        }

        if (write.Target is not { } target)
        {
            return JsonBody.Write(write.Body);
        }

        var name = target.Id is null || write.Operation is not WriteOperation.Update ? ExternalIdName : "id";
        return JsonBody.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString(name, name == "id" ? target.Id : target.ExternalId);
            foreach (var (field, value) in write.Body)
            {
                if (!field.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    json.WritePropertyName(field);
                    if (value is null)
                    {
                        json.WriteNullValue();
                    }
                    else
                    {
                        value.WriteTo(json);
                    }
                }
            }

            json.WriteEndObject();
        });
    }

    private static bool Has(JsonObject body, string name) => body.Any(property => property.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
}
