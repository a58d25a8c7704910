using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetSuite.Simulator.Hosting.Settings;

/// <summary>A length of time: a number of milliseconds, or [d.]hh:mm:ss[.fff].</summary>
internal sealed class DurationConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : null;
        if (text is not null && text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time))
        {
            return time;
        }
        var milliseconds = reader.TokenType switch
        {
            JsonTokenType.Number => reader.GetDouble(),
            JsonTokenType.String when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            _ => double.NaN,
        };
        // A hundred years: nobody waits longer, and no date overflows.
        return Math.Abs(milliseconds) <= TimeSpan.FromDays(36_525).TotalMilliseconds
            ? TimeSpan.FromMilliseconds(milliseconds)
            : throw new JsonException("takes milliseconds or hh:mm:ss");
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("c", CultureInfo.InvariantCulture));
}
