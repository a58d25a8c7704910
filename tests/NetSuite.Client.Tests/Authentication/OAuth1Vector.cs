namespace NetSuite.Client.Tests;

/// <summary>One known signature. The keys are those of Oracle's documentation unless given.</summary>
internal sealed record OAuth1Vector
{
    public required string Name { get; init; }

    public required string Method { get; init; }

    public required string Url { get; init; }

    public string? Realm { get; init; }

    public (string Consumer, string ConsumerSecret, string Token, string TokenSecret) Keys { get; init; } =
    (
        "ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4",
        "d26ad321a4b2f23b0741c8d38392ce01c3e23e109df6c96eac6d099e9ab9e8b5",
        "2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc",
        "c29a677df7d5439a458c063654187e3d678d73aca8e3c9d8bea1478a3eb0d295"
    );

    public required string Nonce { get; init; }

    public required string Timestamp { get; init; }

    public string SignatureMethod { get; init; } = "HMAC-SHA256";

    public string? Version { get; init; } = "1.0";

    /// <summary>Further oauth_ parameters, and those of a form body.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Extra { get; init; } = [];

    public required string BaseString { get; init; }

    /// <summary>Null where only the base string is published, or for HMAC-SHA1, which NetSuite does not take.</summary>
    public string? Signature { get; init; }

    /// <summary>The whole Authorization header, where the client can produce one like it.</summary>
    public string? Header { get; init; }

    public IEnumerable<KeyValuePair<string, string>> Parameters
    {
        get
        {
            List<KeyValuePair<string, string>> parameters =
            [
                new("oauth_consumer_key", Keys.Consumer),
                new("oauth_nonce", Nonce),
                new("oauth_signature_method", SignatureMethod),
                new("oauth_timestamp", Timestamp),
                new("oauth_token", Keys.Token),
            ];
            if (Version is not null)
            {
                parameters.Add(new("oauth_version", Version));
            }

            return parameters.Concat(Extra);
        }
    }
}
