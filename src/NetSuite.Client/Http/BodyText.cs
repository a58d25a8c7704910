using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NetSuite.Client;

/// <summary>Reduces an answer that is not JSON to a line fit for a message.</summary>
internal static partial class BodyText
{
    private const int Longest = 200;

    // A page of a proxy can be large; what matters stands near its beginning.
    private const int ReadAtMost = 16 * 1024;

    public static string Summarize(ReadOnlySpan<byte> body, bool isHtml)
    {
        try
        {
            return Reduce(body, isHtml);
        }
        catch (RegexMatchTimeoutException)
        {
            return string.Empty;
        }
    }

    private static string Reduce(ReadOnlySpan<byte> body, bool isHtml)
    {
        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, ReadAtMost)]);
        if (isHtml || text.AsSpan().TrimStart().StartsWith("<"))
        {
            var title = Title().Match(text);
            text = title.Success && !string.IsNullOrWhiteSpace(title.Groups[1].Value)
                ? title.Groups[1].Value
                : Markup().Replace(text, " ");
            text = WebUtility.HtmlDecode(text);
        }

        var line = Blanks().Replace(text, " ").Trim();
        return line.Length <= Longest ? line : line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }

    [GeneratedRegex("<title[^>]*>([^<]*)</title>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Title();

    [GeneratedRegex("<(script|style)\\b.*?</\\1\\s*>|<[^>]*>?", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Markup();

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Blanks();
}
