using System.Text.Json.Nodes;
using NetSuitePS.Binding;
using NetSuitePS.Binding.Bodies;
using NetSuitePS.Errors;

namespace NetSuitePS.Output;

/// <summary>What was changed on a record since it was read, as the body of an update.</summary>
internal static class RecordChanges
{
    // Rows of keyed sublists are matched by this column (SuiteTalk REST, "Updating sublists").
    private const string LineKey = "line";

    /// <summary>Collects the changed properties, those of subrecords and lines included.</summary>
    /// <param name="record">The record or part.</param>
    /// <param name="replaced">The sublists that are to be replaced as a whole, so that all their lines must be sent.</param>
    public static JsonObject Collect(RecordObject record, IReadOnlyList<string>? replaced = null)
    {
        var body = JsonValues.NewObject();
        for (var index = 0; index < record.Values.Length; index++)
        {
            var name = record.Shape.Properties[index].Name;
            var value = record.Values[index];
            var isReplaced = replaced?.Contains(name, StringComparer.OrdinalIgnoreCase) == true;
            if (record.IsChanged(index))
            {
                ListCheck.Check(record, index, isReplaced);
                body[name] = JsonValues.ToNode(name, value);
            }
            else if (value is RecordObject subrecord && Collect(subrecord) is { Count: > 0 } changes)
            {
                body[name] = changes;
            }
            else if (value is RecordList lines && CollectLines(name, lines, isReplaced) is { Count: > 0 } changedLines)
            {
                body[name] = new JsonObject { ["items"] = changedLines };
            }
        }

        return body;
    }

    /// <summary>The changed properties of a line, with the key NetSuite finds the line by.</summary>
    public static JsonObject CollectLine(string sublist, RecordObject line)
    {
        var changes = Collect(line);
        if (line.Shape.IndexOf(LineKey) is not { } key || line.Values[key] is not { } number)
        {
            throw new InputException(
                $"The lines of '{sublist}' have no '{LineKey}' column, so NetSuite would append changed lines instead of replacing them. Nothing was sent.",
                recommendedAction: $"Read the record with -Expand {sublist}, or send the whole list with -Values and -SublistMode Replace.");
        }

        changes[LineKey] = JsonValues.ToNode(LineKey, number);
        return changes;
    }

    // NetSuite removes the lines of a replaced sublist that are not sent, so then the unchanged ones go along.
    private static JsonArray CollectLines(string sublist, RecordList lines, bool isReplaced)
    {
        var all = lines.OfType<RecordObject>().ToArray();
        var changed = all.Where(line => Collect(line).Count > 0).ToArray();
        return new JsonArray([.. (isReplaced && changed.Length > 0 ? all : changed).Select(line => CollectLine(sublist, line))]);
    }
}
