using System.Globalization;

namespace NetSuite.Client;

/// <summary>
/// Writes a bound filter in the language of list calls (SuiteTalk REST, "Record collection filtering"). How it escapes
/// quotes, and what its negations do with empty fields, is not documented: neither is relied on.
/// </summary>
/// <param name="dates">The account's dates.</param>
internal sealed class ListFilterWriter(AccountDates? dates) : FilterWriter
{
    // The filter travels in the URL.
    private const int LongestEncoded = 6000;

    protected override bool NegationMayHoldForEmpty => true;

    /// <summary>Writes as much of a filter as can be sent.</summary>
    public FilterClause WriteWhatFits(BoundTerm root)
    {
        var whole = Write(root);
        if (Fits(whole) || root is not BoundGroup { IsAny: false } all)
        {
            return Fits(whole) ? whole : FilterClause.Unsaid;
        }

        return all.Terms.Select(Write).Aggregate(FilterClause.Always, (kept, next) => FilterClause.And([kept, next]) is var more && Fits(more) ? more : kept.Widened());
    }

    protected override string? Name(FieldPath path) => path.Field.IsFilterable == false || path.Member is not null ? null : path.Field.Name;

    protected override FilterClause Empty(string name) => FilterClause.Of($"{name} EMPTY");

    protected override FilterClause NotEmpty(string name) => FilterClause.Of($"{name} EMPTY_NOT");

    protected override FilterClause Test(FieldPath path, string name, FieldTest test)
    {
        var clause = test switch
        {
            // Whether an empty box counts as false is not documented.
            FlagTest flag => FilterClause.Of($"{name} IS {(flag.Expected ? "true" : "false")}") with { IsExact = flag.Expected },
            NumberTest numbers => List(name, "EQUAL", [.. numbers.Values.Select(number => number.ToString(CultureInfo.InvariantCulture))], numbers.IsNegated),
            OrderTest { Bound: decimal number } order => FilterClause.Of($"{name} {NumberWord(order.Operator)} {number.ToString(CultureInfo.InvariantCulture)}"),
            OrderTest { Bound: DateTime day } order when dates is not null => Date(name, DayWord(order.Operator), dates.Write(day)),
            OrderTest { Bound: DateTimeOffset instant } order when dates is not null => Instant(name, order.Operator, dates.ToWallClock(instant).Date, dates),
            IdTest ids when path.Value.Type == FieldType.Enum => Texts(name, ids.Ids, ids.IsNegated, ids.IsCaseSensitive),
            IdTest ids => Ids(name, ids.Ids, ids.IsNegated),
            TextTest texts when IsId(path) => Ids(name, texts.Values, texts.IsNegated),
            TextTest texts => Texts(name, texts.Values, texts.IsNegated, texts.IsCaseSensitive),
            PatternTest pattern when !IsId(path) => new ListPattern(pattern.Pattern).ToClause(name, pattern.IsCaseSensitive, pattern.IsNegated),
            _ => FilterClause.Unsaid,
        };
        return Fits(clause) ? clause : FilterClause.Unsaid;
    }

    private static bool Fits(FilterClause clause) => clause.Text is null || Uri.EscapeDataString(clause.Text).Length <= LongestEncoded;

    private static bool IsId(FieldPath path) => path.Field.Name == "id";

    private static FilterClause Ids(string name, IReadOnlyList<string> ids, bool isNegated) =>
        ids.All(id => long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == id)
            ? List(name, "EQUAL", ids, isNegated)
            : FilterClause.Unsaid;

    private static FilterClause List(string name, string word, IReadOnlyList<string> values, bool isNegated)
    {
        var not = isNegated ? "_NOT" : string.Empty;
        return FilterClause.Of(values.Count == 1 ? $"{name} {word}{not} {values[0]}" : $"{name} ANY_OF{not} [{string.Join(", ", values)}]");
    }

    private static FilterClause Texts(string name, IReadOnlyList<string> values, bool isNegated, bool isCaseSensitive)
    {
        var present = values.Where(value => value.Length > 0);
        if (!isNegated)
        {
            var one = FilterClause.Or([.. present.Select(value => ListPattern.Equal(name, value))]);
            return isCaseSensitive ? one.Widened() : one;
        }

        // What differs in case only is another text to -cne, but the same to NetSuite.
        return isCaseSensitive
            ? FilterClause.Unsaid
            : FilterClause.And([.. present.Select(value => ListPattern.CanBeSaid(value) ? FilterClause.Of($"{name} IS_NOT \"{value}\"") : FilterClause.Unsaid)]);
    }

    private static FilterClause Date(string name, string word, string day) =>
        ListPattern.CanBeSaid(day) ? FilterClause.Of($"{name} {word} \"{day}\"") : FilterClause.Unsaid;

    // A literal is the midnight of its day in the account's zone. A day more on each side leaves out nothing, whatever the zone.
    private static FilterClause Instant(string name, FilterOperator comparison, DateTime day, AccountDates dates)
    {
        var after = Date(name, "ON_OR_AFTER", dates.Write(day.AddDays(-1))).Widened();
        var before = Date(name, "ON_OR_BEFORE", dates.Write(day.AddDays(2))).Widened();
        return comparison switch
        {
            FilterOperator.NotEqual => FilterClause.Unsaid,
            FilterOperator.Equal => FilterClause.And([after, before]),
            FilterOperator.Greater or FilterOperator.GreaterOrEqual => after,
            _ => before,
        };
    }

    private static string NumberWord(FilterOperator comparison) => comparison switch
    {
        FilterOperator.Greater => "GREATER",
        FilterOperator.GreaterOrEqual => "GREATER_OR_EQUAL",
        FilterOperator.Less => "LESS",
        _ => "LESS_OR_EQUAL",
    };

    private static string DayWord(FilterOperator comparison) => comparison switch
    {
        FilterOperator.Equal => "ON",
        FilterOperator.NotEqual => "ON_NOT",
        FilterOperator.Greater => "AFTER",
        FilterOperator.GreaterOrEqual => "ON_OR_AFTER",
        FilterOperator.Less => "BEFORE",
        _ => "ON_OR_BEFORE",
    };
}
