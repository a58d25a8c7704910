using System.Globalization;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Output;

namespace NetSuitePS.Tests.Output;

public sealed class RowFactoryTests
{
    private static readonly QueryShape Shape = new(["n", "flag", "day", "name"]);
    private static readonly AccountDates Dates = new(TimeZoneInfo.Utc, "d.M.yyyy");

    [Fact]
    public void Text_is_read_as_the_type_of_its_column()
    {
        var row = Factory().Create(Row("-12.50", "T", "31.1.2026", "x"));

        Assert.Equal([-12.5m, true, new DateTime(2026, 1, 31), "x"], Values(row));
    }

    [Fact]
    public void Empty_columns_are_there()
    {
        Assert.Equal([null, null, null, null], Values(Factory().Create(Row(null, null, null, null))));
    }

    [Theory]
    [InlineData(0, "12,5")]
    [InlineData(0, "n/a")]
    [InlineData(0, "")]
    [InlineData(0, "99999999999999999999999999999999")]
    [InlineData(1, "true")]
    [InlineData(2, "1/31/2026")]
    public void A_column_with_a_value_of_another_kind_is_text_from_there_on(int column, string value)
    {
        var factory = Factory();
        string?[] good = ["1", "F", "1.2.2026", "x"];
        var odd = good.Select((text, index) => index == column ? value : text).ToArray();

        var before = factory.Create(Row([.. good]));
        var at = factory.Create(Row(odd));
        var after = factory.Create(Row([.. good]));

        Assert.IsNotType<string>(Values(before)[column]);
        Assert.Equal(value, Values(at)[column]);
        Assert.Equal(good[column], Values(after)[column]);
        Assert.Equal(2, Values(after).Count(item => item is not string));
    }

    [Fact]
    public void Dates_are_text_when_nobody_knows_how_the_account_writes_them()
    {
        var asked = 0;
        var factory = new RowFactory(TypeOf, () => asked++ > 0 ? Dates : null);

        Assert.Equal("1.2.2026", Values(factory.Create(Row("1", "T", "1.2.2026", "x")))[2]);
        Assert.Equal("1.2.2026", Values(factory.Create(new QueryRow(new QueryShape(["n", "flag", "day", "name"]), ["1", "T", "1.2.2026", "x"])))[2]);
        Assert.Equal(1, asked);
    }

    [Fact]
    public void How_dates_are_written_is_not_asked_for_without_need()
    {
        var factory = new RowFactory(_ => FieldType.Number, () => throw new InvalidOperationException());

        factory.Create(Row("1", "2", "3", "4"));
    }

    [Fact]
    public void Numbers_are_read_the_same_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(1.5m, Values(Factory().Create(Row("1.5", null, null, null)))[0]);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static RowFactory Factory() => new(TypeOf, () => Dates);

    private static FieldType TypeOf(string column) => column switch
    {
        "n" => FieldType.Number,
        "flag" => FieldType.Boolean,
        "day" => FieldType.Date,
        _ => FieldType.Text,
    };

    private static QueryRow Row(params string?[] values) => new(Shape, values);

    private static object?[] Values(Row row) => [.. Shape.Columns.Select(column => row.GetType().GetProperty(column)!.GetValue(row))];
}
