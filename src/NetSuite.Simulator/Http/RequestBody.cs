using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NetSuite.Simulator.Http;

/// <summary>Reads request bodies.</summary>
internal static class RequestBody
{
    /// <summary>The largest body NetSuite takes: 104 MB.</summary>
    public const long Largest = 104L * 1024 * 1024;

    /// <summary>The largest body of the sign-in addresses, which are open to everybody.</summary>
    public const long LargestForm = 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, long largest, CancellationToken cancellationToken)
    {
        if (request.ContentLength > largest)
        {
            throw Refusals.BodyTooLarge(largest);
        }
        // HTTP/2 sends bodies without a length and without Transfer-Encoding: only the server can tell.
        if (request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            return default;
        }
        var body = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, 1 << 20));
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > largest)
            {
                throw Refusals.BodyTooLarge(largest);
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
