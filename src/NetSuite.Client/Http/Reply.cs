namespace NetSuite.Client;

/// <summary>What one attempt brought: an answer, a part of one, or the reason why there is none.</summary>
internal sealed record Reply
{
    /// <summary>Null when no headers arrived.</summary>
    public int? StatusCode { get; init; }

    public Fault Fault { get; init; }

    public Exception? Cause { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public byte[] Body { get; init; } = [];

    public DateTimeOffset? Date { get; init; }

    /// <summary>The Retry-After header as a span of time.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public TimeSpan Duration { get; init; }

    public string? ContentType => Header("Content-Type");

    public bool IsSuccess => StatusCode is >= 200 and < 300;

    /// <summary>Whether NetSuite provably never received the request.</summary>
    public bool NotSent => Fault is Fault.UnknownHost or Fault.NotConnected or Fault.Tls or Fault.NoToken;

    public bool IsHtml => ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true;

    public string? OperationId => Header("X-N-OperationId");

    /// <summary>NetSuite documents warnings without naming the header; these are the ones seen.</summary>
    public IReadOnlyList<string> Warnings => Headers
        .Where(header => header.Key.StartsWith("X-NetSuite-", StringComparison.OrdinalIgnoreCase)
            && (header.Key.EndsWith("Warning", StringComparison.OrdinalIgnoreCase) || header.Key.EndsWith("Validation", StringComparison.OrdinalIgnoreCase)))
        .Select(header => header.Value)
        .Where(value => value.Length > 0 && !Enum.TryParse<PropertyNameValidation>(value, ignoreCase: true, out _))
        .ToArray();

    public string? Header(string name)
    {
        foreach (var header in Headers)
        {
            if (header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value;
            }
        }

        return null;
    }

    public NetSuiteResponse ToResponse(RequestTarget target, int attempts) => new()
    {
        StatusCode = StatusCode ?? 0,
        ContentType = ContentType,
        Location = target.Resolve(Header("Location")),
        OperationId = OperationId,
        Headers = Headers,
        Body = Body,
        Warnings = Warnings,
        Attempts = attempts,
    };
}
