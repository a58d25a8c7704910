using System.Text.Json.Nodes;
using NetSuite;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding.Bodies;

/// <summary>
/// Refuses lines that NetSuite would append to those a record has, for a write that may be run again: it changes only
/// the lines that it finds by the keys of their sublist.
/// </summary>
/// <param name="known">The fields of the type.</param>
/// <param name="lineKeys">The columns that lines are matched by, by sublist.</param>
internal sealed class LineRules(KnownFields known, IReadOnlyDictionary<string, IReadOnlyList<string>> lineKeys)
{
    // What tells lines apart where NetSuite's metadata does not show their keys to this role.
    private static readonly string[] UsualKeys = ["line", "id", "internalId", "externalId", "refName"];

    /// <summary>Checks the lines of a body.</summary>
    /// <param name="body">The record, or a part of it.</param>
    /// <param name="part">Which part; null for the record itself.</param>
    /// <param name="trusted">The sublists whose lines are those of a record that was read, and new ones that somebody added to them.</param>
    public void Check(JsonObject body, string? part, IReadOnlySet<string> trusted)
    {
        foreach (var (name, value) in body)
        {
            if (value is not JsonObject fields || (part is null && trusted.Contains(name)))
            {
                continue;
            }

            var field = known.Schema is null ? null : known.Find(part, name);
            if (field?.Type == FieldType.Subrecord)
            {
                Check(fields, field.ToString(), trusted);
            }
            else if (fields["items"] is JsonArray lines && field?.Type is null or FieldType.Sublist or FieldType.Other)
            {
                CheckLines(name, field?.Type == FieldType.Sublist ? field : null, (JsonArray)fields["items"]!, trusted);
            }
        }
    }

    private void CheckLines(string name, RecordField? field, JsonArray lines, IReadOnlySet<string> trusted)
    {
        var sublist = field is null || lines.Count == 0 ? null : known.Keyed(field);
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index] is not JsonObject line)
            {
                continue;
            }

            if (sublist?.LineKeys is { Count: 0 })
            {
                throw Refused(name, $"NetSuite has no keys for the lines of '{name}', so it would append these to those the record has", isKeyed: false);
            }

            if (sublist is { Sublist: null } && lineKeys.TryGetValue(sublist.Name, out var columns))
            {
                CheckColumns(sublist, line, index, columns);
            }
            else if (!IsKeyed(line, sublist))
            {
                var keys = sublist?.LineKeys ?? ["line"];
                throw Refused(name, $"Line {index + 1} of '{name}' has no '{string.Join("', '", keys)}', so NetSuite would append it to the lines the record has", isKeyed: true);
            }

            if (sublist is not null)
            {
                Check(line, sublist.ToString(), trusted);
            }
        }
    }

    private static void CheckColumns(RecordField sublist, JsonObject line, int index, IReadOnlyList<string> columns)
    {
        if (!Has(line, sublist.LineKeys ?? []) && columns.FirstOrDefault(column => line[column] is null) is { } missing)
        {
            throw new InputException($"Line {index + 1} of '{sublist.Name}' has no '{missing}', which -LineKey names, so it can't be told which line it means.");
        }
    }

    private static bool IsKeyed(JsonObject line, RecordField? sublist) => sublist?.LineKeys is { } keys
        ? Has(line, keys) || Has(line, sublist.NewLineKeys)
        : Array.Exists(UsualKeys, line.ContainsKey);

    private static bool Has(JsonObject line, IReadOnlyList<string> keys) => keys.Count > 0 && keys.All(key => line[key] is not null);

    private static InputException Refused(string name, string reason, bool isKeyed) => new(
        $"{reason}; run again, it would do so again. Nothing was sent.",
        recommendedAction: $"Use -SublistMode Replace to make them all the lines of the record, -SublistMode Append if you mean to add them{(isKeyed ? $", or -LineKey {name}.COLUMN to find the lines by a column" : string.Empty)}.");
}
