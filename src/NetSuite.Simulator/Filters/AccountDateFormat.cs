using System.Globalization;
using System.Text.RegularExpressions;

namespace NetSuite.Simulator.Filters;

/// <summary>The account's date format, as its preference page spells it: M/D/YYYY, D.M.YYYY, YYYY-MM-DD, D-Mon-YYYY …</summary>
internal sealed partial class AccountDateFormat
{
    private readonly string[] patterns;

    /// <summary>Reads a preference; an <see cref="ArgumentException"/> says that it is none.</summary>
    public AccountDateFormat(string preference)
    {
        if (!Preference().IsMatch(preference))
        {
            throw new ArgumentException($"{preference} is no date format of NetSuite, such as M/D/YYYY, DD.MM.YYYY, YYYY-MM-DD or D-Mon-YYYY.");
        }
        Pattern = preference
            .Replace("MONTH", "MMMM", StringComparison.Ordinal)
            .Replace("Mon", "MMM", StringComparison.Ordinal)
            .Replace('D', 'd')
            .Replace('Y', 'y');
        var single = Pattern.Replace("dd", "d", StringComparison.Ordinal);
        single = single.Contains("MMM", StringComparison.Ordinal) ? single : single.Replace("MM", "M", StringComparison.Ordinal);
        Short = single.Replace("yyyy", "yy", StringComparison.Ordinal);
        // The parser is lenient about zeros and two-digit years: 2/14/23 and 03/14/2023 are both taken.
        patterns = [single, Short];
    }

    /// <summary>The pattern dates are printed with.</summary>
    public string Pattern { get; }

    /// <summary>The pattern NetSuite's messages name.</summary>
    public string Short { get; }

    // A day, a month and a year of four digits in any order, and what parts them.
    [GeneratedRegex(@"^(?=.*D)(?=.*M)(?=.*Y)(?:(?:DD?|MM?|Mon|MONTH|YYYY)(?:[-/. ]|, |$)){3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Preference();

    public bool TryParse(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, patterns, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
