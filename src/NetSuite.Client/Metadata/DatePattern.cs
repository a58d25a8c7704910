using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NetSuite.Client;

/// <summary>Writes and reads days by a pattern of day, month and year, the same on every machine.</summary>
internal sealed partial class DatePattern
{
    // Two digits of a year mean the hundred years up to here.
    private const int LastShortYear = 2049;

    private readonly string[] parts;
    private readonly IReadOnlyList<string> written;
    private readonly (string Name, int Month)[] names;

    /// <exception cref="ArgumentException">The pattern lacks the day, the month or the year, or the months are not twelve.</exception>
    public DatePattern(string pattern, IReadOnlyList<string>? months)
    {
        parts = [.. Parts().Matches(pattern).Select(match => match.Value)];
        if ("dMy".Any(letter => parts.Count(part => part[0] == letter) != 1))
        {
            throw new ArgumentException($"'{pattern}' is not a date format with one day (d), month (M) and year (y).", nameof(pattern));
        }

        if (months is not null and not { Count: 12 })
        {
            throw new ArgumentException("The months are not twelve.", nameof(months));
        }

        var english = CultureInfo.InvariantCulture.DateTimeFormat;
        written = months ?? (parts.Contains("MMM") ? english.AbbreviatedMonthNames : english.MonthNames);

        // The longest name that fits is the month: Mar is also the beginning of March.
        names = [.. (months ?? [.. english.AbbreviatedMonthNames[..12], .. english.MonthNames[..12]])
            .Select((name, at) => (name, (at % 12) + 1))
            .OrderByDescending(name => name.name.Length)];
    }

    /// <summary>A format as Java spells it, in the account's error messages: <c>M/d/yy</c>; null when it has an era or is none.</summary>
    public static string? OfJava(string format)
    {
        // What follows the date is the time of day.
        var time = format.AsSpan().IndexOfAny("hHkKas");
        var date = (time < 0 ? format : format[..time]).Trim().Replace("'", string.Empty, StringComparison.Ordinal);
        var pattern = Years().Replace(date, "yyyy");
        try
        {
            _ = new DatePattern(pattern, null);
            return pattern.Any(character => char.IsAsciiLetter(character) && !"dMy".Contains(character, StringComparison.Ordinal)) ? null : pattern;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public string Write(DateTime day)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part[0] switch
            {
                'd' => day.Day.ToString(part.Length > 1 ? "00" : "0", CultureInfo.InvariantCulture),
                'M' when part.Length > 2 => written[day.Month - 1],
                'M' => day.Month.ToString(part.Length > 1 ? "00" : "0", CultureInfo.InvariantCulture),

                // Four digits are right whatever a format with two would make of them.
                'y' => day.Year.ToString("0000", CultureInfo.InvariantCulture),
                _ => part,
            });
        }

        return text.ToString();
    }

    /// <summary>The day at the start of a text; null when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">How much of it the day takes.</param>
    public DateTime? Read(string text, out int length)
    {
        var (day, month, year, at) = (0, 0, 0, 0);
        length = 0;
        foreach (var part in parts)
        {
            var taken = part[0] switch
            {
                'd' => Number(text, at, 2, out day),
                'M' when part.Length > 2 => Name(text, at, out month),
                'M' => Number(text, at, 2, out month),
                'y' => Number(text, at, 4, out year),
                _ => text.AsSpan(at).StartsWith(part, StringComparison.Ordinal) ? part.Length : 0,
            };

            // A year of one digit or three is one of an emperor's.
            if (taken == 0 || (part[0] == 'y' && taken is 1 or 3))
            {
                return null;
            }

            year = part[0] == 'y' && taken == 2 ? LastShortYear - ((LastShortYear - year) % 100) : year;
            at += taken;
        }

        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        length = at;
        return new DateTime(year, month, day);
    }

    private static int Number(string text, int from, int most, out int number)
    {
        var digits = 0;
        number = 0;
        while (digits < most && from + digits < text.Length && char.IsAsciiDigit(text[from + digits]))
        {
            number = (number * 10) + text[from + digits] - '0';
            digits++;
        }

        return digits;
    }

    private int Name(string text, int from, out int month)
    {
        foreach (var (name, number) in names)
        {
            if (text.AsSpan(from).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                month = number;
                return name.Length;
            }
        }

        month = 0;
        return 0;
    }

    [GeneratedRegex("d+|M+|y+|[^dMy]+", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex("[yu]+", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
