using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace NetSuite;

/// <summary>
/// A NetSuite account id such as <c>123456</c> or <c>123456_SB1</c>, in its two spellings: the realm of an
/// OAuth 1.0a header (upper case, underscore) and the label of a host name (lower case, hyphen).
/// </summary>
public sealed partial record AccountId
{
    private AccountId(string realm) => Realm = realm;

    /// <summary>The spelling of the NetSuite user interface and of the OAuth realm, e.g. <c>123456_SB1</c>.</summary>
    public string Realm { get; }

    /// <summary>The spelling in host names, e.g. <c>123456-sb1</c>.</summary>
    public string HostLabel => Realm.ToLowerInvariant().Replace('_', '-');

    /// <summary>The account's own SuiteTalk host; REST is served on no other.</summary>
    public Uri SuiteTalkUri => new($"https://{HostLabel}.suitetalk.api.netsuite.com/");

    /// <summary>Reads an account id in either spelling.</summary>
    /// <param name="text">E.g. <c>123456</c>, <c>123456_SB1</c>, <c>123456-sb1</c> or <c>TSTDRV1234567</c>.</param>
    /// <exception cref="FormatException">The text is not an account id.</exception>
    public static AccountId Parse(string text) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException(
                $"'{text}' is not a NetSuite account id. Give it as NetSuite shows it under Setup > Company > Company Information, for example 123456 or 123456_SB1.");

    /// <summary>Reads an account id in either spelling; false if the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out AccountId? id)
    {
        // The pattern is strict because a host name is built from it: no dot, slash, colon or at sign can pass.
        id = text is not null && Pattern().IsMatch(text)
            ? new AccountId(text.ToUpperInvariant().Replace('-', '_'))
            : null;
        return id is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Realm;

    [GeneratedRegex(@"\A[A-Za-z0-9]{1,40}(?:[_-][A-Za-z0-9]{1,20})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
