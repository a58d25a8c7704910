using System.Runtime.CompilerServices;

namespace NetSuite.Client;

/// <summary>Reads pages each of which says how to ask for the next, one ahead of the consumer.</summary>
internal static class PageChain
{
    /// <param name="first">Asks for the first page.</param>
    /// <param name="next">How to ask for the page behind a page; null when none is wanted. Called once for each page, in order.</param>
    /// <param name="isAhead">Whether the next page is asked for while the consumer still has the one before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Func<CancellationToken, Task<T>> first,
        Func<T, Func<CancellationToken, Task<T>>?> next,
        bool isAhead,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<T>? ahead = first(stop.Token);
        try
        {
            while (ahead is not null)
            {
                var page = await ahead.ConfigureAwait(false);
                var ask = next(page);
                ahead = isAhead ? ask?.Invoke(stop.Token) : null;
                yield return page;
                ahead ??= ask?.Invoke(stop.Token);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            if (ahead is not null)
            {
                await ((Task)ahead).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
