using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text.Json.Nodes;
using NetSuite;

namespace NetSuitePS.Binding.Bodies;

/// <summary>Text, numbers, and true or false, in NetSuite's form.</summary>
internal static class ScalarValues
{
    private const NumberStyles PlainNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The value of a text field. Numbers stay numbers: NetSuite takes them for text.</summary>
    public static JsonNode? Text(RecordField field, object value, string where) =>
        value is IEnumerable and not string || InputValue.IsObject(value)
            ? throw ValueRefusal.Of(field, value, "text", where)
            : JsonValues.ToNode(field.Name, value);

    /// <summary>The value of a text field that holds one of a few words, which NetSuite wants in its own spelling.</summary>
    public static JsonNode? Word(RecordField field, object value, string where, bool isWholeList) => value is not string text
        ? Text(field, value, where)
        : field.Values.FirstOrDefault(word => word.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found
            ? JsonValue.Create(found)
            : isWholeList
                ? throw ValueRefusal.Of(field, value, "one value of a fixed list", where, $"It may be {string.Join(", ", field.Values)}.")
                : JsonValue.Create(text);

    /// <summary>The value of a field of numbers. Text is read as files of programs have it, and never guessed at.</summary>
    public static JsonNode Number(RecordField field, object value, string where)
    {
        var number = value switch
        {
            byte or sbyte or short or ushort or int or uint or long or ulong or decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
            float or double => OfDouble(field, value, where),
            string text when decimal.TryParse(text.Trim(), PlainNumber, CultureInfo.InvariantCulture, out var read) => read,
            string text when text.Any(char.IsDigit) => throw ValueRefusal.Of(
                field, value, "a number", where, "Write it with a point before the decimals and nothing between the thousands, such as 1234.50."),
            _ => throw ValueRefusal.Of(field, value, "a number", where),
        };
        return field.Type == FieldType.Integer
            ? decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue
                ? JsonValue.Create((long)number)
                : throw ValueRefusal.Of(field, value, "a whole number", where)
            : value is float or double ? JsonValues.ToNode(field.Name, value)! : JsonValue.Create(number);
    }

    /// <summary>The value of a field that is true or false, as PowerShell and NetSuite's exports spell them.</summary>
    public static JsonNode Boolean(RecordField field, object value, string where) => value switch
    {
        bool flag => JsonValue.Create(flag),
        SwitchParameter flag => JsonValue.Create(flag.IsPresent),
        string text when Is(text, "true", "T", "yes") => JsonValue.Create(true),
        string text when Is(text, "false", "F", "no") => JsonValue.Create(false),
        _ => throw ValueRefusal.Of(field, value, "true or false", where, "Write $true or $false, or in a file true, false, T, F, yes or no."),
    };

    // Whether a double has an exact decimal matters only for whole numbers.
    private static decimal OfDouble(RecordField field, object value, string where)
    {
        var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return !double.IsFinite(number) ? throw ValueRefusal.Of(field, value, "a number", where)
            : Math.Abs(number) < (double)long.MaxValue ? (decimal)number
            : field.Type == FieldType.Integer ? throw ValueRefusal.Of(field, value, "a whole number", where) : 0;
    }

    private static bool Is(string text, params string[] words) => Array.Exists(words, word => word.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
}
