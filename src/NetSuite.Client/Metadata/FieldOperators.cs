namespace NetSuite.Client;

/// <summary>Which comparisons a filter may use on which type of field (SuiteTalk REST, "Record collection filtering").</summary>
public static class FieldOperators
{
    private static readonly FilterOperator[] Equality = [FilterOperator.Equal, FilterOperator.NotEqual, FilterOperator.In, FilterOperator.NotIn];
    private static readonly FilterOperator[] Order = [FilterOperator.Greater, FilterOperator.GreaterOrEqual, FilterOperator.Less, FilterOperator.LessOrEqual];
    private static readonly FilterOperator[] Pattern = [FilterOperator.Like, FilterOperator.NotLike];

    // By the number of the type: half a thousand fields of a schema share these few lists.
    private static readonly string[][] Spellings =
        [.. Enumerable.Range(0, (int)FieldType.Subrecord + 1).Select(type => Of((FieldType)type).Select(comparison => comparison.Spelling()).ToArray())];

    /// <summary>The comparisons; none where the type can't be filtered by.</summary>
    public static IReadOnlyList<FilterOperator> Of(FieldType type) => type switch
    {
        FieldType.Text => [.. Equality, .. Pattern],
        FieldType.Integer or FieldType.Number or FieldType.Date or FieldType.DateTime => [.. Equality, .. Order],
        FieldType.Boolean => [FilterOperator.Equal, FilterOperator.NotEqual],
        FieldType.Reference or FieldType.Enum => Equality,
        _ => [],
    };

    /// <summary>The comparisons as PowerShell spells them.</summary>
    public static IReadOnlyList<string> SpellingsOf(FieldType type) => Spellings[(int)type];

    /// <summary>A comparison as PowerShell spells it.</summary>
    public static string Spelling(this FilterOperator comparison) => comparison switch
    {
        FilterOperator.Equal => "-eq",
        FilterOperator.NotEqual => "-ne",
        FilterOperator.Greater => "-gt",
        FilterOperator.GreaterOrEqual => "-ge",
        FilterOperator.Less => "-lt",
        FilterOperator.LessOrEqual => "-le",
        FilterOperator.Like => "-like",
        FilterOperator.NotLike => "-notlike",
        FilterOperator.In => "-in",
        _ => "-notin",
    };
}
