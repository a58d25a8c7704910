using System.Globalization;
using System.Text.RegularExpressions;

namespace NetSuite.Client;

/// <summary>
/// Twelve days, one in each month, that tell how an account writes dates: no two of their numbers can be mistaken for
/// each other, and each is known by its year, in whatever order and under whatever name it comes back.
/// </summary>
internal static partial class DateSamples
{
    private const int BeforeFirstYear = 2040;

    /// <summary>The select list of a query that shows them.</summary>
    public static string Columns { get; } = string.Join(", ", Enumerable.Range(1, 12).Select(month => string.Create(
        CultureInfo.InvariantCulture, $"TO_DATE('{BeforeFirstYear + month}-{month:00}-{Day(month):00}', 'YYYY-MM-DD') AS day{month:00}")));

    /// <summary>Whether a text is one of the days.</summary>
    public static bool IsSample(string text) => Shape.Of(text) is not null;

    /// <summary>The pattern that all of the days are written by, and the names of the months where they are spelled; null when there is none.</summary>
    public static (string Pattern, IReadOnlyList<string>? Months)? Learn(IEnumerable<string> texts)
    {
        var shapes = new SortedDictionary<int, Shape>();
        foreach (var shape in texts.Select(Shape.Of).OfType<Shape>())
        {
            shapes.TryAdd(shape.Month, shape);
        }

        if (shapes.Count < 12)
        {
            return null;
        }

        return shapes.Values.Any(shape => shape.Spelled is not null) ? Spelled([.. shapes.Values]) : Same(shapes.Values.Select(shape => shape.Pattern)) is { } pattern ? (pattern, null) : null;
    }

    // Months up to August have days of one digit, to show whether a zero is written; none is the number of its month.
    private static int Day(int month) => month <= 8 ? month + 1 : month + 13;

    private static (string Pattern, IReadOnlyList<string>? Months)? Spelled(Shape[] shapes)
    {
        if (shapes.Any(shape => shape.Spelled is null))
        {
            return null;
        }

        // What surrounds the names of all months the same is no part of them.
        var spelled = shapes.Select(shape => shape.Spelled!).ToArray();
        var before = Common(spelled, fromEnd: false);
        var after = Common(spelled, fromEnd: true);
        var names = spelled.Select(text => text[before.Length..Math.Max(before.Length, text.Length - after.Length)].Trim()).ToArray();
        var letters = names.Max(name => name.Length) > 4 ? "MMMM" : "MMM";
        return names.All(name => name.Length > 0) && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == 12
            && Same(shapes.Select(shape => shape.Pattern.Replace("\0", before + letters + after, StringComparison.Ordinal))) is { } pattern
            ? (pattern, names)
            : null;
    }

    private static string Common(string[] texts, bool fromEnd)
    {
        var length = 0;
        while (texts.All(text => length < text.Length && !char.IsLetter(At(text)) && At(text) == At(texts[0])))
        {
            length++;
        }

        return fromEnd ? texts[0][^length..] : texts[0][..length];

        char At(string text) => fromEnd ? text[^(length + 1)] : text[length];
    }

    // Days of two digits don't show whether a zero would be written; the shorter form says more.
    private static string? Same(IEnumerable<string> patterns)
    {
        var distinct = patterns.Distinct(StringComparer.Ordinal).OrderBy(pattern => pattern.Length).ToArray();
        return distinct is [var shortest, ..] && distinct.All(pattern => Padded(pattern) == Padded(shortest)) && IsPattern(shortest) ? shortest : null;

        static string Padded(string pattern) => Numeric().Replace(pattern, match => match.Value[..1]);
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new DatePattern(pattern, null);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex("(?<!M)MM?(?!M)|dd?", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    // The time of a column that shows one.
    [GeneratedRegex(@"[\sT]+[0-9]{1,2}[:-][0-9]{2}\b.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    /// <summary>One of the days as it was written.</summary>
    /// <param name="Month">Which.</param>
    /// <param name="Pattern">The pattern it has; a spelled month with what surrounds it is a null character.</param>
    /// <param name="Spelled">The spelled month with what surrounds it; null for a number.</param>
    private sealed record Shape(int Month, string Pattern, string? Spelled)
    {
        public static Shape? Of(string text)
        {
            var day = Time().Replace(text.Trim(), string.Empty);
            var numbers = Numbers().Matches(day).Select(match => match.Value).ToArray();
            var month = numbers.Select(MonthOfYear).FirstOrDefault(found => found > 0);
            if (month == 0 || numbers.Length is < 2 or > 3)
            {
                return null;
            }

            var letters = numbers.Select(number => MonthOfYear(number) > 0 ? "yyyy" : Letters(number, month)).ToArray();
            var gaps = Numbers().Split(day);
            string? spelled = null;
            if (numbers.Length == 2)
            {
                // The name stands where letters are: before, between or behind the two numbers.
                if (gaps.Where(gap => gap.Any(char.IsLetter)).ToArray() is not [var only])
                {
                    return null;
                }

                spelled = only;
                gaps = [.. gaps.Select(gap => gap == only ? "\0" : gap)];
            }

            var pattern = string.Concat(gaps.Zip([.. letters, string.Empty], (gap, letter) => gap + letter));
            return letters.Contains(string.Empty) ? null : new Shape(month, pattern, spelled);
        }

        private static int MonthOfYear(string number) => number.Length switch
        {
            2 or 4 when int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) is var year
                && (number.Length == 4 ? year - BeforeFirstYear : year - (BeforeFirstYear % 100)) is var month and >= 1 and <= 12 => month,
            _ => 0,
        };

        private static string Letters(string number, int month) => number.TrimStart('0') switch
        {
            var digits when number.Length <= 2 && digits == Text(Day(month)) => new string('d', number.Length),
            var digits when number.Length <= 2 && digits == Text(month) => new string('M', number.Length),
            _ => string.Empty,
        };

        private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
