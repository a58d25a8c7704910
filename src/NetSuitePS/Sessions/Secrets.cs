using System.Net;
using System.Security;
using System.Security.Cryptography;
using NetSuitePS.Errors;

namespace NetSuitePS.Sessions;

/// <summary>Turns secrets into text at the last moment, where an algorithm needs their characters.</summary>
internal static class Secrets
{
    public static string Reveal(SecureString secret) => new NetworkCredential(string.Empty, secret).Password;

    /// <exception cref="InputException">There is nothing in it, as after a lost environment variable.</exception>
    public static string Reveal(SecureString secret, string parameter) =>
        Reveal(secret) is var text && string.IsNullOrWhiteSpace(text)
            ? throw new InputException($"The secret given with -{parameter} is empty.", recommendedAction: "Check where the secret comes from.")
            : text;

    public static SecureString Random()
    {
        var secret = new NetworkCredential(string.Empty, Convert.ToHexString(RandomNumberGenerator.GetBytes(16))).SecurePassword;
        secret.MakeReadOnly();
        return secret;
    }
}
