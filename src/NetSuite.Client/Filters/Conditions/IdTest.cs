namespace NetSuite.Client;

/// <summary>A reference or enumeration whose id is one of several.</summary>
/// <param name="Ids">The ids.</param>
/// <param name="IsCaseSensitive">Whether the case counts.</param>
/// <param name="IsNegated">Whether it must be none of them.</param>
internal sealed record IdTest(IReadOnlyList<string> Ids, bool IsCaseSensitive, bool IsNegated) : FieldTest
{
    public override FieldTest Negated() => this with { IsNegated = !IsNegated };

    public override bool Passes(object value)
    {
        var id = value is RecordRef reference ? reference.Id : FilterValues.Text(value);
        return Ids.Contains(id, IsCaseSensitive ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase) != IsNegated;
    }
}
