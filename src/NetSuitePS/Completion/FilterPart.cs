namespace NetSuitePS.Completion;

/// <summary>A part of a filter.</summary>
internal enum FilterPart
{
    /// <summary>The name of a field, or a negation of what follows.</summary>
    Field,

    /// <summary>A comparison.</summary>
    Operator,

    /// <summary>What the field is compared with.</summary>
    Value,

    /// <summary>-and or -or.</summary>
    Connective,
}
