using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>The account's own keys: each is good for 90 days, and the next one is published 30 days before.</summary>
internal sealed class SigningKeys(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Validity = TimeSpan.FromDays(90);
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(30);
    private readonly List<(string Id, RSA Key, DateTimeOffset Ends)> keys = [];
    private readonly Lock gate = new();

    /// <summary>Signs claims with the key in use.</summary>
    public string Sign(Action<Utf8JsonWriter> claims)
    {
        // RSA objects are not made for two threads at a time.
        lock (gate)
        {
            Renew();
            var (id, key, _) = keys[0];
            var signed = $"{Part(writer =>
            {
                writer.WriteString("kid"u8, id);
                writer.WriteString("typ"u8, "JWT");
                writer.WriteString("alg"u8, "PS256");
            })}.{Part(claims)}";
            var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
            return $"{signed}.{Base64Url.EncodeToString(signature)}";
        }
    }

    /// <summary>The public keys as a JSON Web Key Set.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        lock (gate)
        {
            Renew();
            writer.WriteStartObject();
            writer.WriteStartArray("keys"u8);
            foreach (var (id, key, _) in keys)
            {
                var numbers = key.ExportParameters(includePrivateParameters: false);
                writer.WriteStartObject();
                writer.WriteString("kty"u8, "RSA");
                writer.WriteString("kid"u8, id);
                writer.WriteString("use"u8, "sig");
                writer.WriteString("alg"u8, "PS256");
                writer.WriteString("n"u8, Base64Url.EncodeToString(numbers.Modulus));
                writer.WriteString("e"u8, Base64Url.EncodeToString(numbers.Exponent));
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }

    public void Dispose() => keys.ForEach(key => key.Key.Dispose());

    private void Renew()
    {
        var now = clock.GetUtcNow();
        keys.RemoveAll(key =>
        {
            if (key.Ends > now)
            {
                return false;
            }
            key.Key.Dispose();
            return true;
        });
        if (keys.Count == 0)
        {
            Add(now);
        }
        if (keys.Count == 1 && keys[0].Ends - now <= Overlap)
        {
            Add(now);
        }
    }

    private void Add(DateTimeOffset now)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"c.{now.UtcDateTime:yyyy-MM-dd}_{Guid.NewGuid():N}");
        keys.Add((name, RSA.Create(2048), now + Validity));
    }

    private static string Part(Action<Utf8JsonWriter> members)
    {
        using var json = new JsonBuffer();
        json.Writer.WriteStartObject();
        members(json.Writer);
        json.Writer.WriteEndObject();
        return Base64Url.EncodeToString(json.Finish().Span);
    }
}
