using System.Globalization;
using System.Text.Json;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>Writes certificates as NetSuite does: the list and the upload use different names for the same things.</summary>
internal static class CertificateWriter
{
    public static void Listed(Utf8JsonWriter writer, CertificateMapping mapping, LoginDirectory directory)
    {
        var integration = mapping.Integration;
        writer.WriteStartObject();
        writer.WriteStartObject("application"u8);
        writer.WriteNumber("id"u8, integration.Id);
        writer.WriteString("name"u8, integration.Name);
        writer.WriteString("url"u8, Address("/app/common/integration/integrapp.nl", integration.Id));
        writer.WriteString("application_id"u8, integration.ApplicationId);
        writer.WriteEndObject();
        Named(writer, "entity", mapping.User, directory.FindUser(mapping.User)!.Name, "/app/common/entity/entity.nl");
        Named(writer, "role", mapping.Role, directory.FindRole(mapping.Role)!.Name, "/app/setup/role.nl");
        Date(writer, "created", mapping.Created);
        Date(writer, "valid_from", mapping.ValidFrom);
        Date(writer, "valid_until", mapping.ValidUntil);
        writer.WriteBoolean("revoked"u8, mapping.IsRevoked);
        writer.WriteString("certificate_id"u8, mapping.Id);
        writer.WriteString("algorithm"u8, mapping.Key.Algorithm);
        writer.WriteEndObject();
    }

    public static void Uploaded(Utf8JsonWriter writer, CertificateMapping mapping, string account)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("entity_role_id"u8);
        writer.WriteString("com"u8, account);
        writer.WriteNumber("ent"u8, mapping.User);
        writer.WriteNumber("rol"u8, mapping.Role);
        writer.WriteEndObject();
        writer.WriteNumber("application_id"u8, mapping.Integration.Id);
        writer.WriteString("certificate_id"u8, mapping.Id);
        writer.WriteString("certificate"u8, mapping.Key.Pem);
        writer.WriteString("algorithm"u8, mapping.Key.Algorithm);
        Date(writer, "created_at", mapping.Created);
        Date(writer, "valid_from", mapping.ValidFrom);
        Date(writer, "valid_until", mapping.ValidUntil);
        writer.WriteBoolean("invalidated"u8, mapping.IsRevoked);
        writer.WriteEndObject();
    }

    private static void Named(Utf8JsonWriter writer, string property, long id, string name, string page)
    {
        writer.WriteStartObject(property);
        writer.WriteNumber("id"u8, id);
        writer.WriteString("name"u8, name);
        writer.WriteString("url"u8, Address(page, id));
        writer.WriteEndObject();
    }

    private static void Date(Utf8JsonWriter writer, string property, DateTimeOffset time) =>
        writer.WriteString(property, time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string Address(string page, long id) => string.Create(CultureInfo.InvariantCulture, $"{page}?id={id}");
}
