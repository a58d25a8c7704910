using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Checks answers that say they are JSON, so that a damaged one is noticed while the call can still be repeated.</summary>
internal static class JsonAnswers
{
    /// <exception cref="JsonException">The body is not what its Content-Type says.</exception>
    public static NetSuiteResponse Checked(NetSuiteResponse response)
    {
        if (response.Body.Length > 0 && response.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true)
        {
            var reader = new Utf8JsonReader(response.Body.Span);
            while (reader.Read())
            {
                // Reading is the check.
            }
        }

        return response;
    }

    /// <summary>Reads an answer that has to be a JSON object.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static JsonElement Object(NetSuiteResponse response)
    {
        var reader = new Utf8JsonReader(response.Body.Span);
        var element = JsonElement.ParseValue(ref reader);
        return element.ValueKind == JsonValueKind.Object && !reader.Read()
            ? element
            : throw new JsonException("The answer is not one JSON object.");
    }
}
