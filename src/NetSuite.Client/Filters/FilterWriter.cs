namespace NetSuite.Client;

/// <summary>Writes a bound filter in a language of NetSuite's.</summary>
internal abstract class FilterWriter
{
    // Zones and calendars are sure of themselves between these years only.
    private const int FirstYear = 1900;
    private const int LastYear = 2500;

    /// <summary>Writes a term.</summary>
    public FilterClause Write(BoundTerm term) => term switch
    {
        BoundGroup { IsAny: true } any => FilterClause.Or([.. any.Terms.Select(Write)]),
        BoundGroup all => FilterClause.And([.. all.Terms.Select(Write)]),
        BoundCondition condition => Write(condition),
        _ => throw new NotSupportedException(),
    };

    /// <summary>The name of a field's value; null when the language does not have it.</summary>
    protected abstract string? Name(FieldPath path);

    /// <summary>The clause that a field is empty.</summary>
    protected abstract FilterClause Empty(string name);

    /// <summary>The clause that a field is not empty.</summary>
    protected abstract FilterClause NotEmpty(string name);

    /// <summary>A test of a value that is not empty.</summary>
    protected abstract FilterClause Test(FieldPath path, string name, FieldTest test);

    /// <summary>Whether <see cref="Test"/> of a negated test may hold for empty fields as well.</summary>
    protected virtual bool NegationMayHoldForEmpty => false;

    private static bool IsNegated(FieldTest test) => test is
        TextTest { IsNegated: true } or PatternTest { IsNegated: true } or IdTest { IsNegated: true } or NumberTest { IsNegated: true } or OrderTest { Operator: FilterOperator.NotEqual };

    private FilterClause Write(BoundCondition condition)
    {
        if (condition.Test is ConstantTest constant && constant.Passing == condition.HoldsForEmpty)
        {
            return constant.Passing ? FilterClause.Always : FilterClause.Never;
        }

        if (Name(condition.Path) is not { } name)
        {
            return FilterClause.Unsaid;
        }

        var test = condition.Test switch
        {
            ConstantTest { Passing: true } => FilterClause.Always,
            ConstantTest => FilterClause.Never,
            OrderTest order when Outside(order) is { } passing => passing ? FilterClause.Always : FilterClause.Never,
            var other => Test(condition.Path, name, other),
        };
        if (condition.HoldsForEmpty)
        {
            return FilterClause.Or([test, Empty(name)]);
        }

        return test is { Text: null, IsNever: false } || (NegationMayHoldForEmpty && IsNegated(condition.Test))
            ? FilterClause.And([test, NotEmpty(name)])
            : test;
    }

    // What a test with a date far from any that NetSuite keeps comes to; null for all others.
    private static bool? Outside(OrderTest test)
    {
        var year = test.Bound switch
        {
            DateTime day => day.Year,
            DateTimeOffset instant => instant.Year,
            _ => FirstYear,
        };
        return year is >= FirstYear and <= LastYear ? null : test.Operator switch
        {
            FilterOperator.Equal => false,
            FilterOperator.NotEqual => true,
            FilterOperator.Greater or FilterOperator.GreaterOrEqual => year < FirstYear,
            _ => year > LastYear,
        };
    }
}
