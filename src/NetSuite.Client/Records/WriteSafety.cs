using System.Text.Json.Nodes;

namespace NetSuite.Client;

/// <summary>Whether an update may be sent twice.</summary>
internal static class WriteSafety
{
    /// <summary>
    /// Fields and references may. Rows of a sublist may not, since NetSuite appends rows it cannot match, unless the
    /// request replaces the whole sublist.
    /// </summary>
    public static RequestSafety Of(JsonObject body, IReadOnlyList<string> replaced) =>
        body.Any(property => !replaced.Contains(property.Key, StringComparer.OrdinalIgnoreCase) && HasRows(property.Value))
            ? RequestSafety.Once
            : RequestSafety.Idempotent;

    private static bool HasRows(JsonNode? node) => node switch
    {
        JsonArray rows => rows.Count > 0,
        JsonObject fields => fields.Any(field => field.Key != "links" && HasRows(field.Value)),
        _ => false,
    };
}
