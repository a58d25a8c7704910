namespace NetSuitePS.Errors;

/// <summary>Input that can't be sent to NetSuite. Nothing was sent.</summary>
internal sealed class InputException(string message, string errorId = ErrorRecords.InvalidInput, string? recommendedAction = null)
    : Exception(message)
{
    /// <summary>The id of the error record.</summary>
    public string ErrorId { get; } = errorId;

    /// <summary>What to do about it, where that is known.</summary>
    public string? RecommendedAction { get; } = recommendedAction;
}
