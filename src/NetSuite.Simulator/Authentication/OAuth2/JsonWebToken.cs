using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>A signed JSON Web Token, taken apart but not yet believed.</summary>
internal sealed class JsonWebToken : IDisposable
{
    private readonly JsonDocument header;
    private readonly JsonDocument payload;

    private JsonWebToken(JsonDocument header, JsonDocument payload, byte[] signed, byte[] signature) =>
        (this.header, this.payload, Signed, Signature) = (header, payload, signed, signature);

    /// <summary>What the signature covers.</summary>
    public byte[] Signed { get; }

    public byte[] Signature { get; }

    public JsonElement Payload => payload.RootElement;

    /// <summary>Reads a token; null when it is none.</summary>
    public static JsonWebToken? Parse(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 3 || Decode(parts[2]) is not { } signature || Read(parts[0]) is not { } header)
        {
            return null;
        }
        if (Read(parts[1]) is { } payload)
        {
            return new JsonWebToken(header, payload, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), signature);
        }
        header.Dispose();
        return null;
    }

    /// <summary>A text of the header; null when it is absent or no text.</summary>
    public string? Header(string name) => Text(header.RootElement, name);

    public bool HasHeader(string name) => header.RootElement.TryGetProperty(name, out _);

    /// <summary>A text of the payload; null when it is absent or no text.</summary>
    public string? Claim(string name) => Text(Payload, name);

    /// <summary>Seconds since 1970; null when they are absent or no whole number.</summary>
    public long? Seconds(string name) =>
        Payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) ? seconds : null;

    public void Dispose()
    {
        header.Dispose();
        payload.Dispose();
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonDocument? Read(string part)
    {
        try
        {
            if (Decode(part) is not { } bytes)
            {
                return null;
            }
            var json = JsonDocument.Parse(bytes);
            if (json.RootElement.ValueKind == JsonValueKind.Object && IsText(json.RootElement))
            {
                return json;
            }
            json.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The parser looks into a string only when it is asked for it: halves of surrogate pairs would turn up later.
    private static bool IsText(JsonElement json)
    {
        try
        {
            return json.ValueKind switch
            {
                JsonValueKind.Object => json.EnumerateObject().All(property => property.Name.Length >= 0 && IsText(property.Value)),
                JsonValueKind.Array => json.EnumerateArray().All(IsText),
                JsonValueKind.String => json.GetString() is not null,
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static byte[]? Decode(string part)
    {
        try
        {
            return part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? Base64Url.DecodeFromChars(part) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
