namespace NetSuite.Client.Tests;

public sealed class FilterBindingTests
{
    [Theory]
    [InlineData("companyName", FilterOperator.Greater, "companyName", "Text", "-like")]
    [InlineData("creditLimit", FilterOperator.Like, "creditLimit", "Number", "-ge")]
    [InlineData("isPerson", FilterOperator.In, "isPerson", "Boolean", "-eq, -ne")]
    [InlineData("contactList", FilterOperator.Equal, "contactList", "Multiselect", "-contains")]
    [InlineData("addressBook", FilterOperator.Equal, "addressBook", "Sublist", "-Sublist addressBook")]
    [InlineData("shipAddress", FilterOperator.Equal, "shipAddress", "Subrecord", "-Expand shipAddress")]
    public void Operator_that_the_type_lacks_is_refused_with_those_it_has(string field, FilterOperator comparison, string name, string type, string advice)
    {
        var refusal = Assert.Throws<FilterException>(() => FilterCases.Bind(field, comparison, "x"));

        Assert.Contains($"'{name}'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(type, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(advice, refusal.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("creditLimit", "1,000")]
    [InlineData("creditLimit", "much")]
    [InlineData("creditLimit", double.NaN)]
    [InlineData("creditLimit", double.PositiveInfinity)]
    [InlineData("creditLimit", true)]
    [InlineData("isPerson", 1)]
    [InlineData("isPerson", "yes")]
    [InlineData("startDate", "31.01.2026")]
    [InlineData("startDate", 20260131)]
    [InlineData("startDate", "2026-01-31T00:00:00Z")]
    [InlineData("firstVisit", "yesterday")]
    [InlineData("parent", 1.5)]
    [InlineData("parent", true)]
    [InlineData("parent", "eid:CUST-1")]
    public void Value_that_can_not_be_converted_is_refused(string field, object value)
    {
        var refusal = Assert.Throws<FilterException>(() => FilterCases.Bind(field, FilterOperator.Equal, value));

        Assert.Contains($"'{field}'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"'{value}'", refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(refusal.RecommendedAction);
    }

    [Fact]
    public void Reference_without_an_internal_id_is_refused() =>
        Assert.Contains("parent.refName", Assert.Throws<FilterException>(() => FilterCases.Bind("parent", FilterOperator.Equal, new RecordRef { RefName = "Alder" })).RecommendedAction, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-01-31T10:00:00Z", "2026-01-31T10:00:00Z")]
    [InlineData("2026-01-31T10:00:00+02:00", "2026-01-31T08:00:00Z")]
    [InlineData("2026-01-31T10:00", "2026-01-31T15:00:00Z")]
    [InlineData("2026-01-31", "2026-01-31T05:00:00Z")]
    public void Time_without_a_zone_is_one_of_the_given_zone(string text, string instant)
    {
        var filter = FilterCases.Bind(new FilterComparison("firstVisit", FilterOperator.Equal, text), TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));

        Assert.True(filter.Matches(_ => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Null_is_less_than_any_number_but_a_negative_one()
    {
        Assert.True(FilterCases.Bind("creditLimit", FilterOperator.Less, 0).Matches(_ => null));
        Assert.False(FilterCases.Bind("creditLimit", FilterOperator.Less, -5).Matches(_ => null));
        Assert.True(FilterCases.Bind("creditLimit", FilterOperator.Greater, -5).Matches(_ => null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("parent.")]
    public void Name_of_any_length_is_refused_shortly(string head)
    {
        var refusal = Assert.Throws<FilterException>(() => FilterCases.Bind(head + new string('x', 1_000_000), FilterOperator.Equal, "x"));

        Assert.InRange(refusal.Message.Length + refusal.RecommendedAction!.Length, 1, 300);
        Assert.InRange(Assert.Throws<FilterException>(() => FilterCases.Bind("creditLimit", FilterOperator.Equal, new string('x', 1_000_000))).Message.Length, 1, 300);
    }

    [Theory]
    [InlineData("companyName", "x", true)]
    [InlineData("companyName", "", false)]
    [InlineData("companyName", null, false)]
    [InlineData("creditLimit", -1, true)]
    [InlineData("creditLimit", 0, false)]
    [InlineData("creditLimit", null, false)]
    [InlineData("isPerson", true, true)]
    [InlineData("isPerson", false, false)]
    [InlineData("isPerson", null, false)]
    [InlineData("parent", "7", true)]
    [InlineData("parent", null, false)]
    public void Field_alone_holds_where_its_value_counts_as_true(string field, object? value, bool holds)
    {
        Assert.Equal(holds, FilterCases.Bind(new FilterTruth(field)).Matches(_ => value));
        Assert.Equal(!holds, FilterCases.Bind(new FilterNot(new FilterTruth(field))).Matches(_ => value));
    }

    [Fact]
    public void Field_that_can_not_be_filtered_by_is_none_alone_either() =>
        Assert.Throws<FilterException>(() => FilterCases.Bind(new FilterTruth("contactList")));

    [Fact]
    public void Filter_says_which_dates_it_compares()
    {
        var filter = FilterCases.Bind(new FilterAnd([new FilterComparison("startDate", FilterOperator.Less, "2026-01-31"), new FilterComparison("STARTDATE", FilterOperator.NotEqual, null)]));

        Assert.True(filter.ComparesDays);
        Assert.False(filter.ComparesInstants);
        Assert.Equal("startDate", Assert.Single(filter.Paths).Name);
    }
}
