using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Security;
using System.Text.Json.Nodes;
using NetSuite;
using NetSuitePS.Binding.Bodies;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding;

/// <summary>Turns PowerShell values into the JSON of a request body.</summary>
internal static class JsonValues
{
    // Deeper than any NetSuite record; what goes beyond refers to itself.
    private const int MaximumDepth = 32;

    /// <summary>The JSON of a field's value.</summary>
    /// <param name="name">The field, for messages, and because an array under <c>items</c> is a list already.</param>
    /// <param name="value">A scalar, a reference, a record, a dictionary, an object or a list of these.</param>
    /// <exception cref="InputException">The value has no JSON form.</exception>
    public static JsonNode? ToNode(string name, object? value) => ToNode(name, value, isRecord: true, 0);

    /// <summary>The JSON of any body: lists stay lists, and empty text stays text.</summary>
    /// <exception cref="InputException">The value has no JSON form.</exception>
    public static JsonNode? ToPlainNode(object? value) => ToNode("body", value, isRecord: false, 0);

    /// <summary>The fields of a dictionary.</summary>
    public static JsonObject ToObject(IDictionary dictionary) => Dictionary(dictionary, isRecord: true, 0);

    /// <summary>An empty body. NetSuite matches names without regard to case, so a body does too.</summary>
    public static JsonObject NewObject() => new(new JsonNodeOptions { PropertyNameCaseInsensitive = true });

    private static JsonNode? ToNode(string name, object? value, bool isRecord, int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new InputException($"The value of '{name}' is nested more than {MaximumDepth} levels deep; it probably refers to itself.");
        }

        if (value is PSObject { BaseObject: { } inner and not PSCustomObject })
        {
            value = inner;
        }

        return value switch
        {
            null or DBNull => null,

            // What a command that gives nothing leaves in a hashtable.
            _ when ReferenceEquals(value, AutomationNull.Value) => null,

            // NetSuite clears a field on null and may ignore or refuse an empty string.
            string text => text.Length == 0 && isRecord ? null : JsonValue.Create(text),
            bool flag => JsonValue.Create(flag),
            SwitchParameter flag => JsonValue.Create(flag.IsPresent),
            byte or sbyte or short or ushort or int or uint or long => JsonValue.Create(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            ulong or decimal => JsonValue.Create(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
            float number => Number(name, number, JsonValue.Create(number)),
            double number => Number(name, number, JsonValue.Create(number)),
            char or Guid or Uri or Enum => JsonValue.Create(value.ToString()),
            DateTime time => JsonValue.Create(Text(time)),
            DateTimeOffset time => JsonValue.Create(Text(time)),
            DateOnly day => JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            RecordRef reference => Reference(name, reference),
            Record { OriginalId: { } id } => new JsonObject { ["id"] = id },
            RecordWriteResult { Id: { } id } => new JsonObject { ["id"] = id },
            RecordWriteResult { ExternalId: { } externalId } => new JsonObject { ["externalId"] = externalId },
            RecordPart { IsLine: false } part => Dictionary(ChangedFields.All(part), isRecord, depth),
            RecordObject line => Dictionary(ChangedFields.OfUnknown(line, name), isRecord, depth),
            IDictionary dictionary => Dictionary(dictionary, isRecord, depth),
            SecureString or PSCredential or ScriptBlock => throw new InputException($"The value of '{name}' is a {value.GetType().Name}, which NetSuite has no field for."),
            PSObject custom => Properties(custom, isRecord, depth),
            IEnumerable list => List(name, list, isRecord, depth),
            _ => throw new InputException($"The value of '{name}' is a {value.GetType().FullName}, which has no JSON form."),
        };
    }

    private static JsonObject Dictionary(IDictionary dictionary, bool isRecord, int depth)
    {
        var result = NewObject();
        foreach (DictionaryEntry entry in dictionary)
        {
            // A body has no room for two spellings of a name; which of them would win is chance.
            var key = entry.Key.ToString()!;
            if (result.ContainsKey(key))
            {
                throw new InputException($"'{key}' is given twice, in two spellings.");
            }

            result[key] = ToNode(key, entry.Value, isRecord, depth + 1);
        }

        return result;
    }

    private static JsonObject Properties(PSObject wrapper, bool isRecord, int depth)
    {
        var result = NewObject();
        foreach (var property in wrapper.Properties)
        {
            result[property.Name] = ToNode(property.Name, property.Value, isRecord, depth + 1);
        }

        return result;
    }

    // NetSuite spells every list, sublist or multiselect, as { "items": [ … ] }.
    private static JsonNode List(string name, IEnumerable list, bool isRecord, int depth)
    {
        var items = new JsonArray();
        foreach (var item in list)
        {
            items.Add(ToNode(name, item, isRecord, depth + 1));
        }

        return !isRecord || name.Equals("items", StringComparison.OrdinalIgnoreCase) ? items : new JsonObject { ["items"] = items };
    }

    private static JsonObject Reference(string name, RecordRef reference) => reference switch
    {
        { Id: { } id } => new JsonObject { ["id"] = id },
        { ExternalId: { } externalId } => new JsonObject { ["externalId"] = externalId },
        { RefName: { } refName } => new JsonObject { ["refName"] = refName },
        _ => throw new InputException($"The reference in '{name}' has neither an id nor an external id nor a name."),
    };

    // Each kind of number keeps its own shortest form: a float made a double would read 0.10000000149011612.
    private static JsonValue Number(string name, double number, JsonValue node) =>
        double.IsFinite(number)
            ? node
            : throw new InputException($"The value of '{name}' is {number.ToString(CultureInfo.InvariantCulture)}, which is no number NetSuite can store.");

    // Midnight, as [datetime]'2026-01-31' and (Get-Date).Date give it, is how PowerShell spells a calendar day; sent in
    // UTC it could become the day before.
    private static string Text(DateTime time) =>
        time is { Kind: not DateTimeKind.Utc, TimeOfDay.Ticks: 0 }
            ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Text(new DateTimeOffset(time));

    private static string Text(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
