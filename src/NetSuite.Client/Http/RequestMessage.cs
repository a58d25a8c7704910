namespace NetSuite.Client;

/// <summary>Builds what is sent. A message can be sent once only, so every attempt builds its own.</summary>
internal static class RequestMessage
{
    // NetSuite's limit for a record request.
    private const int LargestMegabytes = 104;

    private static readonly HashSet<string> Owned = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Host", "Content-Length", "Content-Type", "Transfer-Encoding", "Connection", "Cookie", "Proxy-Authorization", "Accept-Encoding",
        "Expect", "Upgrade", "TE", "Trailer", "Content-Encoding",
    };

    /// <exception cref="ArgumentException">A header is malformed or not the caller's to set.</exception>
    /// <exception cref="NetSuiteValidationException">The body is larger than NetSuite takes.</exception>
    public static void Validate(NetSuiteRequest request)
    {
        foreach (var (name, value) in request.Headers)
        {
            if (Owned.Contains(name))
            {
                throw new ArgumentException($"The header {name} is set by the client and cannot be given.", nameof(request));
            }

            // Line breaks in a value would smuggle in further headers.
            if (name.Length == 0 || !name.All(character => char.IsAsciiLetterOrDigit(character) || "!#$%&'*+-.^_`|~".Contains(character, StringComparison.Ordinal))
                || value.Any(character => char.IsControl(character) || character > '~'))
            {
                throw new ArgumentException($"The header {name} has a name or value that HTTP does not allow.", nameof(request));
            }
        }

        if (request.Body is { Length: var length } && length > LargestMegabytes * 1024 * 1024)
        {
            throw new NetSuiteValidationException(
                $"The request has {length / (1024 * 1024)} MB; NetSuite takes at most {LargestMegabytes} MB. It was not sent.") { Call = new FailedCall { Attempts = 0 } };
        }

        ValidateMediaType(request.Body is null ? null : request.ContentType, nameof(request.ContentType));
        ValidateMediaType(request.Accept, nameof(request.Accept));
    }

    public static HttpRequestMessage Build(NetSuiteRequest request, RequestTarget target, string authorization)
    {
        var message = new HttpRequestMessage(request.Method, target.Uri);
        message.Headers.TryAddWithoutValidation("Authorization", authorization);

        // Never beside an Accept of the caller: NetSuite tells by it whether to save a record or to show a form of it.
        if (request.Accept is not null || !request.Headers.Any(header => header.Key.Equals("Accept", StringComparison.OrdinalIgnoreCase)))
        {
            message.Headers.TryAddWithoutValidation("Accept", request.Accept ?? "*/*");
        }

        if (request.Body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        }
        else if (request.Safety != RequestSafety.Read)
        {
            // The handler silently repeats a request without content when a pooled connection breaks. A write must
            // not be repeated behind our back, and content, even empty, forbids it.
            message.Content = new ByteArrayContent([]);
        }

        foreach (var (name, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    private static void ValidateMediaType(string? value, string name)
    {
        if (value?.Any(character => char.IsControl(character) || character > '~') == true)
        {
            throw new ArgumentException("The media type has a character that HTTP does not allow.", name);
        }
    }
}
