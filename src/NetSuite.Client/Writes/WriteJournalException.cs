namespace NetSuite.Client;

/// <summary>A journal that can't be used: it is damaged, in use, or of another account or input. Nothing was sent.</summary>
public sealed class WriteJournalException(string message, string? recommendedAction = null, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>What to do about it, where that is known.</summary>
    public string? RecommendedAction { get; } = recommendedAction;
}
