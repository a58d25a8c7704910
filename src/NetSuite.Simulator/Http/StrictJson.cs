using System.Text.Json;
using System.Text.Unicode;

namespace NetSuite.Simulator.Http;

/// <summary>Reads JSON that somebody else wrote, all of it at once.</summary>
internal static class StrictJson
{
    /// <summary>The JSON of a text in UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="JsonException">It is none, or a string in it is no text.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> text, JsonDocumentOptions options)
    {
        try
        {
            ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
            var json = JsonDocument.Parse(text.Span.StartsWith(mark) ? text[mark.Length..] : text, options);
            RequireText(text.Span, json.RootElement);
            return json;
        }
        catch (InvalidOperationException mistake)
        {
            throw new JsonException(mistake.Message, mistake);
        }
    }

    // The parser looks into a string only when it is asked for it: bytes that are no UTF-8 and halves of surrogate
    // pairs would turn up in the middle of a write.
    private static void RequireText(ReadOnlySpan<byte> body, JsonElement root)
    {
        if (!Utf8.IsValid(body))
        {
            throw new JsonException("The text is not UTF-8.");
        }
        if (body.IndexOf("\\ud"u8) >= 0 || body.IndexOf("\\uD"u8) >= 0)
        {
            ReadStrings(root);
        }
    }

    private static void ReadStrings(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                _ = json.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                {
                    ReadStrings(item);
                }
                break;
            case JsonValueKind.Object:
                foreach (var property in json.EnumerateObject())
                {
                    _ = property.Name;
                    ReadStrings(property.Value);
                }
                break;
            default:
                break;
        }
    }
}
