using CsCheck;

namespace NetSuite.Client.Tests;

public sealed class FilterTextTests
{
    private static readonly AccountDates Dates = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), "d.M.yyyy");

    [Theory]
    [InlineData("companyName", FilterOperator.Equal, "ab", "UPPER(companyname) = UPPER(?)", true)]
    [InlineData("companyName", FilterOperator.NotEqual, "ab", "(UPPER(companyname) <> UPPER(?) OR companyname IS NULL)", true)]
    [InlineData("companyName", FilterOperator.Equal, null, "companyname IS NULL", true)]
    [InlineData("companyName", FilterOperator.NotEqual, null, "companyname IS NOT NULL", true)]
    [InlineData("companyName", FilterOperator.Equal, "", "1 = 0", true)]
    [InlineData("companyName", FilterOperator.Like, "a%b*", @"UPPER(companyname) LIKE UPPER(?) ESCAPE '\'", true)]
    [InlineData("companyName", FilterOperator.Like, "a?", @"UPPER(companyname) LIKE UPPER(?) ESCAPE '\'", false)]
    [InlineData("companyName", FilterOperator.Equal, "é", @"UPPER(companyname) LIKE UPPER(?) ESCAPE '\'", false)]
    [InlineData("creditLimit", FilterOperator.Less, 5, "(creditlimit < 5 OR creditlimit IS NULL)", true)]
    [InlineData("creditLimit", FilterOperator.Greater, 5.5, "creditlimit > 5.5", true)]
    [InlineData("creditLimit", FilterOperator.Greater, -5, "(creditlimit > -5 OR creditlimit IS NULL)", true)]
    [InlineData("isPerson", FilterOperator.Equal, "true", "isperson = 'T'", true)]
    [InlineData("isPerson", FilterOperator.NotEqual, true, "(isperson = 'F' OR isperson IS NULL)", true)]
    [InlineData("parent", FilterOperator.Equal, 7, "parent = 7", true)]
    [InlineData("parent", FilterOperator.Equal, "x'y", "UPPER(parent) = UPPER(?)", true)]
    [InlineData("startDate", FilterOperator.Greater, "2026-01-31", "startdate > TO_DATE('2026-01-31', 'YYYY-MM-DD')", true)]
    [InlineData("startDate", FilterOperator.GreaterOrEqual, "2026-01-31T10:00", "startdate > TO_DATE('2026-01-31', 'YYYY-MM-DD')", true)]
    [InlineData("firstVisit", FilterOperator.GreaterOrEqual, "2026-01-31T10:00:00Z", "firstvisit >= TO_DATE('2026-01-31 11:00:00', 'YYYY-MM-DD HH24:MI:SS')", true)]
    [InlineData("firstVisit", FilterOperator.GreaterOrEqual, "2026-10-25T00:30:00Z", "firstvisit >= TO_DATE('2026-10-25 01:30:00', 'YYYY-MM-DD HH24:MI:SS')", false)]
    public void SuiteQl(string field, FilterOperator comparison, object? value, string text, bool isExact)
    {
        var written = FilterCases.Bind(field, comparison, value).ToSuiteQl(path => path.Field.Name.ToLowerInvariant(), Dates)!;

        Assert.Equal((text, isExact), (written.Text, written.IsExact));
        Assert.Equal(text.Count(character => character == '?'), written.Parameters.Count);
    }

    [Theory]
    [InlineData("companyName", FilterOperator.Equal, "ab", "companyName IS \"ab\"", true)]
    [InlineData("companyName", FilterOperator.NotEqual, "ab", "(companyName IS_NOT \"ab\" OR companyName EMPTY)", true)]
    [InlineData("companyName", FilterOperator.Equal, "a\"bc", "companyName CONTAIN \"bc\"", false)]
    [InlineData("companyName", FilterOperator.Like, "a*", "companyName START_WITH \"a\"", true)]
    [InlineData("companyName", FilterOperator.Like, "*a", "companyName END_WITH \"a\"", true)]
    [InlineData("companyName", FilterOperator.Like, "*a*", "companyName CONTAIN \"a\"", true)]
    [InlineData("companyName", FilterOperator.Like, "a*b?", "(companyName CONTAIN \"a\" AND companyName CONTAIN \"b\")", false)]
    [InlineData("creditLimit", FilterOperator.Less, 5, "(creditLimit LESS 5 OR creditLimit EMPTY)", true)]
    [InlineData("isPerson", FilterOperator.Equal, false, "(isPerson IS false OR isPerson EMPTY)", false)]
    [InlineData("id", FilterOperator.Equal, 7, "id EQUAL 7", true)]
    [InlineData("parent", FilterOperator.NotEqual, 7, "(parent EQUAL_NOT 7 OR parent EMPTY)", true)]
    [InlineData("emailPreference", FilterOperator.Equal, "PDF", "emailPreference IS \"PDF\"", true)]
    [InlineData("startDate", FilterOperator.Equal, "2026-01-31", "startDate ON \"31.1.2026\"", true)]
    [InlineData("firstVisit", FilterOperator.Greater, "2026-01-31T10:00:00Z", "firstVisit ON_OR_AFTER \"30.1.2026\"", false)]
    public void List(string field, FilterOperator comparison, object? value, string text, bool isExact)
    {
        var written = FilterCases.Bind(field, comparison, value).ToListFilter(Dates)!;

        Assert.Equal((text, isExact), (written.Text, written.IsExact));
    }

    [Fact]
    public void Name_and_fields_of_a_referred_record_are_for_SuiteQL_alone()
    {
        var name = FilterCases.Bind("parent.refName", FilterOperator.Like, "A*");
        var joined = FilterCases.Bind("parent.creditLimit", FilterOperator.Greater, 5);

        Assert.Equal(@"UPPER(BUILTIN.DF(parent)) LIKE UPPER(?) ESCAPE '\'", name.ToSuiteQl(path => path.IsDisplayName ? "BUILTIN.DF(parent)" : null, Dates)!.Text);
        Assert.Equal("p.creditlimit > 5", joined.ToSuiteQl(path => path.IsJoined ? "p.creditlimit" : null, Dates)!.Text);
        Assert.Null(name.ToListFilter(Dates));
        Assert.Null(joined.ToListFilter(Dates));
    }

    [Fact]
    public void List_of_more_than_a_thousand_is_split()
    {
        var written = FilterCases.Bind("parent", FilterOperator.In, Enumerable.Range(1, 1001).ToArray()).ToSuiteQl(_ => "parent", Dates)!;

        Assert.EndsWith("1000) OR parent IN (1001))", written.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("companyName", "companyname IS NOT NULL", "companyName EMPTY_NOT")]
    [InlineData("creditLimit", "creditlimit <> 0", "(creditLimit EQUAL_NOT 0 AND creditLimit EMPTY_NOT)")]
    [InlineData("isPerson", "isperson = 'T'", "isPerson IS true")]
    [InlineData("parent", "parent IS NOT NULL", "parent EMPTY_NOT")]
    [InlineData("firstVisit", "firstvisit IS NOT NULL", "firstVisit EMPTY_NOT")]
    public void Field_alone(string field, string sql, string list)
    {
        var filter = FilterCases.Bind(new FilterTruth(field));

        Assert.Equal((sql, true), filter.ToSuiteQl(path => path.Field.Name.ToLowerInvariant(), Dates) is { } query ? (query.Text, query.IsExact) : default);
        Assert.Equal((list, true), filter.ToListFilter(Dates) is { } text ? (text.Text, text.IsExact) : default);
    }

    [Fact]
    public void What_can_not_be_an_id_is_not_sent() => Assert.All(["a\ud800", "1\0", new string('x', 5000)], value =>
    {
        Assert.Equal("1 = 0", FilterCases.Bind("parent", FilterOperator.Equal, value).ToSuiteQl(_ => "c", Dates)!.Text);
        Assert.Equal("c IN (1, 2)", FilterCases.Bind("parent", FilterOperator.In, new object[] { 1, value, 2 }).ToSuiteQl(_ => "c", Dates)!.Text);
        Assert.Equal("1 = 1", FilterCases.Bind("emailPreference", FilterOperator.NotEqual, value).ToSuiteQl(_ => "c", Dates)!.Text);
    });

    [Fact]
    public void What_can_not_be_said_is_left_out_of_and_but_not_of_or()
    {
        FilterExpression[] terms = [new FilterComparison("hidden", FilterOperator.Equal, "x"), new FilterComparison("creditLimit", FilterOperator.Greater, 5)];

        var kept = FilterCases.Bind(new FilterAnd(terms)).ToListFilter(Dates)!;
        Assert.Equal(("creditLimit GREATER 5", false), (kept.Text, kept.IsExact));
        Assert.Null(FilterCases.Bind(new FilterOr(terms)).ToListFilter(Dates));
        Assert.Null(FilterCases.Bind(new FilterNot(new FilterAnd(terms))).ToSuiteQl(path => path.Field.Name == "hidden" ? null : "x", Dates));
    }

    [Fact]
    public void List_filter_too_long_for_a_URL_keeps_what_fits()
    {
        var texts = Enumerable.Range(0, 1000).Select(at => $"company {at}").ToArray();
        var written = FilterCases.Bind(new FilterAnd([new FilterComparison("creditLimit", FilterOperator.Greater, 5), new FilterComparison("companyName", FilterOperator.In, texts)])).ToListFilter(Dates)!;

        Assert.Equal(("(creditLimit GREATER 5 AND companyName EMPTY_NOT)", false), (written.Text, written.IsExact));
        Assert.Null(FilterCases.Bind("companyName", FilterOperator.In, (string?[])[.. texts, null]).ToListFilter(Dates));
    }

    // The pool of printable, odd and broken characters that values could smuggle in.
    [Fact]
    public void Value_never_changes_the_structure()
    {
        var nasty = Gen.Char["ab%_?'\"\\-/*;()[], \n\0é\u0301\u200b😀"].Array[0, 12].Select(characters => new string(characters));
        nasty.Sample(
            value =>
            {
                var sql = FilterCases.Bind("companyName", FilterOperator.Equal, value).ToSuiteQl(_ => "c", Dates);
                Assert.Contains(sql?.Text, (string?[])["UPPER(c) = UPPER(?)", @"UPPER(c) LIKE UPPER(?) ESCAPE '\'", "1 = 0"]);
                var list = FilterCases.Bind("companyName", FilterOperator.Equal, value).ToListFilter(Dates)?.Text;
                Assert.Matches("^(companyName (IS|CONTAIN) \"[^\"\\\\\\x00-\\x1f]+\"|companyName EMPTY_NOT|id EMPTY)$", list);
            },
            iter: 2000);
    }

    [Fact]
    public void Negation_turns_into_what_the_laws_of_logic_say()
    {
        FilterExpression a = new FilterComparison("creditLimit", FilterOperator.Less, 5);
        FilterExpression b = new FilterComparison("companyName", FilterOperator.Equal, "x");
        string? Sql(FilterExpression filter) => FilterCases.Bind(filter).ToSuiteQl(path => path.Field.Name, Dates)?.Text;

        Assert.Equal(Sql(new FilterOr([new FilterNot(a), new FilterNot(b)])), Sql(new FilterNot(new FilterAnd([a, b]))));
        Assert.Equal(Sql(new FilterAnd([new FilterNot(a), new FilterNot(b)])), Sql(new FilterNot(new FilterOr([a, b]))));
        Assert.Equal(Sql(a), Sql(new FilterNot(new FilterNot(a))));
        Assert.Equal("creditLimit >= 5", Sql(new FilterNot(a)));
    }
}
