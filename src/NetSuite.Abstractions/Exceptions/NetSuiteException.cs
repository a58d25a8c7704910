namespace NetSuite;

/// <summary>
/// The base of everything that can go wrong with a call to NetSuite. Each derived class stands for one remedy:
/// catch the class whose remedy you have.
/// </summary>
public abstract class NetSuiteException : Exception
{
    /// <summary>Creates the exception with what failed, as a full sentence.</summary>
    protected NetSuiteException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The call that failed.</summary>
    public FailedCall Call { get; init; } = new();

    /// <summary>What to do about it, where that is known.</summary>
    public string? RecommendedAction { get; init; }

    /// <inheritdoc cref="FailedCall.StatusCode"/>
    public int? StatusCode => Call.StatusCode;

    /// <inheritdoc cref="FailedCall.Errors"/>
    public IReadOnlyList<NetSuiteError> Errors => Call.Errors;

    /// <summary>The first of NetSuite's error codes.</summary>
    public string? Code => Errors.Select(error => error.Code).FirstOrDefault(code => code is not null);

    /// <inheritdoc cref="FailedCall.Method"/>
    public string? Method => Call.Method;

    /// <inheritdoc cref="FailedCall.Path"/>
    public string? Path => Call.Path;

    /// <inheritdoc cref="FailedCall.OperationId"/>
    public string? OperationId => Call.OperationId;

    /// <inheritdoc cref="FailedCall.Attempts"/>
    public int Attempts => Call.Attempts;
}
