namespace NetSuite.Simulator.Filters;

/// <summary>The sorts of words in a filter.</summary>
internal enum FilterTokenKind
{
    /// <summary>A field, an operator or an unquoted value.</summary>
    Word,
    /// <summary>A value in double quotes.</summary>
    Quoted,
    /// <summary>One of ( ) [ ] ,</summary>
    Mark,
}
