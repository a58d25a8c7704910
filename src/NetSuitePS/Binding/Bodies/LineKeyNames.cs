using NetSuite;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding.Bodies;

/// <summary>Reads the columns that lines are to be matched by, such as <c>item.sku</c>, or <c>sku</c> for every sublist that has it.</summary>
internal static class LineKeyNames
{
    /// <summary>The columns, by sublist, each as NetSuite spells it.</summary>
    /// <param name="names">What was given.</param>
    /// <param name="known">The fields of the type.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(IReadOnlyList<string> names, KnownFields known)
    {
        var keys = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            foreach (var column in Columns(name.Trim(), known))
            {
                if (!keys.TryGetValue(column.Sublist!, out var columns))
                {
                    keys[column.Sublist!] = columns = [];
                }

                if (!columns.Contains(column.Name))
                {
                    columns.Add(column.Name);
                }
            }
        }

        return keys.ToDictionary(key => key.Key, key => (IReadOnlyList<string>)key.Value, StringComparer.OrdinalIgnoreCase);
    }

    private static IReadOnlyList<RecordField> Columns(string name, KnownFields known)
    {
        if (NestedFields.IsDotted(name))
        {
            var first = NestedFields.First(name);
            var sublist = known.Find(null, first);
            return sublist?.Type != FieldType.Sublist
                ? throw Unknown(name, $"{known.Type} has no sublist '{first}'.", NearestName.Of(first, known.Beside(null).Where(field => field.Type == FieldType.Sublist)))
                : known.Find(sublist.Name, name[(first.Length + 1)..]) is { } column && IsComparable(column)
                    ? [column]
                    : throw Unknown(name, $"'{sublist.Name}' of {known.Type} has no such column.", NearestName.Of(name[(first.Length + 1)..], known.Beside(sublist.Name)));
        }

        RecordField[] found =
        [
            .. known.Beside(null).Where(field => field.Type == FieldType.Sublist)
                .SelectMany(sublist => known.Beside(sublist.Name).Where(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && IsComparable(column))),
        ];
        return found.Length > 0 ? found : throw Unknown(
            name, $"No sublist of {known.Type} has such a column.",
            NearestName.Of(name, known.Schema?.AllFields.Where(field => field.Sublist?.Contains('.', StringComparison.Ordinal) == false) ?? []));
    }

    private static bool IsComparable(RecordField column) => column.Type is not (FieldType.Sublist or FieldType.Subrecord or FieldType.Multiselect);

    private static InputException Unknown(string name, string message, string? nearest) =>
        new($"-LineKey names '{name}'. {message}{(nearest is null ? string.Empty : $" Did you mean '{nearest}'?")}", recommendedAction: "Name a column of the lines, such as -LineKey item.item.");
}
