namespace NetSuite.Client;

/// <summary>Checks a filter against a record type and moves its negations into the conditions.</summary>
/// <param name="schema">The record type.</param>
/// <param name="schemaOf">The schema of a referred type, as far as it is known.</param>
/// <param name="values">Converts the values.</param>
internal sealed class FilterBinder(RecordSchema schema, Func<string, RecordSchema?> schemaOf, FilterValues values)
{
    private static readonly ConstantTest Never = new(false);

    /// <summary>The filter with fields, tests and converted values.</summary>
    /// <exception cref="FilterException">A field, an operator or a value that the type does not allow.</exception>
    public BoundTerm Bind(FilterExpression filter) => filter switch
    {
        FilterAnd and => Group([.. and.Terms.Select(Bind)], isAny: false),
        FilterOr or => Group([.. or.Terms.Select(Bind)], isAny: true),
        FilterNot not => Negate(Bind(not.Term)),
        FilterComparison comparison => Bind(comparison),
        FilterTruth truth => Bind(truth),
        _ => throw new NotSupportedException(),
    };

    private static BoundTerm Negate(BoundTerm term) => term switch
    {
        BoundGroup group => Group([.. group.Terms.Select(Negate)], !group.IsAny),
        BoundCondition condition => condition.Negated(),
        _ => throw new NotSupportedException(),
    };

    private static BoundTerm Group(IReadOnlyList<BoundTerm> terms, bool isAny) => terms.Count == 1
        ? terms[0]
        : new BoundGroup([.. terms.SelectMany(term => term is BoundGroup group && group.IsAny == isAny ? group.Terms : [term])], isAny);

    private BoundTerm Bind(FilterTruth truth)
    {
        var path = FieldPath.Resolve(truth.Field, schema, schemaOf);
        FilterRefusals.CheckOperator(path, FilterOperator.Equal);
        return path.Value.Type switch
        {
            FieldType.Boolean => Among(path, [true], isCaseSensitive: false),
            FieldType.Integer or FieldType.Number => Negate(Among(path, [null, 0m], isCaseSensitive: false)),
            FieldType.Text => Negate(Among(path, [null, string.Empty], isCaseSensitive: false)),
            _ => Negate(Among(path, [null], isCaseSensitive: false)),
        };
    }

    private BoundTerm Bind(FilterComparison comparison)
    {
        var path = FieldPath.Resolve(comparison.Field, schema, schemaOf);
        FilterRefusals.CheckOperator(path, comparison.Operator);
        return comparison.Operator switch
        {
            FilterOperator.NotEqual or FilterOperator.NotLike or FilterOperator.NotIn => Negate(Positive(path, comparison)),
            _ => Positive(path, comparison),
        };
    }

    private BoundTerm Positive(FieldPath path, FilterComparison comparison)
    {
        switch (comparison.Operator)
        {
            case FilterOperator.Equal or FilterOperator.NotEqual:
                return Among(path, [comparison.Value], comparison.IsCaseSensitive);
            case FilterOperator.In or FilterOperator.NotIn:
                return Among(path, FilterValues.List(comparison.Value), comparison.IsCaseSensitive);
            case FilterOperator.Like or FilterOperator.NotLike:
                // An empty field, and an empty pattern, are the text '' to -like.
                var pattern = WildcardText.Parse(path.Name, comparison.Value is null ? string.Empty : FilterValues.Text(path, comparison.Value));
                return new BoundCondition(path, new PatternTest(pattern, comparison.IsCaseSensitive, IsNegated: false), pattern.IsMatch(string.Empty, comparison.IsCaseSensitive));
            default:
                return comparison.Value is null ? AgainstEmpty(path, comparison.Operator) : Order(path, comparison.Operator, comparison.Value);
        }
    }

    private BoundTerm Among(FieldPath path, IReadOnlyList<object?> candidates, bool isCaseSensitive)
    {
        var hasEmpty = candidates.Contains(null);
        var present = candidates.OfType<object>().ToList();
        if (path.Value.Type == FieldType.Boolean && !path.IsJoined)
        {
            // A checkbox is on or off: one that is left out is off, and none is empty.
            FieldTest test = present.Count == 0 ? Never : new FlagTest(FilterValues.Flag(path, present[0]));
            return new BoundCondition(path, test, HoldsForEmpty: test is FlagTest { Expected: false });
        }

        if (present.Count == 0)
        {
            return new BoundCondition(path, Never, hasEmpty);
        }

        switch (path.Value.Type)
        {
            case FieldType.Text:
                return new BoundCondition(path, new TextTest([.. present.Select(value => FilterValues.Text(path, value)).Distinct()], isCaseSensitive, IsNegated: false), hasEmpty);
            case FieldType.Reference or FieldType.Enum:
                return new BoundCondition(path, new IdTest([.. present.Select(value => FilterValues.Id(path, value)).Distinct()], isCaseSensitive, IsNegated: false), hasEmpty);
            case FieldType.Boolean:
                return new BoundCondition(path, new FlagTest(FilterValues.Flag(path, present[0])), hasEmpty);
            case FieldType.Integer or FieldType.Number:
                var numbers = present.Select(value => FilterValues.Number(path, value)).OfType<decimal>().Distinct().ToList();
                return new BoundCondition(path, numbers.Count > 0 ? new NumberTest(numbers, IsNegated: false) : Never, hasEmpty);
            default:
                var equals = present.Select(value => Order(path, FilterOperator.Equal, value));
                return Group([.. equals, .. hasEmpty ? [new BoundCondition(path, Never, HoldsForEmpty: true)] : Array.Empty<BoundTerm>()], isAny: true);
        }
    }

    // What is empty counts as less than anything but a negative number.
    private BoundCondition Order(FieldPath path, FilterOperator comparison, object value)
    {
        var asksForLess = comparison is FilterOperator.Less or FilterOperator.LessOrEqual;
        if (path.Value.Type is FieldType.Integer or FieldType.Number)
        {
            var isNegative = FilterValues.Sign(path, value) < 0;
            var holdsForEmpty = asksForLess != isNegative;
            // A number outside of decimal is on one side of all that NetSuite keeps.
            return FilterValues.Number(path, value) is { } number
                ? new BoundCondition(path, new OrderTest(comparison, number), holdsForEmpty)
                : new BoundCondition(path, new ConstantTest(asksForLess != isNegative), holdsForEmpty);
        }

        var (bound, isBetween) = path.Value.Type == FieldType.Date ? values.Day(path, value) : values.Instant(path, value);
        // Between two days, or two seconds, nothing lies: what is asked for ends at the first or begins behind it.
        FieldTest test = (isBetween, comparison) switch
        {
            (true, FilterOperator.Equal) => Never,
            (true, _) => new OrderTest(asksForLess ? FilterOperator.LessOrEqual : FilterOperator.Greater, bound),
            _ => new OrderTest(comparison, bound),
        };
        return new BoundCondition(path, test, asksForLess);
    }

    private static BoundCondition AgainstEmpty(FieldPath path, FilterOperator comparison)
    {
        var asksForLess = comparison is FilterOperator.Less or FilterOperator.LessOrEqual;
        FieldTest test = path.Value.Type is FieldType.Integer or FieldType.Number
            ? new OrderTest(asksForLess ? FilterOperator.Less : FilterOperator.GreaterOrEqual, 0m)
            : new ConstantTest(!asksForLess);
        return new BoundCondition(path, test, comparison is FilterOperator.LessOrEqual or FilterOperator.GreaterOrEqual);
    }
}
