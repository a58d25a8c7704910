using System.Globalization;

namespace NetSuite.Client;

/// <summary>A number that is one of several.</summary>
/// <param name="Values">The numbers.</param>
/// <param name="IsNegated">Whether it must be none of them.</param>
internal sealed record NumberTest(IReadOnlyList<decimal> Values, bool IsNegated) : FieldTest
{
    public override FieldTest Negated() => this with { IsNegated = !IsNegated };

    public override bool Passes(object value) => Values.Contains(Convert.ToDecimal(value, CultureInfo.InvariantCulture)) != IsNegated;
}
