using System.Globalization;
using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>The lines a sublist has, found by their keys: a sublist may have thousands, so that no line is looked for one by one.</summary>
internal sealed class SublistLines
{
    /// <summary>The key of the lines of a new record that stem from another one's.</summary>
    public const string OrderLine = "orderLine";

    private readonly FieldDefinition sublist;
    private readonly FieldDefinition? number;
    private readonly Dictionary<string, Row> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<long, Row> byOrderLine = [];
    private long last;

    public SublistLines(FieldDefinition sublist, IReadOnlyList<Row> existing, bool isNew)
    {
        this.sublist = sublist;
        number = sublist.Keys is [var key] && sublist.Shape!.Find(key) is { Kind: FieldKind.Integer } field ? field : null;
        foreach (var line in existing)
        {
            if (KeyOf(line) is { } text)
            {
                byKey.TryAdd(text, line);
            }
            if (isNew && line.Number(OrderLine) is { } orderLine)
            {
                byOrderLine.TryAdd(orderLine, line);
            }
            last = number is null ? 0 : Math.Max(last, line.Number(number.Name) ?? 0);
        }
    }

    /// <summary>The line that the given key values name; null when there is none.</summary>
    public Row? Find(Row given)
    {
        if (given.Number(OrderLine) is { } orderLine && byOrderLine.TryGetValue(orderLine, out var line))
        {
            return line;
        }
        return KeyOf(given) is { } text ? byKey.GetValueOrDefault(text) : null;
    }

    /// <summary>The number a client gave to a line that is not there: line numbers are the account's to give.</summary>
    public long? Unknown(Row given) => number is not null && given.Number(number.Name) is { } line && Find(given) is null ? line : null;

    /// <summary>Whether a field can name a line.</summary>
    public static bool IsKey(FieldDefinition sublist, string name) => sublist.Keys.Contains(name) || name == OrderLine;

    /// <summary>Numbers a new line: line numbers and line ids are the account's to give.</summary>
    public void Number(Row line)
    {
        if (number is null)
        {
            return;
        }
        line[number.Name] = ++last;
        if (number.Name == "internalId" && sublist.Shape!.Find("id") is not null)
        {
            line["id"] = last;
        }
    }

    // Null for a sublist without keys and for a line that lacks one of them.
    private string? KeyOf(Row line)
    {
        if (sublist.Keys.Count == 0)
        {
            return null;
        }
        // Beside the document it names a line number may be left out: 0 is the document as a whole.
        var parts = sublist.Keys.Select(key => Convert.ToString(line[key] ?? (key == "line" && number is null ? 0L : null), CultureInfo.InvariantCulture)).ToList();
        return parts.TrueForAll(part => !string.IsNullOrEmpty(part)) ? string.Join('\0', parts) : null;
    }
}
