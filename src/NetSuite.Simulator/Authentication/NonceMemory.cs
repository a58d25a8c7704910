using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NetSuite.Simulator.Authentication;

/// <summary>Remembers the nonces of the last minutes, a hash each, by the timestamp they came with.</summary>
internal sealed class NonceMemory
{
    private readonly Dictionary<long, HashSet<UInt128>> byTimestamp = [];
    private readonly Lock gate = new();
    private long forgottenUpTo;

    public void Clear()
    {
        lock (gate)
        {
            byTimestamp.Clear();
        }
    }

    /// <summary>Takes a nonce; false when it came before with the same timestamp.</summary>
    /// <param name="nonce">The nonce.</param>
    /// <param name="timestamp">The timestamp of the request.</param>
    /// <param name="oldest">Timestamps before this one are refused anyway and may be forgotten.</param>
    public bool TryUse(string nonce, long timestamp, long oldest)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(nonce), hash);
        var key = BinaryPrimitives.ReadUInt128BigEndian(hash);
        lock (gate)
        {
            if (oldest > forgottenUpTo)
            {
                foreach (var old in byTimestamp.Keys.Where(known => known < oldest).ToList())
                {
                    byTimestamp.Remove(old);
                }
                forgottenUpTo = oldest;
            }
            if (!byTimestamp.TryGetValue(timestamp, out var used))
            {
                byTimestamp.Add(timestamp, used = []);
            }
            return used.Add(key);
        }
    }
}
