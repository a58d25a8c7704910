namespace NetSuite.Client.Tests;

public sealed class JournalGroupTests
{
    private readonly JournalDisk disk = new();

    [Fact]
    public async Task Plan_is_on_the_disk_before_its_write_is_sent()
    {
        var journal = Journals.Open(disk);

        await journal.PlanAsync(0);
        Assert.Equal(disk.Length, disk.Flushed);

        await journal.MarkAsync(0);
        Assert.Equal(disk.Length, disk.Flushed);

        await journal.PlanBatchAsync(Journals.Batch(0), CancellationToken.None);
        Assert.Equal(disk.Length, disk.Flushed);
    }

    [Fact]
    public async Task Plans_that_wait_together_share_one_write_and_one_flush()
    {
        var journal = Journals.Open(disk);
        var (begun, release) = Hold();
        var first = journal.PlanAsync(0);
        await begun;
        var others = Enumerable.Range(1, 50).Select(number => journal.PlanAsync(number)).ToArray();
        var (writes, flushes) = (disk.Writes, disk.Flushes);
        release.SetResult();
        await first;
        await Task.WhenAll(others);

        Assert.Equal((1, 2), (disk.Writes - writes, disk.Flushes - flushes));
        Assert.Equal(51, Journals.Open(new JournalDisk(disk.Content)).Count);
    }

    [Fact]
    public async Task Outcome_does_not_wait_for_the_disk()
    {
        var journal = Journals.Open(disk);
        await journal.PlanAsync(0);
        var (begun, release) = Hold();
        var plan = journal.PlanAsync(1);
        await begun;

        await journal.KeepAsync(0, Journals.Created(0));

        Assert.False(plan.IsCompleted);
        Assert.Equal(WriteAction.Created, Journals.Open(new JournalDisk(disk.Content)).Find(0)!.Outcome!.Action);
        release.SetResult();
        await plan;
    }

    [Fact]
    public async Task Outcome_is_on_the_disk_with_the_next_flush_and_at_the_end()
    {
        var journal = Journals.Open(disk);
        await journal.PlanAsync(0);
        await journal.KeepAsync(0, Journals.Created(0));
        Assert.True(disk.Flushed < disk.Length);
        await journal.PlanAsync(1);
        Assert.Equal(disk.Length, disk.Flushed);

        await journal.KeepAsync(1, Journals.Created(1));
        await journal.DisposeAsync();

        Assert.Equal(disk.Length, disk.Flushed);
        Assert.True(disk.IsDisposed);
    }

    [Fact]
    public async Task Outcome_of_a_write_that_must_not_be_repeated_is_on_the_disk_before_it_is_told()
    {
        var journal = Journals.Open(disk);
        await journal.PlanAsync(0);
        await journal.MarkAsync(0);
        await journal.KeepAsync(0, Journals.Created(0));
        Assert.Equal(disk.Length, disk.Flushed);

        await journal.PlanAsync(1);
        await journal.KeepAsync(1, Journals.Of(WriteAction.Deleted));
        Assert.Equal(disk.Length, disk.Flushed);
    }

    [Fact]
    public async Task End_waits_for_what_is_being_kept()
    {
        var journal = Journals.Open(disk);
        var (begun, release) = Hold();
        var first = journal.PlanAsync(0);
        await begun;
        var second = journal.PlanAsync(1);
        var end = journal.DisposeAsync();
        Assert.False(end.IsCompleted);

        release.SetResult();
        await end;

        await first;
        await second;
        Assert.Equal(disk.Length, disk.Flushed);
    }

    [Fact]
    public async Task Wait_for_the_disk_can_be_given_up()
    {
        var journal = Journals.Open(disk);
        using var stop = new CancellationTokenSource();
        var (begun, release) = Hold();
        var plan = journal.PlanAsync(Journals.Entry(0), stop.Token);
        await begun;

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => plan);
        release.SetResult();
        await journal.DisposeAsync();
    }

    [Fact]
    public async Task Many_threads_keep_without_losing_a_line()
    {
        var journal = Journals.Open(disk);
        await Parallel.ForAsync(0, 2000, async (number, _) =>
        {
            await journal.PlanAsync(number);
            if (number % 3 == 0)
            {
                await journal.MarkAsync(number);
            }

            await journal.KeepAsync(number, Journals.Created(number));
            Assert.Equal($"{number + 100}", journal.Find(number)!.Outcome!.Record!.Id);
        });
        await journal.DisposeAsync();

        var again = Journals.Open(new JournalDisk(disk.Content));
        Assert.Null(again.Warning);
        Assert.All(Enumerable.Range(0, 2000), number => Assert.Equal($"{number + 100}", again.Find(number)!.Outcome!.Record!.Id));
    }

    private (Task Begun, TaskCompletionSource Release) Hold()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource();
        disk.Flushing = () =>
        {
            begun.TrySetResult();
            return release.Task;
        };
        return (begun.Task, release);
    }
}
