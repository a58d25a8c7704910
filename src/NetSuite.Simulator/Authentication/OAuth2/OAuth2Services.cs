using NetSuite.Simulator.Hosting;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>What the OAuth 2.0 endpoints of one account share.</summary>
internal sealed class OAuth2Services : IDisposable
{
    /// <param name="options">How the account is set up.</param>
    /// <param name="directory">Who there is.</param>
    /// <param name="clientClock">What the times in certificates and assertions are held against: clients have a clock of their own.</param>
    /// <exception cref="ArgumentException">The settings contradict themselves.</exception>
    public OAuth2Services(SimulatorOptions options, LoginDirectory directory, TimeProvider clientClock)
    {
        var clock = options.Clock;
        Account = options.Account;
        Behaviour = options.Behaviour;
        Keys = new SigningKeys(clock);
        var issuer = new TokenIssuer(options.Account, Keys);
        Certificates = new CertificateRegister(options.Logins.Certificates, directory, clientClock);
        Assertions = new ClientAssertions(directory, Certificates, clock, clientClock);
        Clients = new ClientAuthentication(directory);
        Consents = new Consents(directory);
        Codes = new AuthorizationCodes(clock, options.Behaviour.AuthorizationCodeLifetime);
        AccessTokens = new AccessTokens(issuer, clock);
        RefreshTokens = new RefreshTokens(issuer, clock);
    }

    public string Account { get; }

    public AccountBehaviour Behaviour { get; }

    public SigningKeys Keys { get; }

    public CertificateRegister Certificates { get; }

    public ClientAssertions Assertions { get; }

    public ClientAuthentication Clients { get; }

    public Consents Consents { get; }

    public AuthorizationCodes Codes { get; }

    public AccessTokens AccessTokens { get; }

    public RefreshTokens RefreshTokens { get; }

    /// <summary>Takes back what was issued, agreed to and changed since the start. The signing keys stay.</summary>
    public void Reset()
    {
        Codes.Clear();
        AccessTokens.Clear();
        RefreshTokens.Clear();
        Consents.Clear();
        Certificates.Reset();
    }

    public void Dispose() => Keys.Dispose();
}
