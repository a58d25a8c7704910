using System.Globalization;

namespace NetSuite.Simulator.Query.Numbers;

/// <summary>Numbers as text: never an exponent, never a trailing .0. Fifteen significant digits hide that SQLite counts in binary.</summary>
internal static class NumberText
{
    private const double LargestDecimal = 7.9e27;
    private const double LargestExactWhole = 9_007_199_254_740_992;

    /// <summary>As a result row prints it: 0.5.</summary>
    public static string Plain(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            throw SuiteQlException.Unsupported();
        }

        // A conversion to decimal would round the sixteenth digit of a whole number away.
        if (value == Math.Truncate(value) && Math.Abs(value) <= LargestExactWhole)
        {
            return ((long)value).ToString(CultureInfo.InvariantCulture);
        }

        return Math.Abs(value) < LargestDecimal
            ? ((decimal)value).ToString("0.############################", CultureInfo.InvariantCulture)
            : value.ToString("F0", CultureInfo.InvariantCulture);
    }

    /// <summary>As Oracle turns it into text inside a query: .5, without the leading zero.</summary>
    public static string Oracle(double value)
    {
        var text = Plain(value);
        return text.StartsWith("0.", StringComparison.Ordinal) ? text[1..]
            : text.StartsWith("-0.", StringComparison.Ordinal) ? "-" + text[2..]
            : text;
    }

    /// <summary>Reads text as Oracle's implicit TO_NUMBER does; null when it is no number.</summary>
    public static object? Read(string text)
    {
        var trimmed = text.Trim();
        return long.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
            : double.TryParse(trimmed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
            : null;
    }
}
