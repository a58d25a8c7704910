using System.Security.Cryptography;
using System.Text;

namespace NetSuite.Simulator.Control;

/// <summary>The key of the control endpoint. It has nothing to do with the account's credentials.</summary>
internal sealed class ControlKey(string key)
{
    public const string Header = "X-Simulator-Key";

    private readonly byte[] bytes = Encoding.UTF8.GetBytes(key);

    public static string New() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    public bool Fits(string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), bytes);
}
