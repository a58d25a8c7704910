using System.Globalization;
using System.Runtime.CompilerServices;

namespace NetSuite.Client;

/// <summary>Carries out a plan.</summary>
/// <param name="client">The client.</param>
/// <param name="terms">The search.</param>
/// <param name="plan">The plan.</param>
/// <param name="noted">Told what users should know when it is over.</param>
internal sealed class SearchRun(NetSuiteClient client, SearchTerms terms, SearchPlan plan, Action<string> noted)
{
    private readonly RecordReads reads = new(client, terms, plan.Read, plan.SortsHere);

    /// <summary>The records.</summary>
    public IAsyncEnumerable<FoundRecord> ReadAsync(CancellationToken cancellationToken) => plan.Summary.Route == RecordRoute.Query
        ? RowsAsync(cancellationToken)
        : RecordsAsync(cancellationToken);

    private async IAsyncEnumerable<FoundRecord> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var window = Window();
        var values = new RowValues(plan.Rows!, plan.Dates);
        var selection = plan.Rows!.Selection;
        await foreach (var page in PagesAsync(cancellationToken).ConfigureAwait(false))
        {
            var unclear = new Queue<LocalSort.Item?>();
            var read = page.Select(values.Read).ToArray();
            var unread = page.Where((_, index) => read[index] is null).Select(row => values.Record(row, plan.Summary.Type)).ToList();
            await foreach (var item in ReadAllAsync(EachAsync(unread.Select(record => (record, plan.FiltersRows)), cancellationToken), cancellationToken).ConfigureAwait(false))
            {
                unclear.Enqueue(item);
            }

            for (var index = 0; index < read.Length; index++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                FoundRecord? found = null;
                if (read[index] is not { } row)
                {
                    found = unclear.Dequeue()?.Found[0];
                }
                else if (!plan.FiltersRows || terms.Filter!.Matches(path => selection.Value(row, path)))
                {
                    found = new FoundRecord { Record = values.Record(page[index], plan.Summary.Type), Fields = selection.Fields, Values = selection.Show(row) };
                }

                if (found is not null && window.Takes())
                {
                    yield return found;
                }

                if (window.IsOver)
                {
                    yield break;
                }
            }
        }
    }

    private async IAsyncEnumerable<FoundRecord> RecordsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var window = Window();
        if (window.IsOver)
        {
            yield break;
        }

        var ids = plan.Summary.Route == RecordRoute.QueryThenRead ? QueriedAsync(cancellationToken) : ListedAsync(cancellationToken);
        var items = ReadAllAsync(ids, cancellationToken);
        await foreach (var item in (plan.SortsHere ? SortedAsync(items, cancellationToken) : items).ConfigureAwait(false))
        {
            // A record that could not be sorted may belong to those asked for: it takes the place of none, and is never left out.
            if (item is { } record && ((plan.SortsHere && record.Keys is null) || window.Takes()))
            {
                foreach (var found in record.Found)
                {
                    yield return found;
                }
            }

            if (window.IsOver)
            {
                yield break;
            }
        }
    }

    private async IAsyncEnumerable<LocalSort.Item?> SortedAsync(IAsyncEnumerable<LocalSort.Item?> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = new List<LocalSort.Item>();
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (item is { } record)
            {
                all.Add(record);
            }
        }

        all.Sort(new LocalSort(terms.Sort));
        foreach (var item in all)
        {
            yield return item;
        }
    }

    private IAsyncEnumerable<LocalSort.Item?> ReadAllAsync(IAsyncEnumerable<(RecordRef Record, bool IsFiltered)> records, CancellationToken cancellationToken) => OrderedReads.RunAsync(
        records, (item, token) => reads.ReadAsync(item.Record, isListed: true, item.IsFiltered, token), client.MaxConcurrency, cancellationToken);

    private async IAsyncEnumerable<(RecordRef Record, bool IsFiltered)> QueriedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var values = new RowValues(plan.Rows!, plan.Dates);
        var selection = plan.Rows!.Selection;
        await foreach (var page in PagesAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (var row in page)
            {
                var read = plan.FiltersRows ? values.Read(row) : [];
                if (!plan.FiltersRows || read is null || terms.Filter!.Matches(path => selection.Value(read, path)))
                {
                    yield return (values.Record(row, plan.Summary.Type), plan.FiltersRecords || read is null);
                }
            }
        }
    }

    private async IAsyncEnumerable<(RecordRef Record, bool IsFiltered)> ListedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = terms.Query;
        var window = plan.IsExact ? new ResultWindow(query.Skip, query.First) : new ResultWindow(0, null);
        var pages = new IdPages(client, plan.Summary.Type, plan.Summary.Filter);

        // Leaving the first ones out means something only where there are first ones.
        await foreach (var record in pages.ReadAsync(isOrdered: query.Skip > 0 && !plan.SortsHere, isAhead: query.First is null, cancellationToken).ConfigureAwait(false))
        {
            if (window.Takes())
            {
                yield return (record, plan.FiltersRecords);
            }

            if (window.IsOver)
            {
                yield break;
            }
        }
    }

    private async IAsyncEnumerable<ArraySegment<QueryRow>> PagesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = terms.Query;
        var first = plan.IsExact ? query.First : null;
        if (first == 0)
        {
            yield break;
        }

        var pages = new RowPages(client, plan.Rows!);
        await foreach (var page in pages.ReadAsync(plan.IsExact ? query.Skip : 0, first, isAhead: plan.IsExact || query.First is null, cancellationToken).ConfigureAwait(false))
        {
            yield return page;
        }

        // NetSuite may count no more rows than it gives of one result; then its number says nothing.
        if (first is null && !plan.Rows!.IsById && pages.Counted > query.Skip && pages.Announced is { } announced and not Paging.MaxRows && announced != pages.Counted)
        {
            noted(string.Create(
                CultureInfo.InvariantCulture,
                $"NetSuite announced {announced:N0} records and gave {pages.Counted:N0}: they changed while they were read, so some may be missing or come twice. Sorted by id alone they can't."));
        }
    }

    // Of exact ids those to skip are not read at all, so that they are not to be counted again.
    private ResultWindow Window() => plan.IsExact ? new ResultWindow(0, terms.Query.First) : new ResultWindow(terms.Query.Skip, terms.Query.First);

    private static async IAsyncEnumerable<T> EachAsync<T>(IEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
