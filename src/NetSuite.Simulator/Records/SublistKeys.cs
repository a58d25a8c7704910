using System.Globalization;
using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>What tells the lines of a sublist apart.</summary>
internal static class SublistKeys
{
    /// <summary>Whether a given line names an existing one.</summary>
    public static bool Match(FieldDefinition sublist, Row existing, Row given) =>
        sublist.Keys.All(key => given[key] is { } value && Equals(existing[key], value));

    /// <summary>Numbers a new line: line numbers and line ids are the account's to give.</summary>
    public static void Assign(FieldDefinition sublist, Row line, params ReadOnlySpan<IReadOnlyList<Row>> others)
    {
        if (sublist.Keys is not [var key] || sublist.Shape!.Find(key)?.Kind != FieldKind.Integer)
        {
            return;
        }
        long last = 0;
        foreach (var list in others)
        {
            foreach (var other in list)
            {
                last = Math.Max(last, other.Number(key) ?? 0);
            }
        }
        line[key] = last + 1;
        if (key == "internalId" && sublist.Shape.Find("id") is not null)
        {
            line["id"] = last + 1;
        }
    }

    /// <summary>The line's segment in a URL: its key, its keys as name=value pairs, or else its position.</summary>
    public static string Address(FieldDefinition sublist, Row line, int index) => sublist.Keys.Count switch
    {
        0 => (index + 1).ToString(CultureInfo.InvariantCulture),
        1 => Text(line[sublist.Keys[0]]),
        _ => string.Join(',', sublist.Keys.Select(key => $"{key}={Text(line[key])}")),
    };

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
