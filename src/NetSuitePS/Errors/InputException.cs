namespace NetSuitePS.Errors;

/// <summary>Input that can't be sent to NetSuite. Nothing was sent.</summary>
internal sealed class InputException(string message, string errorId = ErrorRecords.InvalidInput, string? recommendedAction = null)
    : Exception(message)
{
    /// <summary>The id of the error record.</summary>
    public string ErrorId { get; } = errorId;

    /// <summary>What to do about it, where that is known.</summary>
    public string? RecommendedAction { get; } = recommendedAction;

    /// <summary>The field at fault, e.g. <c>item.items[0].quantity</c>; null where it is not known.</summary>
    public string? Field { get; init; }

    /// <summary>The message without the name of a parameter inside the core, which .NET appends and which says nothing to the user of a cmdlet.</summary>
    public static string PlainMessage(Exception exception) =>
        exception is ArgumentException { ParamName: { } name }
            ? exception.Message.Replace($" (Parameter '{name}')", string.Empty, StringComparison.Ordinal)
            : exception.Message;
}
