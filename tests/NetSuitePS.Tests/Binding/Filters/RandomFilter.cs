using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using CsCheck;
using NetSuite.Client;
using NetSuitePS.Binding.Filters;

namespace NetSuitePS.Tests.Binding.Filters;

/// <summary>A random condition: what it means, and how it may be spelled.</summary>
/// <param name="Meaning">The filter.</param>
/// <param name="Text">The condition, with a mark before each field.</param>
internal sealed record RandomFilter(FilterExpression Meaning, string Text)
{
    /// <summary>The variables that the conditions name.</summary>
    public const string Variables = "$five = 5; $words = 'ab', 'it''s'; $owner = [pscustomobject]@{ limit = -1; name = 'AB' }\n";

    private const string Field = "\u241f";

    private static readonly string[] Numbers = ["balance", "class", "creditLimit", "if", "in"];
    private static readonly string[] Texts = ["companyName", "custentity_2x", "data", "type", "subsidiary.name"];
    private static readonly string[] Flags = ["isInactive", "process"];
    private static readonly string[] Words = ["", "ab", "AB", "it's", "it\u2019s", "x' -or 'a' -eq 'a", "a*", "[a]", "$five", "$(exit)", "`", "\"", "{", ")", "-and", "two\nlines", "#", "e\u0301"];
    private static readonly string[] Patterns = ["*", "a*", "*'*", "?b", "[a-c]*", "`**", "*two*", ""];

    private static readonly Gen<(object? Value, string Text)> Number = Gen.OneOf(
        Gen.Int[-3, 9].Select(number => ((object?)number, number.ToString(CultureInfo.InvariantCulture))),
        OneOf<(object?, string)>((1.5, "1.5"), (0.25m, "0.25d"), (2048, "2kb"), (5, "$five"), (5, "($five)"), (-1, "$owner.limit"), (3, "[int]'3'"), (null, "$null")));

    private static readonly Gen<(object? Value, string Text)> Word = Gen.OneOf(
        OneOf(Words).Select(word => ((object?)word, $"'{CodeGeneration.EscapeSingleQuotedStringContent(word)}'")),
        OneOf<(object?, string)>(("AB", "$owner.name"), ("<5>", "\"<$five>\""), (null, "$null")));

    private static readonly Gen<(object? Value, string Text)> Pattern = OneOf(Patterns).Select(word => ((object?)word, $"'{CodeGeneration.EscapeSingleQuotedStringContent(word)}'"));

    private static readonly Gen<RandomFilter> Condition = Gen.Frequency(
        (4, Compared(Numbers, Number, FilterOperator.Equal, FilterOperator.NotEqual, FilterOperator.Greater, FilterOperator.GreaterOrEqual, FilterOperator.Less, FilterOperator.LessOrEqual)),
        (3, Compared(Texts, Word, FilterOperator.Equal, FilterOperator.NotEqual)),
        (2, Compared(Texts, Pattern, FilterOperator.Like, FilterOperator.NotLike)),
        (1, Among(Numbers, Number)),
        (1, Among(Texts, Word)),
        (1, OneOf(Texts).Select(name => new RandomFilter(new FilterComparison(name, FilterOperator.In, new object?[] { "ab", "it's" }), $"{Field}{name} -in $words"))),
        (2, OneOf([.. Flags, .. Numbers, .. Texts]).Select(name => new RandomFilter(new FilterTruth(name), Field + name))));

    /// <summary>Random conditions.</summary>
    public static Gen<RandomFilter> Any { get; } = Gen.Recursive<RandomFilter>((depth, inner) => depth > 3 ? Condition : Gen.Frequency(
        (3, Condition),
        (2, Gen.Select(inner, inner, Gen.Bool, Gen.Int[0, 3], Joined)),
        (1, Gen.Select(inner, Gen.Int[0, 2], Negated))));

    /// <summary>Random records.</summary>
    public static Gen<PSObject> Record { get; } =
        from numbers in OneOf<object?>(null, 0m, -1m, 5m, 1.5m, 2048m).Array[Numbers.Length]
        from texts in OneOf<object?>([null, .. Words]).Array[Texts.Length]
        from flags in OneOf<object?>(true, false).Array[Flags.Length]
        select Of([.. Numbers.Zip(numbers), .. Texts.Zip(texts), .. Flags.Zip(flags)]);

    /// <summary>The condition with <c>$_.</c> before each field.</summary>
    public string Spelled => Text.Replace(Field, "$_.", StringComparison.Ordinal);

    /// <summary>The condition with bare fields.</summary>
    public string Bare => Text.Replace(Field, string.Empty, StringComparison.Ordinal);

    /// <summary>Whether a record fulfils a filter, by what the engine says of each comparison.</summary>
    public static bool Holds(FilterExpression filter, PSObject record) => filter switch
    {
        FilterAnd and => and.Terms.All(term => Holds(term, record)),
        FilterOr or => or.Terms.Any(term => Holds(term, record)),
        FilterNot not => !Holds(not.Term, record),
        FilterTruth truth => LanguagePrimitives.IsTrue(Value(record, truth.Field)),
        FilterComparison comparison => Holds(comparison.Operator, Value(record, comparison.Field), comparison.Value, !comparison.IsCaseSensitive),
        _ => throw new ArgumentException(filter.GetType().Name),
    };

