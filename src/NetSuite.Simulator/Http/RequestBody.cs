using System.Text.Json;
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
            return StrictJson.Parse(body, Options);
        }
        catch (JsonException)
        {
            throw Refusals.InvalidBody();
        }
    }
}
