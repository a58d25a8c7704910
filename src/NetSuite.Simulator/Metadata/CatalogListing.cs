using System.Text.Json;
using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Metadata;

/// <summary>The catalog as a list of names with links to their descriptions.</summary>
internal static class CatalogListing
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<RecordTypeDefinition> types, string root)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("items"u8);
        foreach (var type in types)
        {
            WriteOne(writer, type, root);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void WriteOne(Utf8JsonWriter writer, RecordTypeDefinition type, string root)
    {
        var description = $"{root}/metadata-catalog/{type.Name}";
        writer.WriteStartObject();
        writer.WriteString("name"u8, type.Name);
        writer.WriteStartArray("links"u8);
        Link(writer, "canonical", description, "application/json");
        Link(writer, "alternate", description, "application/swagger+json");
        Link(writer, "alternate", description, "application/schema+json");
        Link(writer, "describes", $"{root}/{type.PathName}", null);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Link(Utf8JsonWriter writer, string rel, string href, string? mediaType)
    {
        writer.WriteStartObject();
        writer.WriteString("rel"u8, rel);
        writer.WriteString("href"u8, href);
        if (mediaType is not null)
        {
            writer.WriteString("mediaType"u8, mediaType);
        }
        writer.WriteEndObject();
    }
}
