using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetSuite.Client;

/// <summary>The external ids of new records.</summary>
internal static class NewRecordId
{
    private const string Field = "externalId";

    /// <summary>The external id that the new record of a write is to have; null where there is none.</summary>
    public static string? OfNew(RecordWrite write) => write.Operation switch
    {
        WriteOperation.Create or WriteOperation.Upsert => write.Target?.ExternalId,
        WriteOperation.Transform => InBody(write),
        _ => null,
    };

    private static string? InBody(RecordWrite write)
    {
        foreach (var (name, value) in write.Body)
        {
            if (name.Equals(Field, StringComparison.OrdinalIgnoreCase) && value?.GetValueKind() == JsonValueKind.String)
            {
                return value.GetValue<string>() is { Length: > 0 } text ? text : null;
            }
        }

        return null;
    }

    /// <summary>The write of a record that is to have an external id: a create is addressed by it, a transform says it in the body.</summary>
    public static RecordWrite Give(RecordWrite write, string externalId)
    {
        if (write.Operation == WriteOperation.Create)
        {
            return write with { Target = new RecordRef { Type = write.Type, ExternalId = externalId } };
        }

        // The caller's body stays the caller's.
        var body = (JsonObject)write.Body.DeepClone();
        body[Field] = externalId;
        return write with { Body = body };
    }
}
