using System.Text.RegularExpressions;

namespace NetSuite.Simulator.Control;

/// <summary>Paths and queries as the log may keep them: short, and without what lets somebody log in.</summary>
internal static partial class LoggedText
{
    private const int Longest = 2000;

    public static string Query(string query) => query.Length == 0 ? query : Secrets().Replace(Short(query), "$1***");

    public static string Short(string text) => text.Length > Longest ? text[..Longest] : text;

    [GeneratedRegex("((?:^|&)(?:oauth_[a-z_]*|access_token|refresh_token|token|code|code_verifier|client_secret|client_assertion|assertion)=)[^&]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secrets();
}
