using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetSuite.Client;

/// <summary>What to do when NetSuite refuses a change, as somebody else saved the record between its loading and saving it.</summary>
internal static class ChangedRecord
{
    /// <summary>How often a write is sent again for it.</summary>
    public const int MostRepeats = 3;

    private const string Code = "RCRD_HAS_BEEN_CHANGED";
    private const string Words = "Record has been changed";

    /// <summary>Whether that is the reason of a refusal.</summary>
    public static bool IsReason(NetSuiteException refusal) => refusal.Errors.Any(error =>
        string.Equals(error.Code, Code, StringComparison.OrdinalIgnoreCase) || error.Detail.Contains(Words, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the change is still the same change, so that it may be sent again.</summary>
    /// <exception cref="NetSuiteException">Somebody else changed one of the same fields, or the record can't be read.</exception>
    public static async Task<bool> MayRepeatAsync(NetSuiteClient client, RecordWrite write, NetSuiteException refusal, CancellationToken cancellationToken)
    {
        if (write.Operation is not (WriteOperation.Update or WriteOperation.Upsert))
        {
            return false;
        }

        if (write.Seen is not { } seen)
        {
            return WriteRequest.Of(write).Safety != RequestSafety.Once;
        }

        var now = await client.Records.GetAsync(write.Type, write.Target!, new RecordGetOptions(), cancellationToken).ConfigureAwait(false);
        foreach (var (field, before) in seen)
        {
            var current = Find(now.Body, field);
            if (!IsSame(before, current) && !IsSame(write.Body.FirstOrDefault(own => own.Key.Equals(field, StringComparison.OrdinalIgnoreCase)).Value, current))
            {
                throw WriteFailures.Conflict(refusal, field, Text(before), Text(current));
            }
        }

        return true;
    }

    private static JsonNode? Find(JsonElement body, string field) =>
        body.EnumerateObject().FirstOrDefault(property => property.Name.Equals(field, StringComparison.OrdinalIgnoreCase)) is { Value.ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } found
            ? JsonNode.Parse(found.Value.GetRawText())
            : null;

    // References are the same by id, whatever name and links come with them.
    private static bool IsSame(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(Bare(one), Bare(other));

    private static JsonNode? Bare(JsonNode? node) => node switch
    {
        JsonObject reference when reference["id"] is { } id => JsonValue.Create(id.ToString()),
        JsonObject fields => new JsonObject(fields.Where(field => field.Key != "links").Select(field => KeyValuePair.Create(field.Key, Bare(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Bare)]),
        _ => node?.DeepClone(),
    };

    private static string Text(JsonNode? node) => node switch
    {
        null => "empty",
        JsonObject reference when reference["refName"] is { } name => $"'{name}'",
        JsonObject reference when reference["id"] is { } id => $"'{id}'",
        JsonValue value => $"'{value}'",
        _ => node.ToJsonString(),
    };
}
