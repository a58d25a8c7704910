using System.Collections.Concurrent;

namespace NetSuite.Simulator.Query.Dates;

/// <summary>An Oracle date mask: the second argument of TO_CHAR and TO_DATE.</summary>
internal sealed class DateMask
{
    private const int MostKept = 256;
    private static readonly ConcurrentDictionary<string, DateMask> Kept = new(StringComparer.Ordinal);

    // Longest first: MONTH before MON before MM, HH24 before HH.
    private static readonly string[] Elements =
    [
        "MONTH", "MON", "MM", "MI", "YYYY", "YYY", "YY", "Y", "RRRR", "RR", "IYYY", "DDD", "DD", "DAY", "DY", "DS", "D",
        "HH24", "HH12", "HH", "SSSSS", "SS", "A.M.", "P.M.", "AM", "PM", "Q", "WW", "IW", "W", "J", "CC",
        "FF1", "FF2", "FF3", "FF4", "FF5", "FF6", "FF7", "FF8", "FF9", "FF", "FM", "FX", "TS", "X",
    ];

    private DateMask(IReadOnlyList<DateMaskPart> parts) => Parts = parts;

    public IReadOnlyList<DateMaskPart> Parts { get; }

    /// <summary>Whether a value read by this mask can carry a time of day.</summary>
    public bool HasTime => Parts.Any(p => p.Element is "HH" or "HH12" or "HH24" or "MI" or "SS" or "SSSSS" or "TS");

    public bool HasYear => Parts.Any(p => p.Element is "YYYY" or "RRRR" or "IYYY" or "RR");

    public static DateMask Of(string mask)
    {
        if (Kept.TryGetValue(mask, out var known))
        {
            return known;
        }

        var parsed = new DateMask(Parse(mask));
        if (Kept.Count >= MostKept)
        {
            Kept.Clear();
        }

        return Kept[mask] = parsed;
    }

    private static List<DateMaskPart> Parse(string mask)
    {
        var parts = new List<DateMaskPart>();
        var at = 0;
        while (at < mask.Length)
        {
            if (mask[at] == '"')
            {
                var end = mask.IndexOf('"', at + 1);
                parts.Add(end < 0 ? throw SuiteQlException.Unsupported() : DateMaskPart.Fixed(mask[(at + 1)..end]));
                at = end + 1;
            }
            else if (!char.IsLetterOrDigit(mask[at]))
            {
                parts.Add(DateMaskPart.Fixed(mask[at..++at]));
            }
            else
            {
                var element = Elements.FirstOrDefault(e => string.Compare(mask, at, e, 0, e.Length, StringComparison.OrdinalIgnoreCase) == 0)
                    ?? throw SuiteQlException.Unsupported();
                parts.Add(DateMaskPart.Of(element, mask.Substring(at, element.Length)));
                at += element.Length;
            }
        }

        return parts;
    }
}
