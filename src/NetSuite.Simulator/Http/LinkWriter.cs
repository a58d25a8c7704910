using System.Text.Json;

namespace NetSuite.Simulator.Http;

/// <summary>The links arrays of answers.</summary>
internal static class LinkWriter
{
    public static void Self(Utf8JsonWriter writer, string href)
    {
        writer.WriteStartArray("links"u8);
        One(writer, "self", href);
        writer.WriteEndArray();
    }

    public static void None(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("links"u8);
        writer.WriteEndArray();
    }

    /// <summary>A link of a form, which says how to send what it is for.</summary>
    public static void Form(Utf8JsonWriter writer, FormLink link)
    {
        writer.WriteStartObject();
        writer.WriteString("rel"u8, link.Relation);
        writer.WriteString("href"u8, link.Address);
        writer.WriteString("method"u8, link.Method);
        writer.WriteString("mediaType"u8, link.MediaType);
        writer.WriteEndObject();
    }

    public static void One(Utf8JsonWriter writer, string rel, string href, string? method = null)
    {
        writer.WriteStartObject();
        writer.WriteString("rel"u8, rel);
        writer.WriteString("href"u8, href);
        if (method is not null)
        {
            writer.WriteString("method"u8, method);
        }
        writer.WriteEndObject();
    }
}
