using System.ComponentModel;

// In the module's root namespace: the full name is the type name that views and user type data are written for.
namespace NetSuitePS;

/// <summary>
/// The hidden base of SuiteQL rows. The columns are properties of derived classes that are made at run time,
/// one for each set of columns; a row keeps the text NetSuite sent, without a copy.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Row
{
    private readonly string?[] values;

    /// <summary>Takes the values in the order of the columns.</summary>
    protected Row(string?[] values) => this.values = values;

    /// <summary>Reads a column.</summary>
    protected string? Get(int index) => values[index];

    /// <summary>Sets a column.</summary>
    protected void Set(int index, string? value) => values[index] = value;
}
