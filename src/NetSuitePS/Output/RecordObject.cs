using System.ComponentModel;

// In the module's root namespace: the full name is the type name that views and user type data are written for.
namespace NetSuitePS;

/// <summary>
/// The hidden base of records and their parts. Their properties come from derived classes that are made at
/// run time, one for each record type and set of properties; it keeps what they share and which of them were
/// changed.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RecordObject
{
    private static readonly string[] NameProperties = ["tranId", "entityId", "companyName", "itemId", "title", "name"];

    private readonly object?[] values;
    private bool[]? changed;

    /// <summary>Takes the values in the order of the derived class's properties.</summary>
    protected RecordObject(object?[] values) => this.values = values;

    internal Output.RecordShape Shape { get; set; } = null!;

    /// <summary>The id, whatever the record's properties say now.</summary>
    internal string? OriginalId { get; set; }

    internal object?[] Values => values;

    internal void AcceptChanges() => changed = null;

    internal bool IsChanged(int index) => changed?[index] ?? false;

    /// <summary>The record type, the id, and the name a person knows the record by.</summary>
    public override string ToString()
    {
        var name = NameProperties.Select(property => Shape.IndexOf(property)).OfType<int>()
            .Select(index => values[index] as string).FirstOrDefault(text => !string.IsNullOrEmpty(text));
        return string.Join(' ', new[] { Shape.TypeName, OriginalId, name is null ? null : $"({name})" }.OfType<string>());
    }

    /// <summary>Reads a property.</summary>
    protected object? Get(int index) => values[index];

    /// <summary>Sets a property, and keeps that it was changed if its value is another one.</summary>
    protected void Set(int index, object? value)
    {
        if (Shape.Properties[index] is { Kind: Output.PropertyKind.Boolean, Name: var name })
        {
            value = Binding.Booleans.Convert(name, value);
        }

        if (!Equals(values[index], value))
        {
            values[index] = value;
            (changed ??= new bool[values.Length])[index] = true;
        }
    }
}
