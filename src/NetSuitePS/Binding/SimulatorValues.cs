using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text.Json.Nodes;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding;

/// <summary>Turns PowerShell values into the simulator's settings.</summary>
internal static class SimulatorValues
{
    /// <summary>The JSON of a length of time.</summary>
    public static JsonNode Of(TimeSpan time) => JsonValue.Create(time.ToString("c", CultureInfo.InvariantCulture));

    /// <summary>The JSON of an instant, to its last digit.</summary>
    public static JsonNode Of(DateTimeOffset instant) => JsonValue.Create(instant.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>The JSON of a hashtable or an object with properties.</summary>
    /// <exception cref="InputException">It is neither.</exception>
    public static JsonObject Of(object value)
    {
        var result = JsonValues.NewObject();
        foreach (var (name, part) in Parts(value))
        {
            result[name] = (part is PSObject wrapper ? wrapper.BaseObject : part) switch
            {
                TimeSpan time => Of(time),
                DateTimeOffset instant => Of(instant),
                IDictionary or PSCustomObject => Of(part!),
                _ => JsonValues.ToPlainNode(part),
            };
        }

        return result;
    }

    private static IEnumerable<(string Name, object? Value)> Parts(object value) => value switch
    {
        PSObject { BaseObject: IDictionary inner } => Parts(inner),
        IDictionary dictionary => dictionary.Cast<DictionaryEntry>().Select(entry => (entry.Key.ToString()!, entry.Value)),
        PSObject { BaseObject: PSCustomObject } custom => custom.Properties.Select(property => (property.Name, (object?)property.Value)),
        _ => throw new InputException($"A {value.GetType().Name} has no named parts; give a hashtable."),
    };
}
