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
}
