using System.Collections;
using System.Collections.ObjectModel;
using System.Management.Automation;

namespace NetSuitePS;

/// <summary>
/// The lines of a sublist, or the values of a multiselect field. A list can't be changed in place, because such a
/// change would go unnoticed: assign another list, as <c>+=</c> does.
/// </summary>
public sealed class RecordList : ReadOnlyCollection<object?>
{
    internal RecordList(IEnumerable<object?> items)
        : base([.. items.Select(Unwrapped)])
    {
    }

    /// <summary>An entry. It can be read only.</summary>
    /// <exception cref="NotSupportedException">It was set.</exception>
    public new object? this[int index]
    {
        get => base[index];
        set => throw new NotSupportedException("The entries of a record's list can't be replaced one by one. Assign a new list to the record, as += does.");
    }

    /// <summary>
    /// What is kept of a value that somebody assigns. PowerShell makes a lone object of a list that is left with one
    /// entry; it is a list all the same.
    /// </summary>
    internal static object? Keep(object? value, object? previous) => Unwrapped(value) switch
    {
        RecordList list => list,
        RecordPart { IsLine: true } line => new RecordList([line]),
        IDictionary fields when previous is RecordList && !fields.Contains("items") => new RecordList([fields]),
        PSObject fields when previous is RecordList && fields.Properties["items"] is null => new RecordList([fields]),
        string or IDictionary or PSObject => value,
        IEnumerable items => new RecordList(items.Cast<object?>()),
        _ => value,
    };

    private static object? Unwrapped(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapper ? wrapper.BaseObject : value;
}
