using NetSuite;

namespace NetSuitePS.Output;

/// <summary>What a record's property holds. It decides the property's .NET type.</summary>
internal enum PropertyKind
{
    /// <summary>Anything: a subrecord, lines, or values of more than one kind.</summary>
    Any,

    /// <summary>No value was seen yet.</summary>
    Empty,
    Text,
    Number,

    /// <summary>True or false. The property takes any value, because PowerShell would turn the text <c>false</c> into true; the record itself converts or refuses.</summary>
    Boolean,

    /// <summary>A point in time, kept in UTC.</summary>
    Instant,

    /// <summary>A calendar day without a zone; it must never be shifted.</summary>
    Day,
    Reference,
}

internal static class PropertyKinds
{
    public static Type ClrType(this PropertyKind kind) => kind switch
    {
        PropertyKind.Text => typeof(string),
        PropertyKind.Number => typeof(decimal?),
        PropertyKind.Instant => typeof(DateTimeOffset?),
        PropertyKind.Day => typeof(DateTime?),
        PropertyKind.Reference => typeof(RecordRef),
        _ => typeof(object),
    };

    /// <summary>The kind of a field's values.</summary>
    public static PropertyKind Kind(this FieldType type) => type switch
    {
        FieldType.Text => PropertyKind.Text,
        FieldType.Integer or FieldType.Number => PropertyKind.Number,
        FieldType.Boolean => PropertyKind.Boolean,
        FieldType.DateTime => PropertyKind.Instant,
        FieldType.Date => PropertyKind.Day,
        FieldType.Reference or FieldType.Enum => PropertyKind.Reference,
        _ => PropertyKind.Any,
    };

    /// <summary>Whether a field has its value in the record itself, so that a record without a value is an empty field.</summary>
    public static bool HoldsOneValue(this FieldType type) => type.Kind() != PropertyKind.Any;

    /// <summary>Whether a property of this kind can hold a value.</summary>
    public static bool Takes(this PropertyKind kind, object value) => kind switch
    {
        PropertyKind.Text => value is string,
        PropertyKind.Number => value is decimal,
        PropertyKind.Boolean => value is bool,
        PropertyKind.Instant => value is DateTimeOffset,
        PropertyKind.Day => value is DateTime,
        PropertyKind.Reference => value is RecordRef,
        PropertyKind.Empty => false,
        _ => true,
    };
}
