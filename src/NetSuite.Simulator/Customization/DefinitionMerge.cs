using System.Text.Json;

namespace NetSuite.Simulator.Customization;

/// <summary>Brings the definitions of a seed file to a data file that has definitions of its own: new ones are added, changed ones refused.</summary>
internal static class DefinitionMerge
{
    /// <summary>What the file has to gain.</summary>
    /// <param name="stored">What the data file knows.</param>
    /// <param name="wanted">What the seed file defines.</param>
    /// <param name="seed">The seed file, for messages.</param>
    /// <exception cref="InvalidDataException">The seed file defines something otherwise than the data file does.</exception>
    public static Definitions Added(Definitions stored, Definitions wanted, string seed)
    {
        var known = stored.Lists.Select(list => Text(list.ScriptId, list))
            .Concat(stored.RecordTypes.Select(type => Text(type.ScriptId, type)))
            .Concat(stored.Fields.Select(field => Text(field.ScriptId, field)))
            .ToDictionary(StringComparer.Ordinal);
        return new Definitions(
            [.. wanted.Lists.Where(list => IsNew(list.ScriptId, list))],
            [.. wanted.RecordTypes.Where(type => IsNew(type.ScriptId, type))],
            [.. wanted.Fields.Where(field => IsNew(field.ScriptId, field))]);

        bool IsNew<T>(string scriptId, T definition)
        {
            if (!known.TryGetValue(scriptId, out var text))
            {
                return true;
            }
            return text == Text(scriptId, definition).Value
                ? false
                : throw new InvalidDataException($"{seed}: {scriptId} is defined otherwise in the data file. Give it another id, or start with a new data file.");
        }
    }

    private static KeyValuePair<string, string> Text<T>(string scriptId, T definition) => new(scriptId, JsonSerializer.Serialize(definition));
}
