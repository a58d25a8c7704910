namespace NetSuite.Simulator.Authentication;

/// <summary>Who may log in beside the administrator of <c>Credentials</c>: the account's integrations, roles and users, and what was issued to them.</summary>
public sealed record Logins
{
    /// <summary>The integration records.</summary>
    public IReadOnlyList<Integration> Integrations { get; init; } = [];

    /// <summary>The roles. Administrator, id 3, exists without being listed.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>The users. The administrator, id -5, exists without being listed.</summary>
    public IReadOnlyList<User> Users { get; init; } = [];

    /// <summary>The tokens of token-based authentication.</summary>
    public IReadOnlyList<LoginToken> Tokens { get; init; } = [];

    /// <summary>The certificates of the OAuth 2.0 client credentials flow.</summary>
    public IReadOnlyList<LoginCertificate> Certificates { get; init; } = [];

    /// <summary>The sum of what integrations have of the account's concurrency to themselves.</summary>
    internal int AllocatedConcurrency => Integrations.Sum(integration => integration.ConcurrencyLimit ?? 0);
}
