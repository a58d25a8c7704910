using System.Security.Cryptography;

namespace NetSuite.Client;

internal static class Nonce
{
    // NetSuite asks for 6 to 64 characters and refuses a nonce seen before; 128 random bits never collide.
    public static string Create() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
}
