using System.Runtime.CompilerServices;

namespace NetSuite.Client;

/// <summary>Lists the ids of a type's records.</summary>
internal sealed class IdPages(NetSuiteClient client, string type, string? filter)
{
    /// <summary>Reads the pages. NetSuite lists in no order: a result of one page is put in the order of the ids, and of a larger one no id comes twice.</summary>
    /// <param name="isOrdered">Whether a larger one is to be read to its end and put in the order of the ids too.</param>
    /// <param name="isAhead">Whether to ask for a page while the one before is worked on.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<RecordRef> ReadAsync(bool isOrdered, bool isAhead, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var offset = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var all = new List<RecordRef>();
        var isFirst = true;
        await foreach (var page in PageChain.ReadAsync(token => FetchAsync(0, Paging.MaxPageSize, token), Next, isAhead, cancellationToken).ConfigureAwait(false))
        {
            all.AddRange(page.Items.Where(record => seen.Add(record.Id!)));
            if (!isOrdered)
            {
                foreach (var record in isFirst && !page.HasMore ? Ordered(all) : all)
                {
                    yield return record;
                }

                all.Clear();
            }

            isFirst = false;
        }

        foreach (var record in Ordered(all))
        {
            yield return record;
        }

        Func<CancellationToken, Task<Page<RecordRef>>>? Next(Page<RecordRef> page)
        {
            offset += Paging.MaxPageSize;
            var wanted = offset;

            // Beyond the last row that NetSuite gives, nothing but the total says that there is more.
            return page.HasMore || (offset >= Paging.MaxRows && page.TotalResults > Paging.MaxRows) ? token => FetchAsync(wanted, Paging.MaxPageSize, token) : null;
        }
    }

    /// <summary>How many there are; null when NetSuite does not say.</summary>
    public async Task<long?> CountAsync(CancellationToken cancellationToken) => (await FetchAsync(0, 1, cancellationToken).ConfigureAwait(false)).TotalResults;

    private static IEnumerable<RecordRef> Ordered(IEnumerable<RecordRef> records) => records.Order(Comparer<RecordRef>.Create((x, y) => LocalSort.CompareIds(x.Id, y.Id)));

    private Task<Page<RecordRef>> FetchAsync(int offset, int pageSize, CancellationToken cancellationToken) => offset >= Paging.MaxRows
        ? Task.FromException<Page<RecordRef>>(Paging.TooLarge("Narrow the filter, for example by ranges of id."))
        : client.SendAsync(
            new NetSuiteRequest
            {
                Method = HttpMethod.Get,
                Path = RecordPath.Of(type),
                Query = filter is null ? Paging.Query(pageSize, offset) : [new("q", filter), .. Paging.Query(pageSize, offset)],
                Safety = RequestSafety.Read,
                Purpose = $"list records of type {type}",
            },
            response => RecordPage.Read(response, type),
            cancellationToken);
}
