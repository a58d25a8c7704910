using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Binding;

namespace NetSuitePS.Tests.Binding;

public sealed class FieldParametersTests
{
    private static readonly RecordSchema Schema = new(
        new RecordType { Name = "thing", Label = "Thing" },
        [
            Field("name", FieldType.Text, "-eq", "-ne", "-in", "-notin", "-like", "-notlike"),
            Field("size", FieldType.Number, "-eq", "-in"),
            Field("day", FieldType.Date, "-eq", "-in"),
            Field("isOpen", FieldType.Boolean, "-eq", "-ne"),
            Field("owner", FieldType.Reference, "-eq", "-in"),
            Field("lines", FieldType.Sublist),
            Field("verb", FieldType.Text, "-eq"),
            Field("pv", FieldType.Text, "-eq"),
            Field("filter", FieldType.Text, "-eq"),
            Field("searchText", FieldType.Text, "-eq"),
        ],
        null,
        isOfAccount: true);

    [Fact]
    public void Names_of_the_command_its_aliases_and_common_parameters_are_left_out_and_so_are_beginnings_of_them()
    {
        var names = FieldParameters.ForFilter(Schema, ReservedNames.Of(typeof(TakenCommand))).Keys;

        Assert.Equal(["name", "size", "day", "isOpen", "owner"], names);
    }

    [Fact]
    public void Each_call_has_parameters_of_its_own()
    {
        var reserved = ReservedNames.Of(typeof(TakenCommand));
        FieldParameters.ForFilter(Schema, reserved)["name"].Value = "x";

        Assert.False(FieldParameters.ForFilter(Schema, reserved)["name"].IsSet);
    }

    [Fact]
    public void Nothing_given_is_no_filter() => Assert.Null(Filter());

    [Fact]
    public void A_value_must_be_equal()
    {
        Assert.Equal(new FilterComparison("name", FilterOperator.Equal, "x"), Filter(("name", new[] { "x" })));
        Assert.Equal(new FilterComparison("size", FilterOperator.Equal, 5m), Filter(("size", new decimal?[] { 5m })));
        Assert.Equal(new FilterComparison("isOpen", FilterOperator.Equal, false), Filter(("isOpen", new bool?[] { false })));
        Assert.Equal(new FilterComparison("owner", FilterOperator.Equal, "7"), Filter(("owner", new[] { new RecordRef { Id = "7", RefName = "Seven" } })));
    }

    [Fact]
    public void Text_with_wildcards_must_be_like() =>
        Assert.Equal(new FilterComparison("name", FilterOperator.Like, "*@x.com"), Filter(("name", new[] { "*@x.com" })));

    [Fact]
    public void Nothing_and_empty_text_mean_an_empty_field()
    {
        Assert.Equal(new FilterComparison("name", FilterOperator.Equal, null), Filter(("name", new[] { string.Empty })));
        Assert.Equal(new FilterComparison("day", FilterOperator.Equal, null), Filter(("day", null)));
    }

    [Fact]
    public void One_of_several_values_has_to_fit()
    {
        var several = Assert.IsType<FilterComparison>(Filter(("size", new decimal?[] { 1, 2 })));
        Assert.Equal(FilterOperator.In, several.Operator);
        Assert.Equal([1m, 2m], Assert.IsAssignableFrom<IEnumerable<object?>>(several.Value));

        var mixed = Assert.IsType<FilterOr>(Filter(("name", new[] { "a*", "b", "" })));
        Assert.Equal(
            [
                new FilterComparison("name", FilterOperator.Equal, "b"),
                new FilterComparison("name", FilterOperator.Equal, null),
                new FilterComparison("name", FilterOperator.Like, "a*"),
            ],
            mixed.Terms);

        Assert.Equal(2, Assert.IsType<FilterOr>(Filter(("isOpen", new bool?[] { true, false }))).Terms.Count);
    }

    [Fact]
    public void All_fields_have_to_fit() =>
        Assert.Equal(
            [new FilterComparison("name", FilterOperator.Equal, "x"), new FilterComparison("size", FilterOperator.Equal, 1m)],
            Assert.IsType<FilterAnd>(Filter(("name", new[] { "x" }), ("size", new decimal?[] { 1 }))).Terms);

    private static FilterExpression? Filter(params (string Name, object? Value)[] given)
    {
        var parameters = FieldParameters.ForFilter(Schema, ReservedNames.Of(typeof(TakenCommand)));
        foreach (var (name, value) in given)
        {
            parameters[name].Value = value;
            parameters[name].IsSet = true;
        }

        return FieldParameters.ReadFilter(parameters, Schema);
    }

    private static RecordField Field(string name, FieldType type, params string[] operators) =>
        new() { RecordType = "thing", Name = name, Label = name, Type = type, Operators = operators };

    private sealed class TakenCommand : PSCmdlet
    {
        [Parameter]
        public string? Filter { get; set; }

        [Parameter]
        [Alias("SearchText")]
        public string? Query { get; set; }
    }
}
