using System.Management.Automation;

namespace NetSuitePS.Completion;

/// <summary>Makes completion results out of candidates.</summary>
internal static class Completions
{
    private static readonly char[] Quotes = ['\'', '"'];

    /// <summary>The candidates that fit what was typed: first those that start with it, then those that contain it.</summary>
    /// <param name="word">The word under the cursor, perhaps with a quote.</param>
    /// <param name="candidates">What there is, in the order to show.</param>
    public static IEnumerable<CompletionResult> Of(string word, IEnumerable<Candidate> candidates)
    {
        var quote = word.Length > 0 && Quotes.Contains(word[0]) ? word[0] : (char?)null;
        return Fitting(Unquoted(word), candidates).Select(candidate => new CompletionResult(
            Quoted(candidate.Text, quote),
            candidate.Label is null ? candidate.Text : $"{candidate.Text}  {candidate.Label}",
            CompletionResultType.ParameterValue,
            candidate.ToolTip));
    }

    /// <summary>The candidates that fit what was typed.</summary>
    public static IEnumerable<Candidate> Fitting(string typed, IEnumerable<Candidate> candidates)
    {
        List<Candidate> fitting = [.. candidates.Where(candidate => Has(candidate.Text, typed) || Has(candidate.Label, typed))];
        return fitting.Where(candidate => StartsWith(candidate.Text, typed)).Concat(fitting.Where(candidate => !StartsWith(candidate.Text, typed)));
    }

    private static bool Has(string? text, string typed) => text?.Contains(typed, StringComparison.OrdinalIgnoreCase) == true;

    private static bool StartsWith(string text, string typed) => text.StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    private static string Unquoted(string word) => word.Trim(Quotes);

    // Variables such as $true are meant; everything that PowerShell would not take as one word of text is put into quotes.
    private static string Quoted(string text, char? quote) => (quote, IsPlain(text)) switch
    {
        (null, true) => text,
        ('"', _) => $"\"{text.Replace("`", "``", StringComparison.Ordinal).Replace("\"", "`\"", StringComparison.Ordinal).Replace("$", "`$", StringComparison.Ordinal)}\"",
        _ => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
    };

    private static bool IsPlain(string text) =>
        text is "$true" or "$false" or "$null"
        || (text.Length > 0 && text.All(character => char.IsLetterOrDigit(character) || character is '_' or '-' or '.' or '*') && !IsParameter(text) && text[0] != '.');

    // A dash before a digit is a number; before anything else it would be a parameter.
    private static bool IsParameter(string text) => text[0] == '-' && !(text.Length > 1 && char.IsAsciiDigit(text[1]));
}
