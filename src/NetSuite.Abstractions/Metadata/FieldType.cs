namespace NetSuite;

/// <summary>What a field of a record holds.</summary>
public enum FieldType
{
    /// <summary>Something this version has no word for; it is shown as NetSuite sends it.</summary>
    Other,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with decimals.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A calendar day, without a time zone.</summary>
    Date,

    /// <summary>A point in time, to the second.</summary>
    DateTime,

    /// <summary>A reference to a record.</summary>
    Reference,

    /// <summary>One of a fixed list of values, by its id.</summary>
    Enum,

    /// <summary>References to any number of records.</summary>
    Multiselect,

    /// <summary>The lines of a record.</summary>
    Sublist,

    /// <summary>A part of a record with fields of its own, such as an address.</summary>
    Subrecord,
}
