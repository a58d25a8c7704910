using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Reads a page of a record collection.</summary>
internal static class RecordPage
{
    /// <exception cref="JsonException">The answer is no page.</exception>
    public static Page<RecordRef> Read(NetSuiteResponse response, string type)
    {
        var page = JsonAnswers.Object(response);
        if (!page.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array
            || !page.TryGetProperty("hasMore", out var hasMore) || hasMore.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            throw new JsonException("The answer is not a page of records.");
        }

        var records = items.EnumerateArray().Select(item => new RecordRef
        {
            Type = type,
            Id = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) ? id.ToString() : throw new JsonException("A record without id."),
        });

        // An empty page that promises more would be followed by as many requests as NetSuite has offsets.
        var all = records.ToArray();
        return new Page<RecordRef>(all, all.Length > 0 && hasMore.GetBoolean(), ItemPage.Total(page));
    }
}
