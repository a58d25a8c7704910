using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetSuite.Client;

/// <summary>Finds the lines of one sublist that lines to be written mean.</summary>
/// <param name="schema">The fields of the record type.</param>
/// <param name="sublist">The sublist.</param>
/// <param name="columns">The columns that tell its lines apart.</param>
/// <param name="keys">The columns by which NetSuite finds a line.</param>
/// <param name="ids">Finds the ids of records that are named by external ids.</param>
internal sealed class SublistMatching(RecordSchema schema, string sublist, IReadOnlyList<string> columns, IReadOnlyList<string> keys, ReferredIds ids)
{
    // Between the values of several columns; no value has it.
    private const char Separator = '\u001f';

    private readonly Dictionary<string, RecordField> fields = schema.FieldsOf(sublist).DistinctBy(field => field.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The refusal of lines that can't be told apart.</summary>
    public static NetSuiteValidationException Refused(string message, string advice) => new(message + " Nothing was sent.") { RecommendedAction = advice };

    /// <summary>Gives the lines to be written the keys of the lines they mean.</summary>
    /// <param name="lines">The lines to be written.</param>
    /// <param name="existing">The lines of the record.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether every line was found.</returns>
    public async Task<bool> ApplyAsync(JsonArray lines, IReadOnlyList<JsonElement> existing, CancellationToken cancellationToken)
    {
        var known = existing.ToLookup(line => string.Join(Separator, columns.Select(column => LineValue.Of(Property(line, column), Type(column)))), StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var named = lines.OfType<JsonObject>().Where(HasKeys).Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        var isAll = true;
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index] is not JsonObject line)
            {
                continue;
            }

            if (HasKeys(line))
            {
                // A key that no line has would make a new one, each time it is sent.
                isAll &= existing.Any(other => keys.All(key => LineValue.Of(Property(other, key), Type(key)) == LineValue.Of(JsonSerializer.SerializeToElement(line[key]), Type(key))));
                continue;
            }

            var values = new string[columns.Count];
            for (var column = 0; column < columns.Count; column++)
            {
                values[column] = await ValueAsync(line, columns[column], existing, cancellationToken).ConfigureAwait(false);
            }

            var value = string.Join(Separator, values);
            if (!taken.Add(value))
            {
                throw Refused($"Two lines for '{sublist}' have the same {Named(values)}, so both mean the same line.", "Name more columns to match by, or write one line for each.");
            }

            var found = known[value].ToArray();
            if (found.Length > 1)
            {
                throw Refused($"{found.Length} lines of '{sublist}' have the same {Named(values)}, so it can't be told which one line {index + 1} means.", "Name more columns to match by, or give the line's own key.");
            }

            isAll &= found.Length == 1;
            if (found.Length == 1)
            {
                Give(line, found[0]);
                if (named.Contains(KeyOf(line)))
                {
                    throw Refused($"Line {index + 1} of '{sublist}' has the {Named(values)} of a line that another one names by its key, so both mean the same line.", "Write one line for each.");
                }
            }
        }

        return isAll;
    }

    private bool HasKeys(JsonObject line) => keys.All(key => line[key] is not null);

    private string KeyOf(JsonObject line) => string.Join(Separator, keys.Select(key => LineValue.Of(JsonSerializer.SerializeToElement(line[key]), Type(key))));

    private void Give(JsonObject line, JsonElement found)
    {
        foreach (var key in keys)
        {
            if (Property(found, key) is not { } value)
            {
                throw Refused($"A line of '{sublist}' shows no '{key}', by which NetSuite finds it.", "Write all the lines, in place of those the record has.");
            }

            line[key] = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("id", out var id) ? new JsonObject { ["id"] = JsonNode.Parse(id.GetRawText()) } : JsonNode.Parse(value.GetRawText());
        }
    }

    // The record shows references by id; what is named by an external id has to be looked up, unless it shows that too.
    private async Task<string> ValueAsync(JsonObject line, string column, IReadOnlyList<JsonElement> existing, CancellationToken cancellationToken)
    {
        var node = line[column];
        if (node is JsonObject { Count: 1 } named && named["refName"]?.ToString() is { } name
            && existing.Select(other => Property(other, column)).FirstOrDefault(value => HasName(value, name)) is { } namesake)
        {
            return LineValue.Of(namesake, FieldType.Reference);
        }

        if (node is not JsonObject reference || reference["id"] is not null || reference["externalId"]?.ToString() is not { Length: > 0 } externalId)
        {
            return LineValue.Of(node is null ? null : JsonSerializer.SerializeToElement(node), Type(column));
        }

        var shown = existing.Select(other => Property(other, column)).OfType<JsonElement>().Where(value => value.ValueKind == JsonValueKind.Object).ToArray();
        if (shown.FirstOrDefault(value => value.TryGetProperty("externalId", out var own) && own.ToString() == externalId) is { ValueKind: JsonValueKind.Object } same)
        {
            return LineValue.Of(same, FieldType.Reference);
        }

        var types = existing.Select(other => DocumentValues.LinkedType(other, column)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);
        var id = await ids.FindAsync(types, fields.GetValueOrDefault(column)?.Target, externalId, cancellationToken).ConfigureAwait(false);
        return id is null ? LineValue.OfUnknown(externalId) : LineValue.OfId(id);
    }

    private static bool HasName(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } shown && shown.TryGetProperty("refName", out var own) && own.ToString() == name;

    private string Named(string[] values) =>
        string.Join(" and ", columns.Zip(values, (column, value) => $"{column} ({LineValue.Shown(value)})"));

    private FieldType? Type(string column) => fields.GetValueOrDefault(column)?.Type;

    private static JsonElement? Property(JsonElement line, string name) => line.TryGetProperty(name, out var value)
        ? value
        : line.EnumerateObject().FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { Value.ValueKind: not JsonValueKind.Undefined } other ? other.Value : null;
}
