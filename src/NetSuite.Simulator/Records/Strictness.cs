namespace NetSuite.Simulator.Records;

/// <summary>How strictly a property of a body is taken.</summary>
internal enum Strictness
{
    /// <summary>The request is refused.</summary>
    Error,
    /// <summary>The property is left out and the answer says so.</summary>
    Warning,
    /// <summary>The property is left out.</summary>
    Ignore,
}
