using System.Buffers.Text;
using System.IO.Hashing;
using System.Text.Json;

namespace NetSuite.Client;

/// <summary>A line of a journal: the checksum of its JSON as 8 hex digits, a space, the JSON, and a line feed.</summary>
internal static class JournalLine
{
    public const byte End = (byte)'\n';
    private const int ChecksumLength = 8;
    private const int PrefixLength = ChecksumLength + 1;

    /// <summary>Makes a line of the JSON object whose properties are written.</summary>
    public static byte[] Of(Action<Utf8JsonWriter> write)
    {
        var json = JsonBody.Write(writer =>
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }).Span;
        var line = new byte[PrefixLength + json.Length + 1];
        WritePrefix(json, line);
        json.CopyTo(line.AsSpan(PrefixLength));
        line[^1] = End;
        return line;
    }

    /// <summary>The JSON of a line; empty when the line is damaged.</summary>
    /// <param name="line">The line without its end.</param>
    public static ReadOnlyMemory<byte> Json(ReadOnlyMemory<byte> line)
    {
        if (line.Length <= PrefixLength)
        {
            return default;
        }

        Span<byte> prefix = stackalloc byte[PrefixLength];
        var json = line[PrefixLength..];
        WritePrefix(json.Span, prefix);
        return line.Span.StartsWith(prefix) ? json : default;
    }

    private static void WritePrefix(ReadOnlySpan<byte> json, Span<byte> prefix)
    {
        Utf8Formatter.TryFormat(Crc32.HashToUInt32(json), prefix, out _, new('x', ChecksumLength));
        prefix[ChecksumLength] = (byte)' ';
    }
}
