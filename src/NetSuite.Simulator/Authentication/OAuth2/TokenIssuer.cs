using System.Globalization;
using System.Text.Json;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>Makes access and refresh tokens: JSON Web Tokens in NetSuite's form.</summary>
internal sealed class TokenIssuer(string account, SigningKeys keys)
{
    private const string Issuer = "https://system.netsuite.com";

    public string Create(Grant grant, DateTimeOffset now, DateTimeOffset ends) => keys.Sign(writer => Claims(writer, grant, now, ends));

    private void Claims(Utf8JsonWriter writer, Grant grant, DateTimeOffset now, DateTimeOffset ends)
    {
        var login = grant.Login;
        writer.WriteString("sub"u8, string.Create(CultureInfo.InvariantCulture, $"{login.Role.Id};{login.User.Id}"));
        writer.WriteStartArray("aud"u8);
        writer.WriteStringValue($"{login.Integration.ApplicationId};{account}");
        writer.WriteStringValue(login.Integration.ClientId);
        writer.WriteEndArray();
        writer.WriteStartArray("scope"u8);
        foreach (var scope in grant.Scopes)
        {
            writer.WriteStringValue(scope);
        }
        writer.WriteEndArray();
        writer.WriteString("iss"u8, Issuer);
        writer.WriteNumber("oit"u8, grant.Since.ToUnixTimeSeconds());
        writer.WriteNumber("exp"u8, ends.ToUnixTimeSeconds());
        writer.WriteNumber("iat"u8, now.ToUnixTimeSeconds());
        writer.WriteString("jti"u8, Guid.NewGuid().ToString("N"));
    }
}
