using System.Net;
using System.Text.Json;

namespace NetSuite.Simulator.Tests.Support;

/// <summary>A response, read to its end.</summary>
public sealed record Answer(HttpStatusCode Status, string Text, HttpResponseMessage Response)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string? Location => Response.Headers.Location?.OriginalString;

    /// <summary>The id at the end of Location.</summary>
    public string NewId => Location!.Split('/')[^1];

    public JsonElement Error => Json.GetProperty("o:errorDetails")[0];

    public string Detail => Error.GetProperty("detail").GetString()!;

    public string Code => Error.GetProperty("o:errorCode").GetString()!;

    public string? ErrorPath => Error.TryGetProperty("o:errorPath", out var path) ? path.GetString() : null;

    public string? Header(string name) =>
        Response.Headers.TryGetValues(name, out var values) || Response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    /// <summary>The ids of a list's page, in its order.</summary>
    public IReadOnlyList<string> Ids => [.. Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];

    /// <summary>A value by its way through objects and arrays: item.items.0.amount.</summary>
    public JsonElement At(string path)
    {
        var value = Json;
        foreach (var part in path.Split('.'))
        {
            value = int.TryParse(part, out var index) ? value[index] : value.GetProperty(part);
        }
        return value;
    }
}
