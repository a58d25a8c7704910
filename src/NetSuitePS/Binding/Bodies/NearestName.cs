using NetSuite;

namespace NetSuitePS.Binding.Bodies;

/// <summary>Finds the field that somebody most likely meant by a name that none has.</summary>
internal static class NearestName
{
    /// <summary>The name of the nearest field; null when none is near.</summary>
    /// <param name="name">The name that was given: misspelled, or the field's label.</param>
    /// <param name="fields">The fields that may be meant.</param>
    public static string? Of(string name, IEnumerable<RecordField> fields)
    {
        var plain = Plain(name);
        var near = fields
            .Select(field => (field.Name, Distance: Math.Min(Distance(plain, Plain(field.Name)), Distance(plain, Plain(field.Label)))))
            .Concat(fields.Where(field => IsCustomName(field.Name, plain)).Select(field => (field.Name, Distance: 1)))
            .Where(field => field.Distance <= Farthest(plain))
            .OrderBy(field => field.Distance).ThenBy(field => field.Name.Length).ThenBy(field => field.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return near.Name;
    }

    // One slip in a short name, two in most, three in a long one.
    private static int Farthest(string name) => name.Length switch
    {
        < 3 => 0,
        < 5 => 1,
        < 12 => 2,
        _ => 3,
    };

    // Custom fields are often called by what follows custbody_ and the like.
    private static bool IsCustomName(string field, string plain) =>
        field.StartsWith("cust", StringComparison.OrdinalIgnoreCase)
        && field.IndexOf('_', StringComparison.Ordinal) is > 0 and var mark
        && Plain(field[(mark + 1)..]) == plain;

    // Labels and column titles have spaces and capitals where names have neither.
    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    // Damerau-Levenshtein, restricted: two letters that changed places are one slip.
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > Farthest(left))
        {
            return int.MaxValue;
        }

        var before = new int[right.Length + 1];
        var last = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last) = (last, row);
        }

        return last[right.Length];
    }
}
