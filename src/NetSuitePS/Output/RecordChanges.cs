using System.Text.Json.Nodes;
using NetSuitePS.Binding;
using NetSuitePS.Errors;

namespace NetSuitePS.Output;

/// <summary>What was changed on a record since it was read, as the body of an update.</summary>
internal static class RecordChanges
{
    // Rows of keyed sublists are matched by this column (SuiteTalk REST, "Updating sublists").
    private const string LineKey = "line";

    /// <summary>Collects the changed properties, those of subrecords and lines included.</summary>
    public static JsonObject Collect(RecordObject record)
    {
        var body = JsonValues.NewObject();
        for (var index = 0; index < record.Values.Length; index++)
        {
            var name = record.Shape.Properties[index].Name;
            var value = record.Values[index];
            if (record.IsChanged(index))
            {
                body[name] = JsonValues.ToNode(name, value);
            }
            else if (value is RecordObject subrecord && Collect(subrecord) is { Count: > 0 } changes)
            {
                body[name] = changes;
            }
            else if (value is object?[] lines && CollectLines(name, lines) is { Count: > 0 } changedLines)
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
                recommendedAction: $"Read the record with -ExpandSubResources, or send the whole list with -Values and -Replace {sublist}.");
        }

        changes[LineKey] = JsonValues.ToNode(LineKey, number);
        return changes;
    }

    /// <summary>Takes the record's present values as those that NetSuite has.</summary>
    public static void Accept(RecordObject? record)
    {
        if (record is not null)
        {
            record.AcceptChanges();
            foreach (var part in record.Values.SelectMany(value => value as object?[] ?? [value]).OfType<RecordObject>())
            {
                Accept(part);
            }
        }
    }

    private static JsonArray CollectLines(string sublist, object?[] lines)
    {
        var changed = new JsonArray();
        foreach (var line in lines.OfType<RecordObject>().Where(line => Collect(line).Count > 0))
        {
            changed.Add(CollectLine(sublist, line));
        }

        return changed;
    }
}
