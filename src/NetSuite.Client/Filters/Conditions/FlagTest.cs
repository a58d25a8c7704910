namespace NetSuite.Client;

/// <summary>A boolean.</summary>
/// <param name="Expected">What it has to be.</param>
internal sealed record FlagTest(bool Expected) : FieldTest
{
    public override FieldTest Negated() => new FlagTest(!Expected);

    public override bool Passes(object value) => value is bool flag && flag == Expected;
}
