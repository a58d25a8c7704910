using System.Text;

namespace NetSuite.Simulator.Authentication;

/// <summary>Percent-encoding as RFC 5849, 3.6 wants it, and its reverse.</summary>
internal static class PercentEncoding
{
    private const string Hexadecimal = "0123456789ABCDEF";

    /// <summary>Encodes everything but A-Z a-z 0-9 - . _ ~ as upper-case UTF-8 escapes.</summary>
    public static string Encode(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '.' or '_' or '~'))
            {
                result.Append((char)rune.Value);
                continue;
            }
            var length = rune.EncodeToUtf8(utf8);
            foreach (var value in utf8[..length])
            {
                result.Append('%').Append(Hexadecimal[value >> 4]).Append(Hexadecimal[value & 15]);
            }
        }
        return result.ToString();
    }

    /// <summary>Decodes escapes; a broken escape stays as it is.</summary>
    /// <param name="text">The encoded text.</param>
    /// <param name="plusIsSpace">Whether + means a space, as it does in a query.</param>
    public static string Decode(ReadOnlySpan<char> text, bool plusIsSpace)
    {
        if (text.IndexOf('%') < 0 && (!plusIsSpace || text.IndexOf('+') < 0))
        {
            return text.ToString();
        }
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                bytes[count++] = (byte)((Digit(text[i + 1]) << 4) | Digit(text[i + 2]));
                i += 2;
            }
            else if (text[i] == '+' && plusIsSpace)
            {
                bytes[count++] = (byte)' ';
            }
            else
            {
                var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                count += Encoding.UTF8.GetBytes(text.Slice(i, length), bytes.AsSpan(count));
                i += length - 1;
            }
        }
        return Encoding.UTF8.GetString(bytes, 0, count);
    }

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : char.ToUpperInvariant(c) - 'A' + 10;
}
