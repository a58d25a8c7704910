using System.Globalization;

namespace NetSuite.Client;

/// <summary>
/// Tells the characters that PowerShell and NetSuite compare alike. PowerShell finds composed and decomposed accents
/// equal and looks away from characters without width; NetSuite compares them one by one.
/// </summary>
internal static class PlainText
{
    /// <summary>Whether all characters of a text are compared alike.</summary>
    public static bool IsPlain(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsPlain(text, at))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a character of a text is compared alike: it is of ASCII, shown, and carries no accent of its own.</summary>
    public static bool IsPlain(string text, int at) => text[at] is >= ' ' and <= '~' && (at + 1 == text.Length || !Combines(text[at + 1]));

    /// <summary>Whether a character of a pattern is compared alike, in the culture of the session.</summary>
    public static bool IsPlainInPattern(char character) =>
        character is (>= ' ' and <= '~') or (>= 'À' and <= 'þ' and not ('×' or 'ß' or '÷'))
        && CultureInfo.CurrentCulture.TextInfo.ToLower(character) == char.ToLowerInvariant(character)
        && CultureInfo.CurrentCulture.TextInfo.ToUpper(character) == char.ToUpperInvariant(character);

    private static bool Combines(char character) => character > '~' && (char.IsSurrogate(character) || char.GetUnicodeCategory(character) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format);
}
