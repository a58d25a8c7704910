using NetSuite;

namespace NetSuitePS;

/// <summary>A record that was read from NetSuite. Its fields are properties of a class made at run time.</summary>
public abstract class Record : RecordObject
{
    /// <inheritdoc/>
    protected Record(object?[] values)
        : base(values)
    {
    }

    /// <summary>A reference to the record, so that PowerShell finds <c>$_.entity -eq $customer</c> true.</summary>
    public static implicit operator RecordRef(Record record) => new() { Id = record?.OriginalId, Type = record?.Shape.TypeName };
}
