using System.Globalization;

namespace NetSuite.Simulator.Records;

/// <summary>Lengths of time, kept in minutes and written as hours and minutes: 25:42.</summary>
internal static class Duration
{
    private const int MostHours = 99_999;

    /// <summary>Reads 2:30, and hours as a number: 2.5; null when it is neither.</summary>
    public static long? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }
        if (text.Split(':') is [var hours, var minutes])
        {
            return int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var h) && h <= MostHours
                && minutes.Length == 2 && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var m) && m < 60
                ? (h * 60L) + m
                : null;
        }
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= MostHours
            ? (long)Math.Round(number * 60, MidpointRounding.AwayFromZero)
            : null;
    }

    public static string Text(long minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");
}
