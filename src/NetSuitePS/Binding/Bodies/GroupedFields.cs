using System.Globalization;
using NetSuite;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding.Bodies;

/// <summary>Makes the fields of one record of grouped rows.</summary>
internal static class GroupedFields
{
    /// <summary>The fields: columns of a sublist, such as <c>item.quantity</c>, make a line of each row; all others must agree where they are filled.</summary>
    /// <param name="group">The rows.</param>
    /// <param name="known">The fields of the type, which tell the sublists.</param>
    /// <param name="isOnlyKey">Whether a column only tells records apart, in which rows of one record may differ.</param>
    public static IEnumerable<KeyValuePair<string, object?>> Of(GroupedRows group, KnownFields known, Func<string, bool> isOnlyKey)
    {
        if (known.Schema is null)
        {
            throw new InputException(
                $"The account does not show the fields of {known.Type} to this role, so it can't be told which columns make lines.",
                recommendedAction: "Give each record as one object, with its lines as a list.");
        }

        // A column that only groups the rows is no field.
        var left = group.Column is { } column && !NestedFields.IsDotted(column) && !column.Equals("externalId", StringComparison.OrdinalIgnoreCase) && known.Find(null, column) is null
            ? column
            : null;
        var fields = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in group.Rows)
        {
            var lines = new Dictionary<string, Dictionary<string, object?>>(StringComparer.OrdinalIgnoreCase);
            foreach (var (name, value) in InputFields.Of(InputValue.Plain(row)!))
            {
                if (name.Equals(left, StringComparison.OrdinalIgnoreCase) || isOnlyKey(name))
                {
                    continue;
                }

                if (SublistOf(name, known) is { } sublist)
                {
                    if (!lines.TryGetValue(sublist, out var line))
                    {
                        lines[sublist] = line = new(StringComparer.OrdinalIgnoreCase);
                    }

                    if (!line.TryAdd(name[(sublist.Length + 1)..], value))
                    {
                        throw new InputException($"'{name}' is given twice, in two spellings.");
                    }
                }
                else
                {
                    Agree(fields, name, value, group);
                }
            }

            AddLines(fields, lines);
        }

        return fields;
    }

    private static string? SublistOf(string name, KnownFields known) =>
        NestedFields.IsDotted(name) && NestedFields.First(name) is var first && known.Find(null, first)?.Type == FieldType.Sublist ? first : null;

    private static void Agree(Dictionary<string, object?> fields, string name, object? value, GroupedRows group)
    {
        if (!fields.TryGetValue(name, out var before) || before is null)
        {
            fields[name] = value;
        }
        else if (value is not null && !Same(before, value))
        {
            throw new InputException(
                $"The rows of {InputValue.Shown(group.Value)} make one record, but their column '{name}' has {InputValue.Shown(before)} and {InputValue.Shown(value)}.",
                recommendedAction: "Correct the rows, or name the column of the sublist it belongs to, such as item.description.");
        }
    }

    private static bool Same(object left, object right) =>
        left.Equals(right) || (left is IConvertible && right is IConvertible && Text(left) == Text(right));

    private static string? Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture);

    // A row whose cells for the lines are all empty has none.
    private static void AddLines(Dictionary<string, object?> fields, Dictionary<string, Dictionary<string, object?>> lines)
    {
        foreach (var (sublist, line) in lines)
        {
            if (line.Values.All(value => value is null))
            {
                continue;
            }

            if (fields.TryGetValue(sublist, out var known) && known is List<object?> list)
            {
                list.Add(line);
            }
            else if (!fields.TryAdd(sublist, new List<object?> { line }))
            {
                throw new InputException($"'{sublist}' is given as a whole, and by its columns.", recommendedAction: "Give it in one of the two ways.");
            }
        }
    }
}
