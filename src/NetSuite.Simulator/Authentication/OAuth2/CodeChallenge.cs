using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>Proof key for code exchange: RFC 7636, by S256 only.</summary>
internal static class CodeChallenge
{
    private const int Length = 43;

    public static bool IsChallenge(string text) => text.Length == Length && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    public static bool IsVerifier(string text) =>
        text.Length is >= 43 and <= 128 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~');

    public static bool Fits(string challenge, string verifier) =>
        challenge == Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
}
