using System.Text;

namespace NetSuite.Client;

/// <summary>Brings a path into its wire form: valid escapes stay as they are, what may not stand in a path is escaped, and nothing can climb out of it.</summary>
internal static class PathNormalizer
{
    private const string AllowedInPath = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/";

    public static string Normalize(string path)
    {
        if (path.StartsWith("//", StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{path}' is not a path: it begins with two slashes.", nameof(path));
        }

        foreach (var segment in path.Split('/'))
        {
            // Servers resolve %2E%2E like two dots, so both spellings are refused.
            if (segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) is "." or "..")
            {
                throw new ArgumentException($"'{path}' has a segment of dots, which would point to another resource.", nameof(path));
            }
        }

        return Escape(path);
    }

    private static string Escape(string path)
    {
        var result = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length;)
        {
            var character = path[i];
            if (character == '\\' || char.IsControl(character))
            {
                throw new ArgumentException($"'{path}' has a character that cannot stand in a path.", nameof(path));
            }

            if (AllowedInPath.Contains(character, StringComparison.Ordinal))
            {
                result.Append(character);
                i++;
            }
            else if (character == '%')
            {
                if (i + 2 >= path.Length || !char.IsAsciiHexDigit(path[i + 1]) || !char.IsAsciiHexDigit(path[i + 2]))
                {
                    throw new ArgumentException($"'{path}' has a percent sign that begins no escape; write it as %25.", nameof(path));
                }

                result.Append(path, i, 3);
                i += 3;
            }
            else
            {
                var length = char.IsHighSurrogate(character) && i + 1 < path.Length ? 2 : 1;
                result.Append(PercentEncoding.Encode(path.Substring(i, length)));
                i += length;
            }
        }

        return result.ToString();
    }
}
