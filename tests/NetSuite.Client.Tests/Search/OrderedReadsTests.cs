using System.Runtime.CompilerServices;
using CsCheck;

namespace NetSuite.Client.Tests.Search;

public sealed class OrderedReadsTests
{
    [Fact]
    public void Results_come_in_input_order_whatever_read_ends_first() => Gen.Select(Gen.Int[0, 5].Array[0, 60], Gen.Int[0, 3].Array[60], Gen.Int[1, 7]).Sample(sample =>
    {
        var (delays, pauses, concurrency) = sample;
        var underWay = 0;
        var most = 0;
        var started = new int[delays.Length];

        async Task<int> ReadAsync(int item, CancellationToken token)
        {
            Interlocked.Increment(ref started[item]);
            var now = Interlocked.Increment(ref underWay);
            for (int seen; now > (seen = Volatile.Read(ref most)) && Interlocked.CompareExchange(ref most, now, seen) != seen;)
            {
            }

            await YieldAsync(delays[item]);
            Interlocked.Decrement(ref underWay);
            return item * 2;
        }

        var results = OrderedReads.RunAsync(Items(delays.Length, pauses), ReadAsync, concurrency, CancellationToken.None).ToListAsync().GetAwaiter().GetResult();

        Assert.Equal(Enumerable.Range(0, delays.Length).Select(item => item * 2), results);
        Assert.All(started, count => Assert.Equal(1, count));
        Assert.InRange(most, 0, concurrency);
    });

    [Fact]
    public async Task Slow_read_does_not_keep_the_others_waiting_and_no_more_are_started_than_the_window_holds()
    {
        var slow = new TaskCompletionSource<int>();
        var started = new List<int>();
        Task<int> Read(int item, CancellationToken token)
        {
            started.Add(item);
            return item == 0 ? slow.Task : Task.FromResult(item);
        }

        var results = OrderedReads.RunAsync(Items(100), Read, 3, CancellationToken.None).GetAsyncEnumerator();
        var first = results.MoveNextAsync().AsTask();

        Assert.Equal([0, 1, 2, 3, 4, 5], started);
        Assert.False(first.IsCompleted);
        slow.SetResult(0);
        Assert.True(await first);
        await results.DisposeAsync();
    }

    [Fact]
    public async Task Finished_read_comes_out_while_the_source_still_waits()
    {
        var more = new TaskCompletionSource();
        async IAsyncEnumerable<int> Source()
        {
            yield return 1;
            await more.Task;
            yield return 2;
        }

        await using var results = OrderedReads.RunAsync(Source(), (item, _) => Task.FromResult(item), 4, CancellationToken.None).GetAsyncEnumerator();

        Assert.True(await results.MoveNextAsync());
        Assert.Equal(1, results.Current);
        more.SetResult();
        Assert.True(await results.MoveNextAsync());
        Assert.False(await results.MoveNextAsync());
    }

    [Fact]
    public async Task Failure_of_the_source_comes_behind_the_results_before_it()
    {
        static async IAsyncEnumerable<int> Source()
        {
            yield return 1;
            await Task.Yield();
            throw new InvalidOperationException("gone");
        }

        var seen = new List<int>();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var item in OrderedReads.RunAsync(Source(), async (item, _) =>
            {
                await YieldAsync(50);
                return item;
            }, 4, CancellationToken.None))
            {
                seen.Add(item);
            }
        });

        Assert.Equal(("gone", 1), (failure.Message, seen.Single()));
    }

    [Fact]
    public async Task Failure_of_a_read_comes_at_its_place_and_stops_the_others()
    {
        var stopped = 0;
        var seen = new List<int>();

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var item in OrderedReads.RunAsync(Items(20), ReadAsync, 3, CancellationToken.None))
            {
                seen.Add(item);
            }
        });

        Assert.Equal([0, 1], seen);
        Assert.True(stopped > 0);

        async Task<int> ReadAsync(int item, CancellationToken token)
        {
            await Task.Yield();
            if (item > 2)
            {
                await Task.Delay(Timeout.Infinite, token).ContinueWith(_ => Interlocked.Increment(ref stopped), TaskScheduler.Default);
            }

            return item == 2 ? throw new InvalidOperationException("two") : item;
        }
    }

    [Fact]
    public async Task Leaving_early_cancels_the_reads_under_way_and_closes_the_source()
    {
        var cancelled = 0;
        var closed = false;
        var another = new TaskCompletionSource();
        async IAsyncEnumerable<int> Source([EnumeratorCancellation] CancellationToken token = default)
        {
            try
            {
                for (var item = 0; ; item++)
                {
                    yield return item;
                    await Task.Yield();
                }
            }
            finally
            {
                closed = true;
            }
        }

        await foreach (var item in OrderedReads.RunAsync(Source(), ReadAsync, 4, CancellationToken.None))
        {
            break;
        }

        Assert.True(closed);
        Assert.True(cancelled > 0);

        async Task<int> ReadAsync(int item, CancellationToken token)
        {
            if (item > 0)
            {
                another.TrySetResult();
                await Task.Delay(Timeout.Infinite, token).ContinueWith(_ => Interlocked.Increment(ref cancelled), TaskScheduler.Default);
            }

            await another.Task;
            return item;
        }
    }

    private static async IAsyncEnumerable<int> Items(int count, int[]? pauses = null)
    {
        for (var item = 0; item < count; item++)
        {
            await YieldAsync(pauses?[item] ?? 0);
            yield return item;
        }
    }

    private static async Task YieldAsync(int times)
    {
        for (; times > 0; times--)
        {
            await Task.Yield();
        }
    }
}
