using System.Collections.Specialized;
using System.Globalization;
using System.Management.Automation;
using System.Numerics;
using System.Text.Json;

namespace NetSuitePS.Shell.StandIns.Text;

/// <summary>JSON as objects or ordered hashtables, with PowerShell's types for numbers and dates.</summary>
internal static class JsonObjectReader
{
    /// <exception cref="JsonException">The text is no JSON, or holds what an object can't.</exception>
    public static object? Read(string text, int depth, bool asHashtable)
    {
        var options = new JsonDocumentOptions
        {
            MaxDepth = depth,
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
        };
        using var document = JsonDocument.Parse(text, options);
        return Value(document.RootElement, asHashtable);
    }

    private static object? Value(JsonElement element, bool asHashtable) => element.ValueKind switch
    {
        JsonValueKind.Object => asHashtable ? Table(element) : Object(element),
        JsonValueKind.Array => element.EnumerateArray().Select(e => Value(e, asHashtable)).ToArray(),
        JsonValueKind.String => Text(element),
        JsonValueKind.Number => Number(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static OrderedDictionary Table(JsonElement element)
    {
        // Keys that differ only by case are what -AsHashtable is for.
        var table = new OrderedDictionary(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            table[member.Name] = Value(member.Value, asHashtable: true);
        }
        return table;
    }

    private static PSObject Object(JsonElement element)
    {
        var result = new PSObject();
        foreach (var member in element.EnumerateObject())
        {
            if (member.Name.Length == 0)
            {
                throw new JsonException("A property's name is empty; -AsHashtable takes it.");
            }
            if (result.Properties[member.Name] is { } other)
            {
                // The last of two equal names counts; two that differ by case can't both be properties.
                if (other.Name != member.Name)
                {
                    throw new JsonException($"The keys '{other.Name}' and '{member.Name}' differ only by case; -AsHashtable takes both.");
                }
                result.Properties.Remove(member.Name);
            }
            result.Properties.Add(new PSNoteProperty(member.Name, Value(member.Value, asHashtable: false)));
        }
        return result;
    }

    // pwsh reads a full ISO 8601 time as a DateTime, and a date alone as text.
    private static object Text(JsonElement element)
    {
        var text = element.GetString()!;
        return text.Length >= 19 && text[10] == 'T' && DateTime.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? time : text;
    }

    private static object Number(JsonElement element)
    {
        var text = element.GetRawText();
        if (text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0)
        {
            return element.GetDouble();
        }
        return element.TryGetInt64(out var number) ? (object)number : BigInteger.Parse(text, CultureInfo.InvariantCulture);
    }
}
