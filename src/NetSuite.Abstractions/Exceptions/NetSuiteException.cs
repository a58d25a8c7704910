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

    /// <summary>The HTTP status NetSuite answered with; null when no answer arrived.</summary>
    public int? StatusCode { get; init; }

    /// <summary>NetSuite's own error details; empty when it sent none.</summary>
    public IReadOnlyList<NetSuiteError> Errors { get; init; } = [];

    /// <summary>The first of NetSuite's error codes.</summary>
    public string? Code => Errors.Select(error => error.Code).FirstOrDefault(code => code is not null);

    /// <summary>The HTTP method of the failed call.</summary>
    public string? Method { get; init; }

    /// <summary>The path of the failed call, without host and query.</summary>
    public string? Path { get; init; }

    /// <summary>NetSuite's id of the operation (<c>X-N-OperationId</c>), which its support asks for.</summary>
    public string? OperationId { get; init; }

    /// <summary>What to do about it, where that is known.</summary>
    public string? RecommendedAction { get; init; }

    /// <summary>How many times the call was sent.</summary>
    public int Attempts { get; init; } = 1;
}
