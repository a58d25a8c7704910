using System.Text.Json;
using NetSuite.Simulator.Http;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Actions;

/// <summary>An action at work on a record.</summary>
/// <param name="Record">The record; the action changes its values.</param>
/// <param name="Parameters">The request's body, an object.</param>
internal sealed record ActionContext(RecordData Record, JsonElement Parameters)
{
    public Row Values => Record.Values;

    /// <summary>Refuses unless the record is in a state the action can start from.</summary>
    public static void Require(bool isPossible, string sentence)
    {
        if (!isPossible)
        {
            throw Refusals.User(sentence);
        }
    }

    /// <summary>A parameter's value, its name in any case; null where it is not given.</summary>
    public JsonElement? Parameter(string name)
    {
        foreach (var property in Parameters.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind != JsonValueKind.Null)
            {
                return property.Value;
            }
        }
        return null;
    }
}
