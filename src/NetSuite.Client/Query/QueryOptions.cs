namespace NetSuite.Client;

/// <summary>How to read a query's result.</summary>
public sealed record QueryOptions
{
    /// <summary>Rows per request, 1 to 1000.</summary>
    public int PageSize { get; init; } = 1000;

    /// <summary>Rows to leave out at the start.</summary>
    public int Skip { get; init; }
}
