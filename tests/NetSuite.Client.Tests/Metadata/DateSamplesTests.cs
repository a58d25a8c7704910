using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;

namespace NetSuite.Client.Tests;

public sealed class DateSamplesTests
{
    private static readonly DateTime[] Days = [.. Regex.Matches(DateSamples.Columns, "[0-9]{4}-[0-9]{2}-[0-9]{2}").Select(match => DateTime.Parse(match.Value, CultureInfo.InvariantCulture))];

    [Fact]
    public void A_format_is_told_by_its_samples_in_any_order_and_language() =>
        Gen.Select(Pick.From(Formats.All), Pick.From(Formats.Months), Gen.Shuffle(Days), Pick.From("", " 12:00 am", " 0:00")).Sample(sample =>
        {
            var (format, months, days, time) = sample;
            var isSpelled = format.Pattern.Contains("MMM", StringComparison.Ordinal);
            var account = new AccountDates(TimeZoneInfo.Utc, format.Pattern, months);

            var learned = DateSamples.Learn(days.Select(day => account.Write(day) + time));

            var again = new AccountDates(TimeZoneInfo.Utc, learned!.Value.Pattern, learned.Value.Months);
            var another = new DateTime(2026, 3, 5);
            return again.Write(another) == account.Write(another) && days.All(day => again.Write(day) == account.Write(day)) && isSpelled == learned.Value.Months is not null;
        });

    [Fact]
    public void Years_of_two_digits_are_told_from_days()
    {
        var learned = DateSamples.Learn(Days.Select(day => day.ToString("d.M.yy", CultureInfo.InvariantCulture)));

        Assert.Equal("d.M.yyyy", learned?.Pattern);
    }

    [Fact]
    public void Months_of_numbers_and_a_word_are_numbers()
    {
        var learned = DateSamples.Learn(Days.Select(day => day.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture)));

        Assert.Equal("yyyy年M月d日", learned?.Pattern);
    }

    [Fact]
    public void Years_of_an_era_are_no_format() =>
        Assert.Null(DateSamples.Learn(Days.Select(day => string.Create(CultureInfo.InvariantCulture, $"R{day.Year - 2018}/{day.Month}/{day.Day}"))));

    [Fact]
    public void Eleven_samples_are_too_few() => Assert.Null(DateSamples.Learn(Days.Skip(1).Select(day => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture))));

    [Fact]
    public void Samples_of_two_formats_are_no_format() =>
        Assert.Null(DateSamples.Learn(Days.Select((day, at) => day.ToString(at < 6 ? "d.M.yyyy" : "M/d/yyyy", CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("America/Los_Angeles")]
    [InlineData("+02:00")]
    [InlineData("Etc/GMT+12")]
    public void A_zone_is_no_sample(string zone) => Assert.False(DateSamples.IsSample(zone));
}
