using System.Security.Cryptography.X509Certificates;

namespace NetSuite.Client;

/// <summary>How a <see cref="NetSuiteClient"/> reaches an account. Validated once, when the client is built.</summary>
public sealed record NetSuiteClientOptions
{
    /// <summary>The account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>The credentials.</summary>
    public required NetSuiteCredentials Credentials { get; init; }

    /// <summary>The host to talk to; null for the account's own. It must be https, or http on loopback only.</summary>
    public Uri? BaseUri { get; init; }

    /// <summary>How long one attempt may take, reading the answer included. The default, 15 minutes, is NetSuite's own ceiling.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How often a call is sent at most, 1 to 20.</summary>
    public int MaxAttempts { get; init; } = 5;

    /// <summary>How many calls may be under way at once, 1 to 100. The default is the limit of the smallest NetSuite accounts, which all their integrations share.</summary>
    public int MaxConcurrency { get; init; } = 5;

    /// <summary>The mean wait before the second attempt; it doubles with every further one. A Retry-After header overrides it.</summary>
    public TimeSpan RetryBaseDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The clock behind timestamps, waits and timeouts.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Makes the nonce of an OAuth 1.0a signature; never the same twice.</summary>
    public Func<string> NonceFactory { get; init; } = Nonce.Create;

    /// <summary>
    /// The only certificate that the host of <see cref="BaseUri"/> may show, such as a test server's own; null for what this
    /// machine trusts. A handler that was given decides for itself.
    /// </summary>
    public X509Certificate2? ServerCertificate { get; init; }

    /// <summary>The handler that sends; null for the client's own. The client does not dispose a handler it was given.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>
    /// The folder in which the account's metadata is kept between runs; null to keep it in memory only. Each account and login
    /// has a folder of its own in it, named by the account id and a short hash of host, client id and token or certificate id.
    /// Neither secrets nor records are kept. A folder that can't be written costs requests, and is no error.
    /// </summary>
    public string? MetadataPath { get; init; }

    /// <summary>The User-Agent header.</summary>
    public string UserAgent { get; init; } = "NetSuitePS";
}
