namespace NetSuite.Client;

/// <summary>The comparisons of a filter. They are PowerShell's.</summary>
public enum FilterOperator
{
    /// <summary>-eq</summary>
    Equal,

    /// <summary>-ne</summary>
    NotEqual,

    /// <summary>-gt</summary>
    Greater,

    /// <summary>-ge</summary>
    GreaterOrEqual,

    /// <summary>-lt</summary>
    Less,

    /// <summary>-le</summary>
    LessOrEqual,

    /// <summary>-like, with PowerShell's wildcards.</summary>
    Like,

    /// <summary>-notlike</summary>
    NotLike,

    /// <summary>-in</summary>
    In,

    /// <summary>-notin</summary>
    NotIn,
}
