using System.Net;
using System.Security;
using System.Security.Cryptography;

namespace NetSuitePS.Sessions;

/// <summary>Turns secrets into text at the last moment, where an algorithm needs their characters.</summary>
internal static class Secrets
{
    public static string Reveal(SecureString secret) => new NetworkCredential(string.Empty, secret).Password;

    public static SecureString Random()
    {
        var secret = new NetworkCredential(string.Empty, Convert.ToHexString(RandomNumberGenerator.GetBytes(16))).SecurePassword;
        secret.MakeReadOnly();
        return secret;
    }
}
