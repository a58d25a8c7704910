using System.Text;

namespace NetSuite.Simulator.Authentication;

/// <summary>A token of token-based authentication with its integration, and the key its requests are signed with.</summary>
internal sealed class IssuedToken(LoginToken token, Integration integration)
{
    public LoginToken Token { get; } = token;

    public Integration Integration { get; } = integration;

    public byte[] Key { get; } = Encoding.ASCII.GetBytes(
        $"{PercentEncoding.Encode(integration.ClientSecret)}&{PercentEncoding.Encode(token.Secret)}");
}
