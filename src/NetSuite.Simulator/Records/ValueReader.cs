using System.Globalization;
using System.Text.Json;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Simulator.Records;

/// <summary>Reads one value of a body in every spelling NetSuite takes.</summary>
internal sealed class ValueReader(ReferenceResolver references, AccountClock clock, AccountBehaviour behaviour)
{
    // Far from the ends of the calendar, where a zone's offset could lead out of it.
    private const int FirstYear = 1000;
    private const int LastYear = 9000;

    private static readonly string[] InstantForms =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>Reads a value; false when it does not fit the field.</summary>
    public bool TryRead(FieldDefinition field, JsonElement json, out object? value)
    {
        value = null;
        if (json.ValueKind == JsonValueKind.Null)
        {
            return true;
        }
        value = field.Kind switch
        {
            FieldKind.Text => Lines(Text(json)),
            FieldKind.Boolean => Boolean(json),
            FieldKind.Integer => Integer(json),
            FieldKind.Double or FieldKind.Float => Number(json),
            FieldKind.Duration => Duration.Parse(Text(json)),
            FieldKind.Date => Date(json),
            FieldKind.DateTime => Instant(json),
            FieldKind.Enumeration => Enumeration(field, json),
            FieldKind.Multiselect => Multiselect(field, json),
            _ => references.Resolve(field, json),
        };
        if (value is string { Length: 0 })
        {
            value = null;
            return true;
        }
        return value is not null;
    }

    /// <summary>The text of a value for an error message.</summary>
    public static string Describe(JsonElement json)
    {
        var text = json.ValueKind switch
        {
            JsonValueKind.String => json.GetString()!,
            JsonValueKind.Object when (Property(json, "id") ?? Property(json, "externalId") ?? Property(json, "refName")) is { } named => Describe(named),
            _ => json.GetRawText(),
        };
        return text.Length > 100 ? text[..100] : text;
    }

    // A newline must be escaped twice: the text \n makes one, and a bare one is none.
    private string? Lines(string? text) => text is null || (!text.Contains('\\', StringComparison.Ordinal) && text.AsSpan().IndexOfAny('\r', '\n') < 0)
        ? text
        : (behaviour.BareNewlinesAreKept ? text : text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\r', ' ').Replace('\n', ' '))
            .Replace("\\r", "\r", StringComparison.Ordinal)
            .Replace("\\n", "\n", StringComparison.Ordinal);

    private static string? Text(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetRawText(),
        _ => null,
    };

    private object? Boolean(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when behaviour.NumbersMayBeText => json.GetString()!.ToUpperInvariant() switch
        {
            "TRUE" or "T" => true,
            "FALSE" or "F" => false,
            _ => null,
        },
        _ => null,
    };

    private object? Integer(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var number))
        {
            return number;
        }
        return json.ValueKind == JsonValueKind.String && behaviour.NumbersMayBeText
            && long.TryParse(json.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) ? number : null;
    }

    private object? Number(JsonElement json)
    {
        var parsed = json.ValueKind switch
        {
            JsonValueKind.Number => json.TryGetDouble(out var number) ? number : double.NaN,
            JsonValueKind.String when behaviour.NumbersMayBeText => double.TryParse(json.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : double.NaN,
            _ => double.NaN,
        };
        // Beyond what an amount can be; arithmetic on it would only pretend.
        return Math.Abs(parsed) < Row.AmountLimit ? parsed : null;
    }

    private static string? Date(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.String || json.GetString() is not { Length: >= 10 } text)
        {
            return null;
        }
        // A date-time is taken too, and its date as it is written: dates have no zone and are never shifted.
        var isDate = DateOnly.TryParseExact(text[..10], AccountClock.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        var rest = text.Length == 10 || DateTimeOffset.TryParseExact(text, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
        return isDate && rest ? text[..10] : null;
    }

    private string? Instant(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            return null;
        }
        var text = json.GetString()!;
        if (behaviour.InstantsMayLackZone && DateOnly.TryParseExact(text, AccountClock.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= FirstYear and <= LastYear)
        {
            return clock.InstantOf(date.ToDateTime(TimeOnly.MinValue));
        }
        if (!DateTime.TryParseExact(text, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var plain)
            || plain.Year is < FirstYear or > LastYear)
        {
            return null;
        }
        if (plain.Kind != DateTimeKind.Unspecified)
        {
            return AccountClock.Instant(DateTimeOffset.ParseExact(text, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.None));
        }
        return behaviour.InstantsMayLackZone ? clock.InstantOf(plain) : null;
    }

    private static string? Enumeration(FieldDefinition field, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            if (Property(json, "id") is { } id)
            {
                return Enumeration(field, id);
            }
            return Property(json, "refName") is { ValueKind: JsonValueKind.String } name
                ? field.Values.FirstOrDefault(value => value.Value.Equals(name.GetString(), StringComparison.OrdinalIgnoreCase)).Key
                : null;
        }
        if (Text(json) is not { } text)
        {
            return null;
        }
        // The browser publishes no values for a few enumerations: anything goes there.
        return field.Values.Count == 0 || text.Length == 0
            ? text
            : field.Values.FirstOrDefault(value => value.Key.Equals(text, StringComparison.OrdinalIgnoreCase)).Key;
    }

    private static JsonElement? Property(JsonElement json, string name)
    {
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }
        return null;
    }

    private List<long>? Multiselect(FieldDefinition field, JsonElement json)
    {
        var items = json.ValueKind == JsonValueKind.Object && Property(json, "items") is { } inner ? inner : json;
        if (items.ValueKind == JsonValueKind.Null)
        {
            return [];
        }
        var ids = new List<long>();
        foreach (var item in items.ValueKind == JsonValueKind.Array ? items.EnumerateArray().AsEnumerable() : [items])
        {
            if (references.Resolve(field, item) is not { } id)
            {
                return null;
            }
            if (!ids.Contains(id))
            {
                ids.Add(id);
            }
        }
        return ids;
    }
}
