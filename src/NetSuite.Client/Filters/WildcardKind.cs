namespace NetSuite.Client;

/// <summary>What a part of a wildcard pattern stands for.</summary>
internal enum WildcardKind
{
    /// <summary>A character.</summary>
    Character,

    /// <summary>Any one character.</summary>
    One,

    /// <summary>Any number of characters.</summary>
    Many,

    /// <summary>One of a set of characters.</summary>
    Set,
}
