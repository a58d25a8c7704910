using System.Management.Automation;
using System.Text.Json;

namespace NetSuitePS.Output;

/// <summary>Turns any JSON into the objects ConvertFrom-Json would give.</summary>
internal static class JsonObjects
{
    public static object? ToObject(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => ToCustomObject(value),
        JsonValueKind.Array => value.EnumerateArray().Select(ToObject).ToArray(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when value.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number => value.TryGetDecimal(out var number) ? number : value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static PSObject ToCustomObject(JsonElement value)
    {
        var result = new PSObject();
        foreach (var property in value.EnumerateObject())
        {
            // PowerShell matches names without regard to case; of two that differ in nothing else the last stays.
            result.Properties.Remove(property.Name);
            result.Properties.Add(new PSNoteProperty(property.Name, ToObject(property.Value)));
        }

        return result;
    }
}
