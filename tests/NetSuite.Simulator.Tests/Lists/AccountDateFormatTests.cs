using NetSuite.Simulator.Filters;

namespace NetSuite.Simulator.Tests.Lists;

public sealed class AccountDateFormatTests
{
    [Theory]
    [InlineData("M/D/YYYY", "3/4/2026")]
    [InlineData("D/M/YYYY", "4/3/2026")]
    [InlineData("MM/DD/YYYY", "03/04/2026")]
    [InlineData("DD/MM/YYYY", "04/03/2026")]
    [InlineData("D.M.YYYY", "4.3.2026")]
    [InlineData("DD.MM.YYYY", "04.03.2026")]
    [InlineData("YYYY-MM-DD", "2026-03-04")]
    [InlineData("YYYY/MM/DD", "2026/03/04")]
    [InlineData("D-Mon-YYYY", "4-Mar-2026")]
    [InlineData("DD-Mon-YYYY", "04-Mar-2026")]
    [InlineData("D-MONTH-YYYY", "4-March-2026")]
    [InlineData("D MONTH, YYYY", "4 March, 2026")]
    public void A_preference_prints_and_reads_its_dates(string preference, string text)
    {
        var format = new AccountDateFormat(preference);

        Assert.Equal(text, new DateOnly(2026, 3, 4).ToString(format.Pattern, System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(format.TryParse(text, out var date));
        Assert.Equal(new DateOnly(2026, 3, 4), date);
    }

    [Theory]
    [InlineData("")]
    [InlineData("D")]
    [InlineData("DD-MM")]
    [InlineData("D/D/YYYY")]
    [InlineData("hello")]
    [InlineData("M/D/YY")]
    public void What_is_no_preference_is_refused(string preference) =>
        Assert.Throws<ArgumentException>(() => new AccountDateFormat(preference));
}
