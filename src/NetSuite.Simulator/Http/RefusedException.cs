namespace NetSuite.Simulator.Http;

/// <summary>The account refuses a request: the status and the details the client gets to see.</summary>
internal sealed class RefusedException : Exception
{
    public RefusedException(int status, params IReadOnlyList<ErrorDetail> details)
        : base(details[0].Detail)
    {
        Status = status;
        Details = details;
    }

    public int Status { get; }

    public IReadOnlyList<ErrorDetail> Details { get; }

    /// <summary>The answer carries detail and code at its top instead of in o:errorDetails.</summary>
    public bool IsFlat { get; init; }

    /// <summary>The same refusal with its first detail at the top; what names a missing record stays 404.</summary>
    public RefusedException Flattened() => new(Status, Details) { IsFlat = true, Headers = Headers };

    /// <summary>The title where it is not the status's own.</summary>
    public string? Title { get; init; }

    /// <summary>Headers of the answer, such as Allow or Retry-After.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
