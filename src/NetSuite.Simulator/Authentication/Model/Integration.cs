namespace NetSuite.Simulator.Authentication;

/// <summary>An integration record: an application that may ask for entry, and how.</summary>
public sealed record Integration
{
    /// <summary>The client id, which is the consumer key too.</summary>
    public required string ClientId { get; init; }

    /// <summary>The client secret, which is the consumer secret too.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>The name.</summary>
    public string Name { get; init; } = "Integration";

    /// <summary>The internal id; 0 takes the place in the list.</summary>
    public long Id { get; init; }

    /// <summary>The application id, a GUID; null makes one of the client id.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>Whether the account lets it in.</summary>
    public IntegrationState State { get; init; }

    /// <summary>Token-based authentication.</summary>
    public bool TokenBasedAuthentication { get; init; } = true;

    /// <summary>The OAuth 2.0 client credentials flow.</summary>
    public bool ClientCredentials { get; init; }

    /// <summary>The OAuth 2.0 authorization code flow.</summary>
    public bool AuthorizationCode { get; init; }

    /// <summary>A client that cannot keep a secret: it needs PKCE, and its refresh tokens are good once.</summary>
    public bool PublicClient { get; init; }

    /// <summary>The redirect URIs of the authorization code flow; a request must match one exactly.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    /// <summary>The scopes that may be asked for: rest_webservices, restlets, suite_analytics, mcp.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["rest_webservices"];

    /// <summary>When the consent page is shown.</summary>
    public ConsentPolicy ConsentPolicy { get; init; }

    /// <summary>How long a public client's refresh token is good, in hours, 1 to 720.</summary>
    public int RefreshTokenHours { get; init; } = 48;

    /// <summary>How long a public client may rotate its refresh token before the user must sign in again, in hours, 1 to 720.</summary>
    public int RotationHours { get; init; } = 168;

    /// <summary>The integration's own share of the account's concurrency; null takes part in what is unallocated.</summary>
    public int? ConcurrencyLimit { get; init; }

    /// <summary>Names no secret.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => $"{nameof(Integration)} {Name}";
}
