namespace NetSuite.Client;

/// <summary>A text that is like a pattern.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="IsCaseSensitive">Whether the case counts.</param>
/// <param name="IsNegated">Whether it must not be like it.</param>
internal sealed record PatternTest(WildcardText Pattern, bool IsCaseSensitive, bool IsNegated) : FieldTest
{
    public override FieldTest Negated() => this with { IsNegated = !IsNegated };

    public override bool Passes(object value) => Pattern.IsMatch(FilterValues.Text(value), IsCaseSensitive) != IsNegated;
}
