using NetSuitePS.Abstractions;

namespace NetSuitePS.Tests.Abstractions;

public sealed class ConcurrentReadsTests
{
    private readonly List<TaskCompletionSource<int>> reads = [];
    private readonly List<string> taken = [];

    [Fact]
    public void What_is_finished_waits_for_its_turn()
    {
        var queue = Queue(most: 10);
        Add(queue, "a", "b", "c");
        Finish(1, 2);
        Add(queue, "d");

        Assert.Empty(taken);

        Finish(0);
        Add(queue, "e");

        Assert.Equal(["a", "b", "c"], taken);
    }

    [Fact]
    public void A_finished_head_comes_out_at_the_next_input_of_a_slow_producer()
    {
        var queue = Queue(most: 10);
        Add(queue, "a");
        Finish(0);
        Add(queue, "b");

        Assert.Equal(["a"], taken);
    }

    [Fact]
    public void No_more_are_started_than_permitted_before_the_head_is_taken()
    {
        var queue = Queue(most: 3);
        Add(queue, "a", "b");

        Assert.Empty(taken);

        Add(queue, "c");

        Assert.Equal(["a"], taken);
    }

    [Fact]
    public void The_rest_comes_in_order_at_the_end()
    {
        var queue = Queue(most: 10);
        Add(queue, "a", "b", "c");
        queue.Finish();

        Assert.Equal(["a", "b", "c"], taken);
    }

    private ConcurrentReads<string, int> Queue(int most) => new(most, work => work(CancellationToken.None), (item, _) => taken.Add(item));

    private void Add(ConcurrentReads<string, int> queue, params string[] items)
    {
        foreach (var item in items)
        {
            var read = new TaskCompletionSource<int>();
            reads.Add(read);
            queue.Add(item, _ => read.Task);
        }
    }

    private void Finish(params int[] indexes) => Array.ForEach(indexes, index => reads[index].SetResult(index));
}
