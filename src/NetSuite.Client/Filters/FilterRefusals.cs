namespace NetSuite.Client;

/// <summary>What is said of operators and values that a field does not take.</summary>
internal static class FilterRefusals
{
    private const int LongestShown = 100;

    /// <summary>Refuses an operator that the field's type lacks.</summary>
    public static void CheckOperator(FieldPath path, FilterOperator comparison)
    {
        var type = path.Value.Type;
        var allowed = FieldOperators.Of(type);
        if (allowed.Contains(comparison))
        {
            return;
        }

        throw allowed.Count > 0
            ? new FilterException(
                $"'{path.Name}' is a field of type {type}, which has no {comparison.Spelling()}.",
                $"It has {string.Join(", ", allowed.Select(one => one.Spelling()))}.")
            : new FilterException($"'{path.Name}' is a field of type {type}, which can't be filtered by.", Instead(path.Name, type));
    }

    /// <summary>Refuses a value that can't be converted.</summary>
    public static FilterException Value(FieldPath path, object? value, string example) => new(
        $"'{Shown(value?.ToString())}' is no value for '{path.Name}', a field of type {path.Value.Type}.",
        $"Give {example}.");

    /// <summary>The beginning of a text that may be of any length.</summary>
    public static string? Shown(string? text) => text?.Length > LongestShown ? text[..LongestShown] + "..." : text;

    private static string Instead(string name, FieldType type) => type switch
    {
        FieldType.Multiselect => $"Read the records and choose among them: | Where-Object {{ $_.{name}.id -contains 1 }}.",
        FieldType.Sublist => $"Read the lines with -Sublist {name} and choose among them with Where-Object.",
        FieldType.Subrecord => $"Read the records with -Expand {name} and choose among them with Where-Object.",
        _ => "Read the records and choose among them with Where-Object.",
    };
}
