using System.Globalization;

namespace NetSuite.Client;

/// <summary>A text that is one of several.</summary>
/// <param name="Values">The texts.</param>
/// <param name="IsCaseSensitive">Whether the case counts.</param>
/// <param name="IsNegated">Whether it must be none of them.</param>
internal sealed record TextTest(IReadOnlyList<string> Values, bool IsCaseSensitive, bool IsNegated) : FieldTest
{
    public override FieldTest Negated() => this with { IsNegated = !IsNegated };

    // PowerShell compares as languages do: composed and decomposed accents are equal, characters without width do not count.
    public override bool Passes(object value)
    {
        var text = FilterValues.Text(value);
        var options = IsCaseSensitive ? CompareOptions.None : CompareOptions.IgnoreCase;
        return Values.Any(candidate => CultureInfo.InvariantCulture.CompareInfo.Compare(text, candidate, options) == 0) != IsNegated;
    }
}
