namespace NetSuite;

/// <summary>One entry of NetSuite's <c>o:errorDetails</c>: what NetSuite itself said was wrong.</summary>
public sealed record NetSuiteError
{
    /// <summary>NetSuite's error code, e.g. <c>NONEXISTENT_ID</c>.</summary>
    public string? Code { get; init; }

    /// <summary>NetSuite's sentence.</summary>
    public required string Detail { get; init; }

    /// <summary>The place in the request body, e.g. <c>item.items[0].item</c>.</summary>
    public string? Path { get; init; }

    /// <summary>The query parameter at fault, e.g. <c>q</c>.</summary>
    public string? QueryParameter { get; init; }

    /// <summary>The request header at fault.</summary>
    public string? Header { get; init; }

    /// <summary>The part of the URL at fault.</summary>
    public string? Url { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Path is null ? Detail : $"{Detail} (at {Path})";
}
