namespace NetSuite.Client;

/// <summary>The values to get of each record: those asked for, and those that only the search itself needs.</summary>
internal sealed class Selection
{
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<FieldPath, int> known = new(ReferenceEqualityComparer.Instance);
    private readonly (int Place, bool IsId)[] shown;
    private readonly bool isShownAsItIs;

    /// <param name="fields">The values asked for.</param>
    /// <param name="needed">Values that the search itself needs.</param>
    public Selection(IReadOnlyList<FieldPath> fields, IEnumerable<FieldPath> needed)
    {
        var paths = new List<FieldPath>();
        foreach (var path in fields.Concat(needed))
        {
            if (places.TryAdd(path.Key(), paths.Count))
            {
                paths.Add(path);
            }

            known[path] = places[path.Key()];
        }

        Paths = paths;
        Fields = [.. fields.Select(path => path.Shown())];
        shown = [.. fields.Select(path => (places[path.Key()], path.IsReferenceId()))];
        isShownAsItIs = shown.Length == paths.Count && shown.Select((field, index) => field.Place == index && !field.IsId).All(same => same);
    }

    /// <summary>All values, each once.</summary>
    public IReadOnlyList<FieldPath> Paths { get; }

    /// <summary>The fields asked for, as found records show them.</summary>
    public IReadOnlyList<RecordField> Fields { get; }

    /// <summary>The value of a path among all values.</summary>
    public object? Value(object?[] values, FieldPath path) => values[known.TryGetValue(path, out var place) ? place : places[path.Key()]];

    /// <summary>The values asked for.</summary>
    public object?[] Show(object?[] values)
    {
        if (isShownAsItIs)
        {
            return values;
        }

        var result = new object?[shown.Length];
        for (var index = 0; index < shown.Length; index++)
        {
            var value = values[shown[index].Place];
            result[index] = shown[index].IsId ? (value as RecordRef)?.Id : value;
        }

        return result;
    }
}
