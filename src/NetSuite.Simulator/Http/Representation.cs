namespace NetSuite.Simulator.Http;

/// <summary>The forms in which the record service shows a record.</summary>
internal enum Representation
{
    /// <summary>The record or the list itself.</summary>
    Resource,
    /// <summary>A new record with its defaults, not saved.</summary>
    CreateForm,
    /// <summary>A record as it would be after a change, not saved.</summary>
    EditForm,
    /// <summary>What may be chosen in a field.</summary>
    SelectOptions,
}