    private static bool Holds(FilterOperator comparison, object? left, object? right, bool ignoreCase) => comparison switch
    {
        FilterOperator.Equal => LanguagePrimitives.Equals(left, right, ignoreCase, CultureInfo.InvariantCulture),
        FilterOperator.Greater => LanguagePrimitives.Compare(left, right, ignoreCase, CultureInfo.InvariantCulture) > 0,
        FilterOperator.Less => LanguagePrimitives.Compare(left, right, ignoreCase, CultureInfo.InvariantCulture) < 0,
        FilterOperator.GreaterOrEqual => LanguagePrimitives.Compare(left, right, ignoreCase, CultureInfo.InvariantCulture) >= 0,
        FilterOperator.LessOrEqual => LanguagePrimitives.Compare(left, right, ignoreCase, CultureInfo.InvariantCulture) <= 0,
        FilterOperator.Like => WildcardPattern.Get((string)right!, ignoreCase ? WildcardOptions.IgnoreCase : WildcardOptions.None).IsMatch((string?)left ?? string.Empty),
        FilterOperator.In => ((object?[])right!).Any(one => LanguagePrimitives.Equals(one, left, ignoreCase, CultureInfo.InvariantCulture)),
        FilterOperator.NotEqual => !Holds(FilterOperator.Equal, left, right, ignoreCase),
        FilterOperator.NotLike => !Holds(FilterOperator.Like, left, right, ignoreCase),
        _ => !Holds(FilterOperator.In, left, right, ignoreCase),
    };

    private static Gen<RandomFilter> Compared(string[] fields, Gen<(object? Value, string Text)> values, params FilterOperator[] comparisons) =>
        from field in OneOf(fields)
        from comparison in OneOf(comparisons)
        from value in values
        from style in Gen.Int[0, 7]
        select style == 0 && Turned(comparison) is { } turned && value.Value is not null
            ? new RandomFilter(new FilterComparison(field, turned, value.Value), $"{value.Text} {comparison.Spelling()} {Field}{field}")
            : new RandomFilter(new FilterComparison(field, comparison, value.Value, style == 1), $"{Field}{field} {Spelling(comparison, style)} {value.Text}");

    private static FilterOperator? Turned(FilterOperator comparison) => comparison switch
    {
        FilterOperator.Equal or FilterOperator.NotEqual => comparison,
        FilterOperator.Greater => FilterOperator.Less,
        FilterOperator.Less => FilterOperator.Greater,
        FilterOperator.GreaterOrEqual => FilterOperator.LessOrEqual,
        FilterOperator.LessOrEqual => FilterOperator.GreaterOrEqual,
        _ => null,
    };

    private static Gen<RandomFilter> Among(string[] fields, Gen<(object? Value, string Text)> values) =>
        from field in OneOf(fields)
        from comparison in OneOf(FilterOperator.In, FilterOperator.NotIn)
        from list in values.Array[1, 3]
        from style in Gen.Int[0, 5]
        let texts = string.Join(style < 3 ? "," : " , ", list.Select(value => value.Text))
        select new RandomFilter(
            new FilterComparison(field, comparison, list.Select(value => value.Value).ToArray(), style == 1),
            $"{Field}{field} {Spelling(comparison, style)} {(style % 2 == 0 ? $"@({texts})" : list.Length == 1 ? $"({texts})" : texts)}");

    private static string Spelling(FilterOperator comparison, int style) => style switch
    {
        1 => $"-c{comparison.Spelling()[1..]}",
        2 => $"-i{comparison.Spelling()[1..]}",
        3 => comparison.Spelling().ToUpperInvariant(),
        _ => comparison.Spelling(),
    };

    // -and and -or go from left to right, so parentheses may be left out on the left where the other word stands.
    private static RandomFilter Joined(RandomFilter left, RandomFilter right, bool isAny, int style)
    {
        var isFree = left.Meaning is FilterComparison or FilterTruth || (style > 1 && (isAny ? left.Meaning is FilterAnd : left.Meaning is FilterOr));
        var text = $"{(isFree ? left.Text : $"({left.Text})")} {(isAny ? "-or" : "-and")}{(style == 1 ? "\n  " : " ")}"
            + (right.Meaning is FilterComparison or FilterTruth && style != 0 ? right.Text : $"( {right.Text} )");
        FilterExpression[] terms = [left.Meaning, right.Meaning];
        return new RandomFilter(isAny ? new FilterOr(terms) : new FilterAnd(terms), text);
    }

    private static RandomFilter Negated(RandomFilter term, int style)
    {
        var text = term.Meaning is FilterTruth && style == 2 ? term.Text : $"({term.Text})";
        return new RandomFilter(new FilterNot(term.Meaning), style == 0 ? $"!{text}" : $"-not {text}");
    }

    private static object? Value(PSObject record, string path) =>
        path.Split('.').Aggregate((object?)record, (owner, name) => PSObject.AsPSObject(owner!).Properties[name].Value);

    private static PSObject Of(IEnumerable<(string Name, object? Value)> fields)
    {
        var record = new PSObject();
        foreach (var (name, value) in fields)
        {
            var owner = record;
            var parts = name.Split('.');
            if (parts is [var head, _])
            {
                owner = new PSObject();
                record.Properties.Add(new PSNoteProperty(head, owner));
            }

            owner.Properties.Add(new PSNoteProperty(parts[^1], value));
        }

        return record;
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
