namespace NetSuite.Client;

/// <summary>What a client proves its identity with. It holds secrets and therefore prints as <c>***</c>.</summary>
public abstract class NetSuiteCredentials
{
    private protected NetSuiteCredentials()
    {
    }

    /// <summary>Always <c>***</c>: a credential never shows in a log or a debugger's string.</summary>
    public sealed override string ToString() => "***";

    /// <summary>The ids, never a secret, that tell one login of an account from another.</summary>
    internal abstract string Login { get; }

    internal abstract Authenticator CreateAuthenticator(AuthenticationContext context);
}
