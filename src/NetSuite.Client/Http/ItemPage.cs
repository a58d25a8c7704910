using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Reads a page of whatever NetSuite lists.</summary>
internal static class ItemPage
{
    /// <exception cref="NetSuiteValidationException">The answer is no list.</exception>
    public static Page<JsonElement> Read(NetSuiteResponse response, string path)
    {
        var body = JsonAnswers.Object(response);
        if (!body.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            throw new NetSuiteValidationException($"'{path}' does not answer with a list, so it has no pages.")
            {
                Call = new FailedCall { StatusCode = response.StatusCode, OperationId = response.OperationId, Path = path },
                RecommendedAction = "Ask for it as a single answer.",
            };
        }

        // An empty page that promises more would be asked for again and again.
        var all = items.EnumerateArray().ToArray();
        var more = all.Length > 0 && body.TryGetProperty("hasMore", out var hasMore) && hasMore.ValueKind == JsonValueKind.True;
        return new Page<JsonElement>(all, more, Total(body));
    }

    /// <summary>The announced number of items; null when it is not announced.</summary>
    public static long? Total(JsonElement body) =>
        body.TryGetProperty("totalResults", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var count) ? count : null;
}
