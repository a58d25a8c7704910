using System.Globalization;
using System.Text.RegularExpressions;

namespace NetSuite.Client;

/// <summary>A part of a wildcard pattern.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Character">The character it stands for.</param>
/// <param name="Set">The set of characters it stands for, as a regular expression.</param>
internal sealed record WildcardPart(WildcardKind Kind, char Character = default, string? Set = null)
{
    /// <summary>An asterisk.</summary>
    public static WildcardPart Many { get; } = new(WildcardKind.Many);

    /// <summary>A question mark.</summary>
    public static WildcardPart One { get; } = new(WildcardKind.One);

    /// <summary>A character that stands for itself.</summary>
    public static WildcardPart Of(char character) => new(WildcardKind.Character, character);

    /// <summary>Whether it can stand for a character.</summary>
    /// <param name="character">The character.</param>
    /// <param name="culture">Whose letters are compared without regard to case; null when the case counts.</param>
    public bool Takes(char character, CultureInfo? culture) => Kind switch
    {
        WildcardKind.Character => culture is null ? character == Character : culture.TextInfo.ToLower(character) == culture.TextInfo.ToLower(Character),
        WildcardKind.Set => Regex.IsMatch(character.ToString(), Set!, RegexOptions.Singleline | (culture is null ? RegexOptions.None : RegexOptions.IgnoreCase)),
        _ => true,
    };
}
