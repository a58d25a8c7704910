namespace NetSuite.Client;

/// <summary>
/// Reads the rows of a search. Rows by id go on behind the last row's id from the first page on: nothing comes twice and
/// nothing is left out, whatever is added or deleted meanwhile, and there is no end at 100,000. NetSuite sorts texts by
/// rules that comparisons need not share, so rows in another order come by offset for as far as NetSuite gives them, and
/// behind the last one's values from there.
/// </summary>
internal sealed class RowPages(NetSuiteClient client, RowQuery query)
{
    private readonly string sql = query.Text;
    private readonly QueryReader reader = new(client, SelectList.TryRead(query.Text));
    private int pageSize;
    private long left;
    private Position position = new(null, 0);

    /// <summary>How many rows NetSuite announced for the whole result; null when it did not.</summary>
    public long? Announced { get; private set; }

    /// <summary>How many rows the whole result turned out to have, those left out at the start included.</summary>
    public long Counted { get; private set; }

    /// <summary>How many pages hold rows, at most.</summary>
    /// <param name="skip">Rows before them.</param>
    /// <param name="first">How many rows.</param>
    public static decimal Count(long skip, long first)
    {
        var size = PageFit.Of(skip, Math.Max(first, 1), Paging.MaxPageSize);
        return first == 0 ? 0 : Math.Ceiling(((decimal)skip - Begin(skip, size) + first) / size);
    }

    /// <summary>Reads the pages.</summary>
    /// <param name="skip">Rows to leave out at the start.</param>
    /// <param name="first">The most rows to read; null for all.</param>
    /// <param name="isAhead">Whether to ask for a page while the one before is worked on.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<ArraySegment<QueryRow>> ReadAsync(
        long skip, long? first, bool isAhead, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        pageSize = PageFit.Of(skip, first ?? long.MaxValue, Paging.MaxPageSize);
        left = first is { } most ? Math.Min(most, long.MaxValue - skip) + skip : long.MaxValue;

        var begun = Begin(skip, pageSize);
        left -= begun;
        Counted = begun;
        position = new Position(null, (int)begun);
        var leftOut = skip - begun;
        await foreach (var page in PageChain.ReadAsync(token => FetchAsync(position, token), Next, isAhead, cancellationToken).ConfigureAwait(false))
        {
            var rows = page.Rows;
            var start = (int)Math.Min(leftOut, rows.Length);
            leftOut -= start;
            if (start < rows.Length)
            {
                yield return new ArraySegment<QueryRow>(rows, start, rows.Length - start);
            }
        }
    }

    // What lies before the first offset is never seen; NetSuite gives offsets up to its limit of rows only.
    private static long Begin(long skip, int pageSize) => Math.Min(skip / pageSize * pageSize, (Paging.MaxRows - 1) / pageSize * pageSize);

    private Func<CancellationToken, Task<FetchedPage>>? Next(FetchedPage page)
    {
        left -= page.Rows.Length;
        Counted += page.Rows.Length;
        Announced ??= page.Total;

        // NetSuite may count no more rows than it gives, and announce none beyond them.
        var isCut = position.After is null && position.Offset + pageSize >= Paging.MaxRows && page.Total >= Paging.MaxRows;
        if (page.Rows.Length == 0 || left <= 0 || !(page.HasMore || isCut))
        {
            return null;
        }

        var offset = position.Offset + pageSize;
        position = query.IsById || offset >= Paging.MaxRows ? new Position(KeysOf(page.Rows[^1]), 0) : position with { Offset = offset };
        var wanted = position;
        return token => FetchAsync(wanted, token);
    }

    private async Task<FetchedPage> FetchAsync(Position at, CancellationToken cancellationToken)
    {
        var (text, parameters) = at.After is null ? (sql, query.Parameters) : query.After(at.After);

        // A smaller last page is possible only where the offset says nothing.
        var size = at.Offset == 0 && at.After is not null ? (int)Math.Min(pageSize, left) : pageSize;
        var page = await reader.ReadAsync(text, parameters, size, at.Offset, cancellationToken).ConfigureAwait(false);
        return new FetchedPage([.. page.Items.Take((int)Math.Min(page.Items.Count, left))], page.HasMore, page.TotalResults);
    }

    private string?[] KeysOf(QueryRow row)
    {
        var keys = new string?[query.Order.Count];
        for (var index = 0; index < keys.Length; index++)
        {
            var name = query.Order[index].IsId ? RowQuery.Id : $"k{index}";
            var column = row.Shape.Columns.ToList().IndexOf(name);
            keys[index] = column < 0 ? null : row.Values[column];
        }

        return keys[^1] is null ? throw new NetSuiteProtocolException("A row of the query has no id.", null) : keys;
    }

    private readonly record struct Position(IReadOnlyList<string?>? After, int Offset);

    private readonly record struct FetchedPage(QueryRow[] Rows, bool HasMore, long? Total);
}
