using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NetSuite.Simulator.Hosting.Settings;

/// <summary>How settings are written in JSON. Every property of a settings type takes part, also those to come.</summary>
internal static class SettingsJson
{
    private static readonly JsonNodeOptions Names = new() { PropertyNameCaseInsensitive = true };
    private static readonly JsonDocumentOptions Text = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 32 };

    private static readonly (string Type, string Says)[] Kinds =
    [
        ("System.Int32", "takes a whole number"),
        ("System.Int64", "takes a whole number"),
        ("System.Double", "takes a number"),
        ("System.DateTimeOffset", "takes an instant such as 2026-01-31T08:00:00Z"),
        ("System.String.", "takes a text"),
    ];

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new DurationConverter(),
            new TimeZoneConverter(),
            new SwitchConverter(),
            new NameConverterFactory(),
        },
    };

    public static JsonObject NewObject() => new(Names);

    /// <summary>Reads the text of settings.</summary>
    /// <exception cref="SettingsException">It is no JSON object.</exception>
    public static JsonObject Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, Names, Text) as JsonObject ?? throw new SettingsException("line 1", "a JSON object is expected");
        }
        catch (JsonException mistake)
        {
            throw new SettingsException($"line {mistake.LineNumber + 1}", "this is not JSON");
        }
        catch (ArgumentException)
        {
            throw new SettingsException("the JSON object", "a name is given twice");
        }
    }

    /// <summary>The settings with those of <paramref name="changes"/> in their place; what is not named stays.</summary>
    /// <exception cref="SettingsException">A name is unknown or a value does not fit.</exception>
    public static T Apply<T>(T settings, JsonObject changes)
    {
        var merged = (JsonObject)JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(settings, Options), Names)!;
        try
        {
            Merge(merged, changes);
            return merged.Deserialize<T>(Options)!;
        }
        catch (JsonException mistake)
        {
            throw new SettingsException(Place(mistake), Reason(mistake));
        }
        catch (ArgumentException)
        {
            throw new SettingsException("the JSON object", "a name is given twice");
        }
    }

    private static void Merge(JsonObject target, JsonObject changes)
    {
        foreach (var (name, value) in changes)
        {
            // A latency is of one kind: half of one and half of another would be neither.
            if (target[name] is JsonObject nested && value is JsonObject inner && !name.Equals("latency", StringComparison.OrdinalIgnoreCase))
            {
                Merge(nested, inner);
            }
            else
            {
                target[name] = value?.DeepClone();
            }
        }
    }

    private static string Place(JsonException mistake) =>
        mistake.Path is { Length: > 2 } path ? path[2..] : "the settings";

    // The framework's own words name .NET types.
    private static string Reason(JsonException mistake) =>
        mistake.Message.Contains("could not be mapped", StringComparison.Ordinal) ? "is not known"
        : mistake.Message.StartsWith("takes ", StringComparison.Ordinal) ? mistake.Message.Split(" Path:")[0].TrimEnd('.')
        : Kinds.FirstOrDefault(kind => mistake.Message.Contains(kind.Type, StringComparison.Ordinal)).Says ?? "the value is missing, of the wrong kind or out of range";
}
