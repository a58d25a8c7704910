using System.Text.Json;

namespace NetSuite.Client;

/// <summary>A successful answer of a NetSuite REST service, read to its end.</summary>
public sealed class NetSuiteResponse
{
    /// <summary>The HTTP status, 200 to 299.</summary>
    public required int StatusCode { get; init; }

    /// <summary>The Content-Type header.</summary>
    public string? ContentType { get; init; }

    /// <summary>The Location header as an absolute URL, e.g. of a new record.</summary>
    public Uri? Location { get; init; }

    /// <summary>NetSuite's id of the operation (<c>X-N-OperationId</c>), which its support asks for.</summary>
    public string? OperationId { get; init; }

    /// <summary>All headers; a header sent several times has several entries.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body, decompressed; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>NetSuite's warnings, such as ignored property names.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>How many times the call was sent before this answer came, 1 or more.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>Reads the body as JSON.</summary>
    /// <exception cref="NetSuiteProtocolException">The body is not JSON.</exception>
    public JsonElement Json()
    {
        try
        {
            var reader = new Utf8JsonReader(Body.Span);
            var element = JsonElement.ParseValue(ref reader);
            return reader.Read() ? throw new JsonException() : element;
        }
        catch (JsonException exception)
        {
            throw new NetSuiteProtocolException(
                $"The answer is not the JSON it should be (Content-Type: {ContentType ?? "none"}, {Body.Length} bytes).",
                exception)
            {
                Call = new FailedCall { StatusCode = StatusCode, OperationId = OperationId },
            };
        }
    }
}
