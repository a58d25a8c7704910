namespace NetSuite.Client;

/// <summary>A filter, a sort key or a choice of fields that the record type does not allow. Nothing was sent.</summary>
/// <param name="message">What is wrong, with the name of the field.</param>
/// <param name="recommendedAction">What is allowed instead.</param>
public sealed class FilterException(string message, string? recommendedAction = null) : ArgumentException(message)
{
    /// <summary>What is allowed instead.</summary>
    public string? RecommendedAction { get; } = recommendedAction;

    /// <summary>Whether a field is not known, which a newer schema may know.</summary>
    internal bool IsOfUnknownField { get; init; }
}
