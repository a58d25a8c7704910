using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetSuite.Simulator.Hosting.Settings;

/// <summary>Yes or no; a flag's value is text.</summary>
internal sealed class SwitchConverter : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String => reader.GetString()!.ToUpperInvariant() switch
        {
            "TRUE" or "ON" => true,
            "FALSE" or "OFF" => false,
            _ => throw Mistake(),
        },
        _ => throw Mistake(),
    };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);

    private static JsonException Mistake() => new("takes true or false");
}
