namespace NetSuite.Client;

/// <summary>Passes every value, or none.</summary>
/// <param name="Passing">Whether it passes.</param>
internal sealed record ConstantTest(bool Passing) : FieldTest
{
    public override FieldTest Negated() => new ConstantTest(!Passing);

    public override bool Passes(object value) => Passing;
}
