using System.Text.Json;

namespace NetSuite.Client;

/// <summary>The link of a record to itself. It holds the internal id even where the fields asked for do not.</summary>
internal static class SelfLink
{
    /// <summary>The internal id at the end of the link; null when there is none.</summary>
    public static string? Id(JsonElement body)
    {
        if (body.TryGetProperty("links", out var links) && links.ValueKind == JsonValueKind.Array)
        {
            foreach (var link in links.EnumerateArray())
            {
                if (Text(link, "rel") == "self" && Text(link, "href") is { } href)
                {
                    var segment = href.Split('?')[0].Split('/')[^1];

                    // A record read by its external id may link to itself by that.
                    return long.TryParse(segment, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out _) ? segment : null;
                }
            }
        }

        return null;
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
