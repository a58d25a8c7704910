namespace NetSuite.Client;

/// <summary>One request to a NetSuite REST service.</summary>
public sealed record NetSuiteRequest
{
    /// <summary>The HTTP method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>
    /// The path, with segments already percent-encoded: relative to <c>/services/rest/</c> (<c>record/v1/customer/5</c>),
    /// or absolute with a leading slash, or a whole URL of the client's own host.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>The query parameters, not encoded; they follow those that <see cref="Path"/> may carry.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>The body; null for none.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>The media type of <see cref="Body"/>.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>The media type asked for; null for any.</summary>
    public string? Accept { get; init; }

    /// <summary>Further headers. Those that the client itself answers for, such as Authorization and Host, are refused.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Whether the request may be repeated; <see cref="RequestSafety.Once"/> unless said otherwise.</summary>
    public RequestSafety Safety { get; init; } = RequestSafety.Once;

    /// <summary>What the request is for, as the verb phrase of an error message: <c>create the customer</c>.</summary>
    public string? Purpose { get; init; }
}
