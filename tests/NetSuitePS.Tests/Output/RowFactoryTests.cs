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
    public void Each_column_of_a_row_is_judged_for_itself()
    {
        var row = Factory().Create(Row("n/a", "maybe", "soon", "x"));

        Assert.Equal(["n/a", "maybe", "soon", "x"], Values(row));
    }

    [Theory]
    [InlineData("31.1.2026 3:04 pm", 15, 4)]
    [InlineData("31.1.2026 15:04", 15, 4)]
    [InlineData("31.1.2026 12:00 am", 0, 0)]
    public void A_date_that_is_shown_with_its_time_keeps_it(string text, int hour, int minute)
    {
        Assert.Equal(new DateTime(2026, 1, 31, hour, minute, 0), Values(Factory().Create(Row("1", "T", text, "x")))[2]);
    }

    [Theory]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("1E+3", "1000")]
    [InlineData("0.00", "0.00")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("12345678901234567890.12", "12345678901234567890.12")]
    public void Numbers_are_read_as_they_are(string text, string number)
    {
        Assert.Equal(number, Assert.IsType<decimal>(Values(Factory().Create(Row(text, "T", null, "x")))[0]).ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("false", false)]
    [InlineData("T", true)]
    [InlineData(true, true)]
    [InlineData("", null)]
    public void True_and_false_are_set_as_they_are_written(object value, bool? kept)
    {
        var row = Factory().Create(Row("1", "T", null, "x"));

        row.GetType().GetProperty("flag")!.SetValue(row, value);

        Assert.Equal(kept, Values(row)[1]);
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
