namespace NetSuite.Simulator.Catalog;

/// <summary>What a field of a record holds.</summary>
public enum FieldKind
{
    /// <summary>Free text.</summary>
    Text,
    /// <summary>True or false.</summary>
    Boolean,
    /// <summary>A whole number of 64 bits.</summary>
    Integer,
    /// <summary>A number, format "double" in the metadata.</summary>
    Double,
    /// <summary>A number, format "float" in the metadata.</summary>
    Float,
    /// <summary>A date without a time zone.</summary>
    Date,
    /// <summary>An instant, in seconds.</summary>
    DateTime,
    /// <summary>A length of time: hours and minutes as h:mm, kept in minutes.</summary>
    Duration,
    /// <summary>The id of one other record.</summary>
    Reference,
    /// <summary>One of a fixed list of values.</summary>
    Enumeration,
    /// <summary>The ids of several other records.</summary>
    Multiselect,
    /// <summary>A list of lines.</summary>
    Sublist,
    /// <summary>A nested record such as an address.</summary>
    Subrecord,
}
