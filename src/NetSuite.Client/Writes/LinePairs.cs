using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Finds which line of a list is which line of another: by NetSuite's keys, by what a line is for, else by position.</summary>
/// <param name="keys">The columns that name a line; empty where there are none.</param>
/// <param name="newKeys">The columns that name what a line is for, such as the order line it comes from.</param>
internal sealed class LinePairs(IReadOnlyList<string> keys, IReadOnlyList<string> newKeys)
{
    /// <summary>The pairs, in the order of the lines afterwards; lines of before that are no more come last.</summary>
    /// <param name="before">The lines before.</param>
    /// <param name="after">The lines afterwards.</param>
    /// <param name="isFromEnd">Whether lines without keys are the last ones afterwards; else they are the first ones.</param>
    public IReadOnlyList<(int? Before, int? After)> Of(IReadOnlyList<JsonElement> before, IReadOnlyList<JsonElement> after, bool isFromEnd)
    {
        var others = new int?[after.Count];
        var left = Enumerable.Range(0, before.Count).ToList();
        ByKey(keys, before, after, left, others);
        ByKey(newKeys, before, after, left, others);
        ByPosition([.. left.Where(index => !IsNamed(before[index]) || !after.Any(IsNamed))], left, others, isFromEnd);
        return [.. others.Select((other, index) => (other, (int?)index)), .. left.Select(index => ((int?)index, (int?)null))];
    }

    private static void ByKey(IReadOnlyList<string> columns, IReadOnlyList<JsonElement> before, IReadOnlyList<JsonElement> after, List<int> left, int?[] others)
    {
        var keysAfter = after.Select(line => Key(columns, line)).ToList();
        foreach (var (index, key) in left.Select(index => (index, Key(columns, before[index]))).ToList())
        {
            // Those that are given decide: a payment names the invoice, and not the line it stands on.
            var found = key.All(part => part is null)
                ? -1
                : keysAfter.FindIndex(other => key.Zip(other).All(pair => pair.First is null || pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase)));
            if (found >= 0 && others[found] is null)
            {
                others[found] = index;
                left.Remove(index);
            }
        }
    }

    private static void ByPosition(List<int> lines, List<int> left, int?[] others, bool isFromEnd)
    {
        var free = Enumerable.Range(0, others.Length).Where(index => others[index] is null).ToList();
        var skipped = isFromEnd ? Math.Max(free.Count - lines.Count, 0) : 0;
        foreach (var (line, index) in lines.Zip(free.Skip(skipped)))
        {
            others[index] = line;
            left.Remove(line);
        }
    }

    private bool IsNamed(JsonElement line) => Key(keys, line).Any(part => part is not null);

    private static string?[] Key(IReadOnlyList<string> columns, JsonElement line)
    {
        var key = new string?[columns.Count];
        for (var index = 0; index < key.Length && line.ValueKind == JsonValueKind.Object; index++)
        {
            foreach (var property in line.EnumerateObject())
            {
                if (property.Name.Equals(columns[index], StringComparison.OrdinalIgnoreCase))
                {
                    key[index] = FieldValue.Text(property.Value);
                }
            }
        }

        return key;
    }
}
