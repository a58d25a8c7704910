using System.Globalization;
using System.Runtime.CompilerServices;

namespace NetSuite.Client;

/// <summary>
/// Reads pages one after the other, at most one ahead of the consumer. It counts the offsets itself: the next links of
/// NetSuite's filtered lists have been seen without their filter.
/// </summary>
internal static class Paging
{
    public const int MaxPageSize = 1000;

    // NetSuite gives no more rows of one result, whatever its size.
    public const int MaxRows = 100_000;

    public static void CheckPageSize(int pageSize, string name)
    {
        if (pageSize is < 1 or > MaxPageSize)
        {
            throw new ArgumentOutOfRangeException(name, pageSize, $"A page has from 1 to {MaxPageSize} rows.");
        }
    }

    public static KeyValuePair<string, string>[] Query(int pageSize, int offset) =>
    [
        new("limit", pageSize.ToString(CultureInfo.InvariantCulture)),
        new("offset", offset.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <param name="fetch">Reads the page at an offset.</param>
    /// <param name="pageSize">Rows per page.</param>
    /// <param name="skip">Rows to leave out.</param>
    /// <param name="remedy">What to do when the result is too large.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Func<int, CancellationToken, Task<Page<T>>> fetch,
        int pageSize,
        int skip,
        string remedy,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // NetSuite takes only offsets that are multiples of the page size.
        var offset = skip / pageSize * pageSize;
        var leftOut = skip - offset;
        await foreach (var page in PageChain.ReadAsync(FetchAsync, Next, isAhead: true, cancellationToken).ConfigureAwait(false))
        {
            for (var i = leftOut; i < page.Items.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return page.Items[i];
            }

            leftOut = Math.Max(0, leftOut - page.Items.Count);
        }

        Func<CancellationToken, Task<Page<T>>>? Next(Page<T> page)
        {
            offset += pageSize;

            // Nothing says whether more is announced beyond the last row that NetSuite gives, so the total counts too.
            return page.HasMore || (offset >= MaxRows && page.TotalResults > MaxRows) ? FetchAsync : null;
        }

        Task<Page<T>> FetchAsync(CancellationToken token) => offset < MaxRows
            ? fetch(offset, token)
            : Task.FromException<Page<T>>(TooLarge(remedy));
    }

    /// <summary>What to say of a result that NetSuite does not give to its end.</summary>
    /// <param name="remedy">What to do about it.</param>
    public static NetSuiteValidationException TooLarge(string remedy) => new(
        string.Create(CultureInfo.InvariantCulture, $"The result has more than {MaxRows:N0} rows, and NetSuite gives no more of one result. {remedy}"))
    {
        RecommendedAction = remedy,
        Call = new FailedCall { Attempts = 0 },
    };
}
