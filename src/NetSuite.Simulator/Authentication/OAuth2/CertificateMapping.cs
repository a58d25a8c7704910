namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>A certificate mapped to one integration, user and role.</summary>
internal sealed record CertificateMapping(string Id, CertificateKey Key, Integration Integration, long User, long Role, DateTimeOffset Created)
{
    private const int MostYears = 2;

    public bool IsRevoked { get; init; }

    public DateTimeOffset ValidFrom => Key.NotBefore > Created ? Key.NotBefore : Created;

    /// <summary>A longer validity is shortened to two years without a word.</summary>
    public DateTimeOffset ValidUntil => Key.NotAfter < ValidFrom.AddYears(MostYears) ? Key.NotAfter : ValidFrom.AddYears(MostYears);

    public bool IsActive(DateTimeOffset now) => !IsRevoked && now < ValidUntil;

    public bool IsUsable(DateTimeOffset now) => IsActive(now) && now >= ValidFrom;
}
