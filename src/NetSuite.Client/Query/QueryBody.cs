using System.Globalization;

namespace NetSuite.Client;

/// <summary>Writes the body of a SuiteQL request.</summary>
internal static class QueryBody
{
    private const string DateTimeFormat = "yyyy-MM-dd HH:mm:ss";

    public static ReadOnlyMemory<byte> Write(string suiteQl, IReadOnlyList<object?> parameters) => JsonBody.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("q", suiteQl);
        if (parameters.Count > 0)
        {
            writer.WriteStartArray("params");
            foreach (var parameter in parameters)
            {
                writer.WriteStringValue(Text(parameter));
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    });

    /// <summary>A parameter as NetSuite takes it: always a string, never in the user's culture. Null stays null.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "T" : "F",
        DateTime time => time.ToString(DateTimeFormat, CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString(DateTimeFormat, CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        RecordRef reference => reference.Id
            ?? throw new ArgumentException($"A query compares internal ids, and the reference '{reference}' has none.", nameof(value)),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
