namespace NetSuite.Client;

/// <summary>How to read a query's result.</summary>
public sealed record QueryOptions
{
    /// <summary>Rows per request at most, 1 to 1000.</summary>
    public int PageSize { get; init; } = 1000;

    /// <summary>Rows to leave out at the start.</summary>
    public int Skip { get; init; }

    /// <summary>Rows to give at most; all when null. No more are asked for than are needed.</summary>
    public int? First { get; init; }

    /// <summary>Is told once, before the first row, how many rows the result has as far as NetSuite says; null when it does not.</summary>
    public Action<long?>? Total { get; init; }

    /// <summary>Is told what a user should know before the rows are read.</summary>
    public Action<string>? Warning { get; init; }
}
