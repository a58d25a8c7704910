using System.Globalization;

namespace NetSuite.Client;

/// <summary>
/// Follows the keys of rows as they come, and knows the row again that was the last one when the reading goes on behind
/// it.
/// </summary>
internal sealed class KeysetTrail(IReadOnlyList<KeysetKey> keys)
{
    private readonly int[] columns = new int[keys.Count];
    private readonly long[] current = new long[keys.Count];
    private QueryShape? shape;
    private long[]? last;
    private int rowsOfLast;
    private bool hasGoneOn;
    private string? obstacle;

    // The row that the reading goes on from, and how many rows of its keys were given out and have come again.
    private long[]? from;
    private int given;
    private int repeated;

    /// <summary>The keys of the last row, to go on from there.</summary>
    /// <exception cref="NetSuiteValidationException">The rows' keys do not allow it.</exception>
    public IReadOnlyList<long> GoOn()
    {
        if (obstacle is not null || last is null)
        {
            throw Paging.TooLarge($"{obstacle} {Keyset.OrderRemedy}");
        }

        hasGoneOn = true;
        (from, given, repeated) = (last, rowsOfLast, 0);
        return last;
    }

    /// <summary>Follows a page of rows; gives those that have not been given out.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="isLast">Whether no page follows.</param>
    /// <exception cref="NetSuiteValidationException">The reading can't go on where it stopped without a loss.</exception>
    public IReadOnlyList<QueryRow> Follow(IReadOnlyList<QueryRow> rows, bool isLast)
    {
        var start = from is null ? 0 : Repeated(rows);
        if (start < rows.Count || isLast)
        {
            // NetSuite compares with numbers what it may have ordered as text; the row itself must come first then.
            if (from is not null && repeated == 0)
            {
                throw Paging.TooLarge($"The row that the reading was to go on from is gone, or NetSuite orders {Names} in another way. {Keyset.OrderRemedy}");
            }

            from = null;
        }

        for (var index = start; index < rows.Count && obstacle is null; index++)
        {
            Follow(rows[index]);
        }

        return start == 0 ? rows : [.. rows.Skip(start)];
    }

    private string Names => string.Join(", ", keys.Select(key => $"'{key.Column}'"));

    private int Repeated(IReadOnlyList<QueryRow> rows)
    {
        var start = 0;
        while (start < rows.Count && Read(rows[start]) && current.AsSpan().SequenceEqual(from))
        {
            start++;
            if (++repeated > given)
            {
                throw Paging.TooLarge($"Several rows have the same {Names}, so it can't be told which of them have been given. {Keyset.OrderRemedy}");
            }
        }

        return start;
    }

    private void Follow(QueryRow row)
    {
        if (!Read(row))
        {
            obstacle = $"Not every row has a whole number in {Names}.";
            return;
        }

        var order = last is null ? 1 : Compare(last);
        if (order < 0)
        {
            obstacle = $"NetSuite does not order {Names} as numbers.";

            // Then rows that were to come later in its own order were left out as smaller numbers.
            if (hasGoneOn)
            {
                throw Paging.TooLarge($"{obstacle} {Keyset.OrderRemedy}");
            }

            return;
        }

        rowsOfLast = order == 0 ? rowsOfLast + 1 : 1;
        last ??= new long[keys.Count];
        current.CopyTo(last, 0);
    }

    private int Compare(long[] before)
    {
        for (var index = 0; index < current.Length; index++)
        {
            if (current[index] != before[index])
            {
                return current[index] > before[index] == !keys[index].IsDescending ? 1 : -1;
            }
        }

        return 0;
    }

    private bool Read(QueryRow row)
    {
        if (!ReferenceEquals(row.Shape, shape))
        {
            shape = row.Shape;
            for (var index = 0; index < columns.Length; index++)
            {
                columns[index] = shape.Columns.ToList().IndexOf(keys[index].Column);
            }
        }

        for (var index = 0; index < columns.Length; index++)
        {
            // What is written otherwise than a number would be, such as 007, is text.
            if (columns[index] < 0
                || row.Values[columns[index]] is not { } text
                || !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out current[index])
                || text[0] == '+'
                || text.Length != 1 && text.TrimStart('-')[0] == '0')
            {
                return false;
            }
        }

        return true;
    }
}
