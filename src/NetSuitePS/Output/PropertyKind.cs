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
}
