using System.Runtime.CompilerServices;

namespace NetSuite.Client;

/// <summary>Reads many things at once, and gives them out in the order in which they were asked for.</summary>
internal static class OrderedReads
{
    /// <summary>Reads one thing for each item.</summary>
    /// <param name="items">What to read. It is asked for more only as reads are taken, so that neither side runs away from the other.</param>
    /// <param name="read">Reads one. What it throws ends everything, behind the results before it.</param>
    /// <param name="concurrency">How many reads may be under way.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items,
        Func<TItem, CancellationToken, Task<TResult>> read,
        int concurrency,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var free = new SemaphoreSlim(concurrency);

        // As many again may be finished behind a slow one, so that it does not keep the others waiting.
        var most = concurrency * 2;
        var started = new Queue<Task<TResult>>(most);
        var source = items.GetAsyncEnumerator(stop.Token);
        Task<bool>? moving = null;
        var isOpen = true;
        try
        {
            while (isOpen || started.Count > 0)
            {
                while (isOpen && started.Count < most)
                {
                    moving ??= source.MoveNextAsync().AsTask();
                    if (!moving.IsCompleted)
                    {
                        break;
                    }

                    // A source that failed is heard when the results before it are out.
                    if (!moving.IsCompletedSuccessfully || !await moving.ConfigureAwait(false))
                    {
                        isOpen = false;
                        break;
                    }

                    moving = null;
                    started.Enqueue(ReadAsync(source.Current));
                }

                if (started.TryPeek(out var head))
                {
                    if (isOpen && started.Count < most && moving is not null && !head.IsCompleted)
                    {
                        _ = await Task.WhenAny(head, moving).ConfigureAwait(false);
                    }
                    else
                    {
                        var result = await head.ConfigureAwait(false);
                        _ = started.Dequeue();
                        yield return result;
                    }
                }
                else if (isOpen && moving is not null)
                {
                    await ((Task)moving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }

            if (moving is not null)
            {
                await moving.ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            foreach (var task in started)
            {
                await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            if (moving is not null)
            {
                await ((Task)moving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            await source.DisposeAsync().ConfigureAwait(false);
        }

        async Task<TResult> ReadAsync(TItem item)
        {
            await free.WaitAsync(stop.Token).ConfigureAwait(false);
            try
            {
                return await read(item, stop.Token).ConfigureAwait(false);
            }
            finally
            {
                free.Release();
            }
        }
    }
}
