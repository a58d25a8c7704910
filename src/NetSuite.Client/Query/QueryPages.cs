using System.Globalization;
using System.Runtime.CompilerServices;

namespace NetSuite.Client;

/// <summary>
/// Reads the rows of a query page by page, at most one page ahead of the consumer, and beyond the rows that NetSuite
/// gives of one result where the query allows it.
/// </summary>
internal sealed class QueryPages
{
    private readonly QueryOptions options;
    private readonly Func<string, int, int, CancellationToken, Task<Page<QueryRow>>> fetch;
    private readonly string suiteQl;
    private readonly Keyset? keyset;
    private readonly KeysetTrail? trail;
    private readonly string remedy;
    private readonly int pageSize;

    // Where the next page is, and how much is left to leave out and to give.
    private string query;
    private int offset;
    private int skip;
    private int wanted;
    private bool isFirst = true;
    private bool isLast;
    private bool hasMore;

    /// <param name="suiteQl">The query.</param>
    /// <param name="text">What could be read of it.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="fetch">Reads a page of a query: its text, the page's size and its offset.</param>
    public QueryPages(
        string suiteQl, QueryText? text, QueryOptions options, Func<string, int, int, CancellationToken, Task<Page<QueryRow>>> fetch)
    {
        this.options = options;
        this.fetch = fetch;
        this.suiteQl = query = suiteQl;
        keyset = Keyset.TryRead(text, out remedy);
        trail = keyset is null ? null : new KeysetTrail(keyset.Keys);
        wanted = options.First ?? int.MaxValue;
        pageSize = PageFit.Of(options.Skip, Math.Max(wanted, 1), options.PageSize);

        // What lies beyond the rows of one result is reached only by reading them.
        offset = keyset is null || options.Skip < Paging.MaxRows ? options.Skip / pageSize * pageSize : 0;
        skip = options.Skip - offset;
    }

    /// <summary>The rows.</summary>
    public async IAsyncEnumerable<QueryRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (wanted == 0 && options.Total is null)
        {
            yield break;
        }

        await foreach (var rows in PageChain.ReadAsync(NextAsync, _ => isLast ? null : NextAsync, isAhead: true, cancellationToken).ConfigureAwait(false))
        {
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return row;
            }
        }
    }

    private async Task<IReadOnlyList<QueryRow>> NextAsync(CancellationToken cancellationToken)
    {
        if (offset >= Paging.MaxRows && !await GoOnAsync(cancellationToken).ConfigureAwait(false))
        {
            isLast = true;
            return [];
        }

        var page = await fetch(query, pageSize, offset, cancellationToken).ConfigureAwait(false);
        offset += pageSize;
        hasMore = page.HasMore || page.TotalResults > Paging.MaxRows;

        // NetSuite may count no more rows than it gives, and announce none beyond them.
        isLast = !page.HasMore && !(offset >= Paging.MaxRows && page.TotalResults >= Paging.MaxRows);
        if (isFirst)
        {
            isFirst = false;
            Tell(page.TotalResults);
        }

        var rows = trail is null ? page.Items : trail.Follow(page.Items, isLast);
        return Take(rows);
    }

    private IReadOnlyList<QueryRow> Take(IReadOnlyList<QueryRow> rows)
    {
        var leftOut = Math.Min(skip, rows.Count);
        var taken = Math.Min(wanted, rows.Count - leftOut);
        skip -= leftOut;
        wanted -= taken;
        isLast |= wanted == 0;
        return taken == rows.Count ? rows : [.. rows.Skip(leftOut).Take(taken)];
    }

    // Whether rows are left behind the last one that NetSuite gives of the result, and can be read.
    private async Task<bool> GoOnAsync(CancellationToken cancellationToken)
    {
        if (keyset is not null)
        {
            query = keyset.From(trail!.GoOn());
            offset = 0;
            return true;
        }

        return hasMore || await IsCutAsync(cancellationToken).ConfigureAwait(false) ? throw Paging.TooLarge(remedy) : false;
    }

    private async Task<bool> IsCutAsync(CancellationToken cancellationToken)
    {
        try
        {
            var count = await fetch($"SELECT COUNT(*) AS rows_ FROM ({suiteQl}\n)", 1, 0, cancellationToken).ConfigureAwait(false);
            return count.Items is not [{ Values: [.., { } text] }] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) || rows > Paging.MaxRows;
        }
        catch (NetSuiteValidationException)
        {
            // NetSuite can't count it, so nobody knows; half a result must not pass for the whole.
            return true;
        }
    }

    private void Tell(long? total)
    {
        options.Total?.Invoke(total);
        if (total > Paging.MaxRows && keyset is null && options.First is null)
        {
            options.Warning?.Invoke(string.Create(
                CultureInfo.InvariantCulture, $"The result has {total:N0} rows, and NetSuite gives {Paging.MaxRows:N0} of one result. {remedy}"));
        }
    }
}
