using System.Security.Cryptography;
using System.Text;

namespace NetSuite.Simulator.Control;

/// <summary>The key of the control endpoint. It has nothing to do with the account's credentials.</summary>
internal sealed class ControlKey(string key)
{
    public const string Header = "X-Simulator-Key";

    // Hashes are of one length: not even the time of a comparison tells how long the key is.
    private readonly byte[] hash = Hash(key);

    public static string New() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    public bool Fits(string given) => CryptographicOperations.FixedTimeEquals(Hash(given), hash);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
