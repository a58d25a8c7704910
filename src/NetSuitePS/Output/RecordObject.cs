using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using NetSuitePS.Output;

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

    // Null while nothing was changed, which is so for most records: a large result is full of them.
    private ChangeLog? changes;

    /// <summary>Takes the values in the order of the derived class's properties.</summary>
    protected RecordObject(object?[] values) => this.values = values;

    internal RecordShape Shape { get; set; } = null!;

    /// <summary>The id, whatever the record's properties say now.</summary>
    internal string? OriginalId { get; set; }

    internal object?[] Values => values;

    /// <summary>Takes the values that were sent as those that NetSuite has. What was changed since then stays a change.</summary>
    internal void AcceptChanges(object?[] sent)
    {
        var added = Enumerable.Range(0, sent.Length).Where(IsChanged)
            .SelectMany(index => sent[index] as RecordList ?? Enumerable.Empty<object?>())
            .OfType<object>().Where(line => line is IDictionary or PSObject);
        changes?.Accept([.. added]);
        for (var index = 0; index < sent.Length; index++)
        {
            if (!ReferenceEquals(values[index], sent[index]))
            {
                (changes ??= new ChangeLog()).Keep(sent, index);
            }
        }
    }

    /// <summary>The value that NetSuite has, as far as is known.</summary>
    internal object? Original(int index) => (changes?.Before ?? values)[index];

    /// <summary>Whether this new line went to NetSuite with an earlier update.</summary>
    internal bool WasSent(object? line) => line is not null && changes?.WasSent(line) == true;

    internal bool IsChanged(int index) => changes?.IsChanged(index) ?? false;

    /// <summary>The name a person knows the record by; null when it shows none.</summary>
    internal string? DisplayName => NameProperties.Select(property => Shape.IndexOf(property)).OfType<int>()
        .Select(index => values[index] as string).FirstOrDefault(text => !string.IsNullOrEmpty(text));

    /// <summary>The record type, the id, and the name a person knows the record by.</summary>
    public override string ToString() =>
        string.Join(' ', new[] { Shape.TypeName, OriginalId, DisplayName is { } name ? $"({name})" : null }.OfType<string>());

    /// <summary>Reads a property.</summary>
    protected object? Get(int index) => values[index];

    /// <summary>Sets a property, and keeps that it was changed if its value is another one.</summary>
    protected void Set(int index, object? value)
    {
        var (name, kind) = Shape.Properties[index];
        value = kind switch
        {
            PropertyKind.Boolean => Binding.Booleans.Convert(name, value),

            // The time of day is no part of it; sent with one, the day could become the one before or after.
            PropertyKind.Day when value is DateTime time => DateTime.SpecifyKind(time.Date, DateTimeKind.Unspecified),
            PropertyKind.Any or PropertyKind.Empty => RecordList.Keep(value, values[index]),
            _ => value,
        };

        // PowerShell makes empty text of the $null that is given to a property of text; NetSuite knows no empty text.
        value = IsEmpty(value) ? null : value;
        if (Equals(values[index], value) || (value is null && IsEmpty(values[index])))
        {
            return;
        }

        if (OriginalId is not null && name.Equals("id", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException("The id says which record this is, and can't be changed.");
        }

        if (name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot)
        {
            throw new InvalidOperationException($"'{name}' belongs to the record that '{name[..dot]}' refers to, and can't be changed here.");
        }

        (changes ??= new ChangeLog()).Keep(values, index);
        values[index] = value;
    }

    private static bool IsEmpty(object? value) => value is null or "";
}
