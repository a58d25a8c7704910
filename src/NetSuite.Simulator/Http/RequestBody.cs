using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace NetSuite.Simulator.Http;

/// <summary>Reads request bodies.</summary>
internal static class RequestBody
{
    /// <summary>The largest body NetSuite takes: 104 MB.</summary>
    public const long Largest = 104L * 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Largest)
        {
            throw Refusals.BodyTooLarge();
        }
        if (request.ContentLength is null or 0 && !request.Headers.ContainsKey("Transfer-Encoding"))
        {
            return default;
        }
        var body = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, 1 << 20));
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > Largest)
            {
                throw Refusals.BodyTooLarge();
            }
        }
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    /// <summary>The body as JSON where there may be none: that is an empty object.</summary>
    public static JsonDocument ParseOptional(ReadOnlyMemory<byte> body) => Parse(body.IsEmpty ? "{}"u8.ToArray() : body);

    /// <summary>The body as JSON; whatever is not JSON is refused in NetSuite's words.</summary>
    public static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
            var json = JsonDocument.Parse(body.Span.StartsWith(mark) ? body[mark.Length..] : body, Options);
            RequireText(body.Span, json.RootElement);
            return json;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw Refusals.InvalidBody();
        }
    }

    // The parser looks into a string only when it is asked for it: bytes that are no UTF-8 and halves of surrogate
    // pairs would turn up in the middle of a write.
    private static void RequireText(ReadOnlySpan<byte> body, JsonElement root)
    {
        if (!Utf8.IsValid(body))
        {
            throw Refusals.InvalidBody();
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
