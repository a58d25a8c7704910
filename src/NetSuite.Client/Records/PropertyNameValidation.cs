namespace NetSuite.Client;

/// <summary>What NetSuite does about a property name it does not know.</summary>
public enum PropertyNameValidation
{
    /// <summary>It refuses the request.</summary>
    Error,

    /// <summary>It ignores the property and says so in a response header.</summary>
    Warning,

    /// <summary>It ignores the property silently.</summary>
    Ignore,
}
