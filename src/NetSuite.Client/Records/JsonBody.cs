using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetSuite.Client;

/// <summary>Writes request bodies.</summary>
internal static class JsonBody
{
    // NetSuite's limit for a record request.
    private const int LargestMegabytes = 104;

    // Names such as Müller or 漢字 stay readable; a JSON body is no HTML that would need them escaped.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="NetSuiteValidationException">The body is larger than NetSuite takes.</exception>
    public static ReadOnlyMemory<byte> Write(JsonObject body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Write(writer => body.WriteTo(writer));
    }

    /// <exception cref="NetSuiteValidationException">The body is larger than NetSuite takes.</exception>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            write(writer);
        }

        return buffer.WrittenCount <= LargestMegabytes * 1024 * 1024
            ? buffer.WrittenMemory
            : throw new NetSuiteValidationException(
                $"The request has {buffer.WrittenCount / (1024 * 1024)} MB; NetSuite takes at most {LargestMegabytes} MB. It was not sent.") { Attempts = 0 };
    }
}
