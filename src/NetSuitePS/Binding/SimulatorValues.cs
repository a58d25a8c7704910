using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Security;
using System.Text.Json.Nodes;
using NetSuitePS.Errors;
using NetSuitePS.Sessions;

namespace NetSuitePS.Binding;

/// <summary>Turns PowerShell values into the simulator's settings.</summary>
internal static class SimulatorValues
{
    // Deeper than any setting; what goes beyond refers to itself.
    private const int MaximumDepth = 16;

    /// <summary>The JSON of a length of time.</summary>
    public static JsonNode Of(TimeSpan time) => JsonValue.Create(time.ToString("c", CultureInfo.InvariantCulture));

    /// <summary>The JSON of an instant, to its last digit.</summary>
    public static JsonNode Of(DateTimeOffset instant) => JsonValue.Create(instant.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>The JSON of a hashtable or an object with properties.</summary>
    /// <exception cref="InputException">It is neither, or a part of it has no JSON form.</exception>
    public static JsonObject Of(object value) => Named(value, 0);

    /// <summary>Puts settings beside others; of two for one place the second wins.</summary>
    public static void Merge(JsonObject target, JsonObject others)
    {
        foreach (var (name, value) in others)
        {
            // A latency is of one kind; the second takes the place of the first.
            if (name != "latency" && target[name] is JsonObject inner && value is JsonObject more)
            {
                Merge(inner, more);
            }
            else
            {
                target[name] = value?.DeepClone();
            }
        }
    }

    private static JsonObject Named(object value, int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new InputException($"The settings are nested more than {MaximumDepth} levels deep; a part of them probably refers to itself.");
        }

        var result = JsonValues.NewObject();
        foreach (var (name, part) in Parts(value))
        {
            result[name] = Node(part, depth + 1);
        }

        return result;
    }

    private static JsonNode? Node(object? value, int depth) => (value is PSObject wrapper ? wrapper.BaseObject : value) switch
    {
        TimeSpan time => Of(time),
        DateTimeOffset instant => Of(instant),
        SecureString secret => JsonValue.Create(Secrets.Reveal(secret)),
        IDictionary or PSCustomObject => Named(value!, depth),
        object?[] list => new JsonArray([.. list.Select(item => Node(item, depth + 1))]),
        _ => JsonValues.ToPlainNode(value),
    };

    private static IEnumerable<(string Name, object? Value)> Parts(object value) => value switch
    {
        PSObject { BaseObject: IDictionary inner } => Parts(inner),
        IDictionary dictionary => dictionary.Cast<DictionaryEntry>().Select(entry => (entry.Key.ToString()!, entry.Value)),
        PSObject { BaseObject: PSCustomObject } custom => custom.Properties.Select(property => (property.Name, (object?)property.Value)),
        _ => throw new InputException($"A {value.GetType().Name} has no named parts; give a hashtable such as @{{ Kind = 'unavailable' }}."),
    };
}
