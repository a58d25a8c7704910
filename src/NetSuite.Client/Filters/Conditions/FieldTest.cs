namespace NetSuite.Client;

/// <summary>A test of a value that is not empty.</summary>
internal abstract record FieldTest
{
    /// <summary>The test that passes where this one fails.</summary>
    public abstract FieldTest Negated();

    /// <summary>Whether a value passes.</summary>
    public abstract bool Passes(object value);
}
