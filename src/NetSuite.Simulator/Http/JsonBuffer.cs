using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetSuite.Simulator.Http;

/// <summary>Writes an answer's JSON into memory, so that a failure half-way leaves no half answer.</summary>
internal sealed class JsonBuffer : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private readonly ArrayBufferWriter<byte> buffer = new(2048);

    public JsonBuffer() => Writer = new Utf8JsonWriter(buffer, Options);

    public Utf8JsonWriter Writer { get; }

    public ReadOnlyMemory<byte> Finish()
    {
        Writer.Flush();
        return buffer.WrittenMemory;
    }

    public void Dispose() => Writer.Dispose();
}
