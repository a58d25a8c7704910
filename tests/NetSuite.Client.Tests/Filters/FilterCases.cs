using CsCheck;

namespace NetSuite.Client.Tests;

/// <summary>A record type with a field of each type, values for them, and random filters on them.</summary>
internal static class FilterCases
{
    public static readonly RecordSchema Schema = new(
        new RecordType { Name = "customer", Label = "Customer" },
        [
            Field("id", FieldType.Text), Field("companyName", FieldType.Text), Field("comments", FieldType.Text), Field("creditLimit", FieldType.Number),
            Field("isPerson", FieldType.Boolean), Field("startDate", FieldType.Date), Field("firstVisit", FieldType.DateTime),
            Field("parent", FieldType.Reference) with { Target = "customer" }, Field("emailPreference", FieldType.Enum),
            Field("contactList", FieldType.Multiselect), Field("addressBook", FieldType.Sublist), Field("shipAddress", FieldType.Subrecord),
            Field("hidden", FieldType.Text) with { IsFilterable = false },
        ],
        new QuerySource("customer"),
        isOfAccount: true);

    /// <summary>Texts as records hold them.</summary>
    public static readonly string[] Texts =
    [
        "ab", "AB", "aBc", "a", "b", "a%b", "a_b", "axb", @"a\b", "a\"b", "a'b", "O'Neil -- x", "/* ? */", "é", "Straße", "[x]", "?", "*", "a?b", "😀x", "NULL", "1 OR 1=1",
    ];

    private static readonly string[] MoreTexts = ["", "e\u0301", "a\u200bb", "line\nbreak", "x' OR '1'='1", "\" OR id EMPTY_NOT OR companyName IS \"", "\\", "%", "_", "😀", "'; --", "AB\0"];

    private static readonly string[] Patterns =
    [
        "a*", "*b", "*a*", "a?", "?b", "[ab]*", "a`*b", "*", "", "*é*", "É*", "a%*", "*_*", "*\"*", "*'*", "ab", "*[%_]*", "??", "?", "*?b", "A*B", "*?*?*", "*😀*", "`?", "*\\*", "*e\u0301", "x*' OR '*",
    ];

    private static readonly object[] Numbers = [0, 5, 5.5, 5.5m, -5, -0.1m, 0.1, "5", 1e30, -1e30, long.MaxValue, 100, 5f];

    private static readonly object[] Days =
    [
        new DateTime(2026, 1, 31), new DateTime(2026, 1, 31, 10, 0, 0), new DateTime(2026, 3, 29), new DateTime(2025, 12, 31), new DateTime(2, 1, 1), new DateTime(2026, 10, 25, 23, 59, 59),
    ];

    private static readonly object[] Instants =
    [
        Utc(2026, 1, 31, 10, 0, 0), Utc(2026, 1, 31, 10, 0, 0).AddMilliseconds(5), Utc(2026, 10, 25, 0, 30, 0), Utc(2026, 10, 25, 1, 30, 0), Utc(2026, 10, 25, 2, 0, 0),
        Utc(2026, 3, 29, 1, 0, 0), Utc(2026, 3, 29, 0, 59, 59), Utc(2026, 11, 1, 5, 30, 0), Utc(2026, 11, 1, 6, 30, 0), Utc(2026, 11, 1, 6, 0, 0), Utc(2, 1, 1, 0, 0, 0),
        new DateTime(2026, 1, 31, 10, 0, 0, DateTimeKind.Utc),
    ];

    public static DateTimeOffset Utc(int year, int month, int day, int hour, int minute, int second) => new(year, month, day, hour, minute, second, TimeSpan.Zero);

    public static RecordField Field(string name, FieldType type) => new() { RecordType = "customer", Name = name, Label = name, Type = type, IsFilterable = true };

    public static BoundFilter Bind(FilterExpression filter, TimeZoneInfo? zone = null) => BoundFilter.Bind(filter, Schema, _ => Schema, zone);

    public static BoundFilter Bind(string field, FilterOperator comparison, object? value) => Bind(new FilterComparison(field, comparison, value));

    /// <summary>Random filters on some fields.</summary>
    /// <param name="ids">Ids for references.</param>
    /// <param name="fields">The fields.</param>
    public static Gen<FilterExpression> Filters(object[] ids, params string[] fields)
    {
        var comparison = OneOf(fields).SelectMany(name => Comparison(Schema.Find(name)!, ids));
        return Tree(comparison, 2);
    }

    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static Gen<FilterExpression> Tree(Gen<FilterExpression> leaf, int depth)
    {
        if (depth == 0)
        {
            return leaf;
        }

        var part = Tree(leaf, depth - 1);
        return Gen.Frequency(
            (3, leaf),
            (2, part.List[1, 3].Select(terms => (FilterExpression)new FilterAnd(terms))),
            (2, part.List[1, 3].Select(terms => (FilterExpression)new FilterOr(terms))),
            (1, part.Select(term => (FilterExpression)new FilterNot(term))));
    }

    private static Gen<FilterExpression> Comparison(RecordField field, object[] ids) =>
        OneOf([.. FieldOperators.Of(field.Type)]).SelectMany(comparison =>
        {
            object?[] pool = field.Type switch
            {
                FieldType.Text when comparison is FilterOperator.Like or FilterOperator.NotLike => [.. Patterns, null],
                FieldType.Text => [.. Texts, .. MoreTexts, null],
                FieldType.Number => [.. Numbers, null],
                FieldType.Boolean => [true, false, null],
                FieldType.Date => [.. Days, null],
                FieldType.DateTime => [.. Instants, null],
                FieldType.Enum => ["DEFAULT", "html", "PDF", null],
                _ => [.. ids, null],
            };
            var one = OneOf(pool);
            var value = comparison is FilterOperator.In or FilterOperator.NotIn ? one.Array[0, 3].Select(list => (object?)list) : one;
            return Gen.Select(value, Gen.Bool, (chosen, isCaseSensitive) => (FilterExpression)new FilterComparison(field.Name, comparison, chosen, isCaseSensitive));
        });
}
