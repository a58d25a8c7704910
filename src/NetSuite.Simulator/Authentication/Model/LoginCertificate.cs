namespace NetSuite.Simulator.Authentication;

/// <summary>A certificate mapped to an integration, a user and a role, for the client credentials flow. Only its public part is ever needed.</summary>
public sealed record LoginCertificate
{
    /// <summary>The certificate id, which is the kid of assertions.</summary>
    public required string Id { get; init; }

    /// <summary>The certificate as PEM text; null reads <see cref="File"/>.</summary>
    public string? Certificate { get; init; }

    /// <summary>The file with the certificate as PEM text.</summary>
    public string? File { get; init; }

    /// <summary>The client id of its integration.</summary>
    public required string Integration { get; init; }

    /// <summary>The id of its user.</summary>
    public long User { get; init; } = LoginDirectory.Administrator;

    /// <summary>The id of its role.</summary>
    public long Role { get; init; } = LoginDirectory.AdministratorRole;

    /// <summary>Whether it was revoked.</summary>
    public bool IsRevoked { get; init; }
}
