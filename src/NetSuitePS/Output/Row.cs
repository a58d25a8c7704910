using System.ComponentModel;
using System.Globalization;
using NetSuite;
using NetSuitePS.Binding;
using NetSuitePS.Output;

// In the module's root namespace: the full name is the type name that views and user type data are written for.
namespace NetSuitePS;

/// <summary>
/// The hidden base of SuiteQL rows. The columns are properties of derived classes that are made at run time,
/// one for each set of columns; a row keeps the text NetSuite sent, without a copy, and reads it when it is asked for.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Row
{
    private static readonly object True = true;
    private static readonly object False = false;

    // The text as it came; once a property was set to something else, an array that may hold anything.
    private object?[] values;

    /// <summary>Takes the values in the order of the columns.</summary>
    protected Row(string?[] values) => this.values = values;

    internal RowLayout Layout { get; set; } = null!;

    /// <summary>Reads a column of text.</summary>
    protected string? GetText(int index) => (string?)values[index];

    /// <summary>Reads a column of numbers.</summary>
    protected decimal? GetNumber(int index) => values[index] is string text
        ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
        : (decimal?)values[index];

    /// <summary>Reads a column of true or false. The property takes any value, because PowerShell would turn the text <c>false</c> into true.</summary>
    protected object? GetFlag(int index) => values[index] is string text ? text == "T" ? True : False : values[index];

    /// <summary>Reads a column of dates.</summary>
    protected DateTime? GetDate(int index) => values[index] is string text ? Layout.Dates?.ReadWallClock(text) : (DateTime?)values[index];

    /// <summary>Sets a column.</summary>
    protected void Set(int index, object? value)
    {
        value = Layout.Types[index] == FieldType.Boolean ? Booleans.Convert(Layout.Columns[index], value) : value;
        if (value is not (null or string) && values is string?[])
        {
            object?[] any = new object?[values.Length];
            values.CopyTo(any, 0);
            values = any;
        }

        values[index] = value;
    }
}
