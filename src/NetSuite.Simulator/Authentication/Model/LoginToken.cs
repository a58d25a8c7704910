namespace NetSuite.Simulator.Authentication;

/// <summary>A token of token-based authentication.</summary>
public sealed record LoginToken
{
    /// <summary>The token id.</summary>
    public required string Id { get; init; }

    /// <summary>The token secret.</summary>
    public required string Secret { get; init; }

    /// <summary>The client id of its integration.</summary>
    public required string Integration { get; init; }

    /// <summary>The id of its user.</summary>
    public long User { get; init; } = LoginDirectory.Administrator;

    /// <summary>The id of its role.</summary>
    public long Role { get; init; } = LoginDirectory.AdministratorRole;

    /// <summary>Whether it was revoked.</summary>
    public bool IsRevoked { get; init; }

    /// <summary>Names no secret.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => nameof(LoginToken) + " ***";
}
