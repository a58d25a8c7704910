using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetSuite.Simulator.Hosting.Settings;

/// <summary>A time zone by its IANA name.</summary>
internal sealed class TimeZoneConverter : JsonConverter<TimeZoneInfo>
{
    public override TimeZoneInfo Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TimeZoneInfo.TryFindSystemTimeZoneById(reader.GetString()!, out var zone)
            ? zone
            : throw new JsonException("takes the name of a time zone, such as America/New_York");

    public override void Write(Utf8JsonWriter writer, TimeZoneInfo value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
}
