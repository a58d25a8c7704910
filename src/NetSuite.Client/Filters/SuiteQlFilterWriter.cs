using System.Globalization;

namespace NetSuite.Client;

/// <summary>Writes a bound filter as a SuiteQL condition: texts as parameters, numbers and dates, which are ours, in the text.</summary>
/// <param name="column">The SQL of a field's value; null when SuiteQL does not have it.</param>
/// <param name="dates">The account's dates.</param>
internal sealed class SuiteQlFilterWriter(Func<FieldPath, string?> column, AccountDates? dates) : FilterWriter
{
    private const int MostValuesOfIn = 1000;

    // Longer than any text that can be compared with =, and short enough for a parameter in any encoding.
    private const int LongestText = 1000;

    // Longer than any pause around a change of the clocks.
    private static readonly TimeSpan AroundChange = TimeSpan.FromHours(4);

    protected override string? Name(FieldPath path) => column(path);

    protected override FilterClause Empty(string name) => FilterClause.Of($"{name} IS NULL");

    protected override FilterClause NotEmpty(string name) => FilterClause.Of($"{name} IS NOT NULL");

    protected override FilterClause Test(FieldPath path, string name, FieldTest test) => test switch
    {
        FlagTest flag => FilterClause.Of($"{name} = '{(flag.Expected ? 'T' : 'F')}'"),
        NumberTest numbers => List(name, [.. numbers.Values.Select(Number)], [], numbers.IsNegated),
        OrderTest { Bound: decimal number } order => FilterClause.Of($"{name} {Sign(order.Operator)} {Number(number)}"),
        OrderTest { Bound: DateTime day } order => FilterClause.Of($"{name} {Sign(order.Operator)} {Day(day)}"),
        OrderTest { Bound: DateTimeOffset instant } order => dates is null ? FilterClause.Unsaid : Instant(name, order.Operator, instant, dates),
        IdTest ids => Ids(path, name, ids),
        TextTest texts when path.Value.Name == "id" => Combine(
            [List(name, [.. texts.Values.Where(IsId)], [], texts.IsNegated), Texts($"TO_CHAR({name})", texts with { Values = [.. texts.Values.Where(value => !IsId(value))] })],
            texts.IsNegated),
        TextTest texts => Texts(name, texts),
        PatternTest pattern => Pattern(name, pattern),
        _ => FilterClause.Unsaid,
    };

    private static FilterClause Ids(FieldPath path, string name, IdTest test)
    {
        // The ids of enumerations may be text whatever they look like, and those of records are numbers, which no other text may be compared with.
        var numbers = path.Value.Type == FieldType.Enum ? [] : test.Ids.Where(IsId).ToList();
        var others = test.Ids.Except(numbers).Where(IsKept).Cast<object?>().ToList();
        var (left, value) = test.IsCaseSensitive ? ($"TO_CHAR({name})", "?") : ($"UPPER({name})", "UPPER(?)");
        return Combine([List(name, numbers, [], test.IsNegated), List(left, [.. others.Select(_ => value)], others, test.IsNegated)], test.IsNegated);
    }

    private static FilterClause Texts(string name, TextTest test)
    {
        // Oracle has no text of no characters.
        var values = test.Values.Where(value => value.Length is > 0 and <= LongestText).ToLookup(PlainText.IsPlain);
        var hasLong = test.Values.Any(value => value.Length > LongestText);
        var (left, value) = test.IsCaseSensitive ? (name, "?") : ($"UPPER({name})", "UPPER(?)");
        var plain = List(left, [.. values[true].Select(_ => value)], [.. values[true]], test.IsNegated);
        if (test.IsNegated)
        {
            return values[false].Any() || hasLong ? FilterClause.And([plain, FilterClause.Unsaid]) : plain;
        }

        return FilterClause.Or([plain, .. values[false].Select(text => LikePattern.Of(text).ToClause(left, value, isNegated: false)), .. hasLong ? [FilterClause.Unsaid] : Array.Empty<FilterClause>()]);
    }

    private static FilterClause Pattern(string name, PatternTest test)
    {
        var like = LikePattern.Of(test.Pattern);
        var (left, value) = test.IsCaseSensitive ? (name, "?") : ($"UPPER({name})", "UPPER(?)");
        return like.Text.Length is > LongestText or 0 || (test.IsNegated && !like.IsExact) ? FilterClause.Unsaid : like.ToClause(left, value, test.IsNegated);
    }

    private static FilterClause List(string left, IReadOnlyList<string> values, IReadOnlyList<object?> parameters, bool isNegated)
    {
        if (values.Count == 1)
        {
            return FilterClause.Of($"{left} {(isNegated ? "<>" : "=")} {values[0]}", parameters);
        }

        var word = isNegated ? "NOT IN" : "IN";
        return Combine(
            [.. values.Chunk(MostValuesOfIn).Select((some, at) => FilterClause.Of(
                $"{left} {word} ({string.Join(", ", some)})",
                [.. parameters.Skip(at * MostValuesOfIn).Take(some.Length)]))],
            isNegated);
    }

    private static FilterClause Combine(IReadOnlyList<FilterClause> clauses, bool isNegated) => isNegated ? FilterClause.And(clauses) : FilterClause.Or(clauses);

    // The account's wall clock shows some times twice when it is set back: around that, the condition takes in both.
    private static FilterClause Instant(string name, FilterOperator comparison, DateTimeOffset instant, AccountDates dates)
    {
        var clock = dates.ToWallClock(instant);
        var change = (Offset(dates, instant + AroundChange) - Offset(dates, instant - AroundChange)).Duration();
        if (change == TimeSpan.Zero)
        {
            return FilterClause.Of($"{name} {Sign(comparison)} {Time(clock)}");
        }

        return comparison switch
        {
            FilterOperator.NotEqual => FilterClause.Unsaid,
            FilterOperator.Equal => FilterClause.Of($"({name} >= {Time(clock - change)} AND {name} <= {Time(clock + change)})").Widened(),
            FilterOperator.Greater or FilterOperator.GreaterOrEqual => FilterClause.Of($"{name} >= {Time(clock - change)}").Widened(),
            _ => FilterClause.Of($"{name} <= {Time(clock + change)}").Widened(),
        };
    }

    private static TimeSpan Offset(AccountDates dates, DateTimeOffset instant) => dates.ToWallClock(instant) - instant.UtcDateTime;

    private static string Sign(FilterOperator comparison) => comparison switch
    {
        FilterOperator.Equal => "=",
        FilterOperator.NotEqual => "<>",
        FilterOperator.Greater => ">",
        FilterOperator.GreaterOrEqual => ">=",
        FilterOperator.Less => "<",
        _ => "<=",
    };

    // NetSuite refuses what can't be the id of anything, instead of finding nothing.
    private static bool IsKept(string id) => id.Length <= LongestText && !id.Any(character => char.IsControl(character) || char.IsSurrogate(character));

    private static bool IsId(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) && id.ToString(CultureInfo.InvariantCulture) == text;

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateTime day) => string.Create(CultureInfo.InvariantCulture, $"TO_DATE('{day:yyyy-MM-dd}', 'YYYY-MM-DD')");

    private static string Time(DateTime time) => string.Create(CultureInfo.InvariantCulture, $"TO_DATE('{time:yyyy-MM-dd HH:mm:ss}', 'YYYY-MM-DD HH24:MI:SS')");
}
