namespace NetSuite.Client.Tests;

public sealed class JournalFaultTests
{
    private readonly JournalDisk disk = new();

    [Fact]
    public async Task Plan_on_a_full_disk_is_refused_and_leaves_the_journal_whole()
    {
        var journal = Journals.Open(disk);
        await journal.PlanAsync(0);
        var before = disk.Content;
        for (var room = 0; room < 20; room++)
        {
            disk.Capacity = before.Length + room;
            var refused = await Assert.ThrowsAsync<WriteJournalException>(() => journal.PlanAsync(1));
            Assert.Contains("nothing was sent: No space left", refused.Message, StringComparison.Ordinal);
            Assert.Equal(before, disk.Content);
            Assert.Null(journal.Find(1));
        }

        disk.Capacity = long.MaxValue;
        await journal.PlanAsync(1);
        Assert.Equal(2, Journals.Open(new JournalDisk(disk.Content)).Count);
    }

    [Fact]
    public async Task Outcome_on_a_full_disk_is_refused_and_the_write_counts_as_one_that_may_have_been_sent()
    {
        var journal = Journals.Open(disk);
        await journal.PlanAsync(0);
        disk.Capacity = disk.Length + 5;

        var refused = await Assert.ThrowsAsync<WriteJournalException>(() => journal.KeepAsync(0, Journals.Created(0)));

        Assert.Contains("the outcome of a write is not in it", refused.Message, StringComparison.Ordinal);
        Assert.Null(Journals.Open(new JournalDisk(disk.Content)).Find(0)!.Outcome);
    }

    [Fact]
    public async Task Line_that_fits_is_kept_when_those_that_wait_with_it_do_not_fit()
    {
        var journal = Journals.Open(disk);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource();
        disk.Flushing = () =>
        {
            begun.TrySetResult();
            return release.Task;
        };
        var first = journal.PlanAsync(0);
        await begun.Task;
        var tooLong = journal.PlanAsync(Journals.Entry(1) with { ExternalId = new('x', 500) }, CancellationToken.None);
        var fits = journal.PlanAsync(2);
        disk.Capacity = disk.Length + 200;
        release.SetResult();

        await first;
        await Assert.ThrowsAsync<WriteJournalException>(() => tooLong);
        await fits;
        var again = Journals.Open(new JournalDisk(disk.Content));
        Assert.Equal((true, false, true), (again.Find(0) is not null, again.Find(1) is not null, again.Find(2) is not null));
    }

    [Fact]
    public async Task Journal_whose_torn_line_can_not_be_cut_takes_no_more()
    {
        var journal = Journals.Open(disk);
        await journal.PlanAsync(0);
        (disk.Capacity, disk.FailsToCut) = (disk.Length + 30, true);
        await Assert.ThrowsAsync<WriteJournalException>(() => journal.PlanAsync(1));
        disk.Capacity = long.MaxValue;

        await Assert.ThrowsAsync<WriteJournalException>(() => journal.PlanAsync(2));
        await Assert.ThrowsAsync<WriteJournalException>(() => journal.KeepAsync(0, Journals.Created(0)));
        await journal.DisposeAsync();

        var again = Journals.Open(new JournalDisk(disk.Content));
        Assert.Equal(1, again.Count);
        Assert.Contains("The last 30 bytes", again.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journal_that_could_not_be_flushed_promises_nothing_more()
    {
        var journal = Journals.Open(disk);
        await journal.PlanAsync(0);
        disk.FailsToFlush = true;
        await Assert.ThrowsAsync<WriteJournalException>(() => journal.PlanAsync(1));

        // A second flush would succeed without what the first one lost.
        disk.FailsToFlush = false;
        await Assert.ThrowsAsync<WriteJournalException>(() => journal.PlanAsync(2));
        await Assert.ThrowsAsync<WriteJournalException>(() => journal.KeepAsync(0, Journals.Created(0)));
        await journal.DisposeAsync();

        Assert.Null(Journals.Open(new JournalDisk(disk.Content)).Warning);
    }

    [Fact]
    public async Task Write_whose_mark_could_not_be_flushed_was_not_sent_and_is_tried_again()
    {
        var journal = Journals.Open(disk);
        await journal.PlanAsync(0);
        disk.FailsToFlush = true;
        await Assert.ThrowsAsync<WriteJournalException>(() => journal.MarkAsync(0));

        var entry = Journals.Open(new JournalDisk(disk.Content)).Find(0)!;
        Assert.Equal((WriteAction.Failed, false), (entry.Outcome!.Action, entry.IsSent));
    }

    [Fact]
    public async Task End_after_a_failure_throws_nothing()
    {
        var journal = Journals.Open(disk);
        await journal.PlanAsync(0);
        await journal.KeepAsync(0, Journals.Created(0));
        disk.FailsToFlush = true;

        await journal.DisposeAsync();

        Assert.True(disk.IsDisposed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public void Journal_that_can_not_be_begun_is_refused_and_can_be_begun_later(long room)
    {
        disk.Capacity = room;
        Assert.Contains("No space left", Assert.Throws<WriteJournalException>(() => Journals.Open(disk)).Message, StringComparison.Ordinal);
        disk.Capacity = long.MaxValue;

        Assert.Equal(0, Journals.Open(disk).Count);
    }

    [Fact]
    public void File_that_a_loss_of_power_left_full_of_zeros_is_begun_anew() =>
        Assert.Equal(0, Journals.Open(new JournalDisk(new byte[60])).Count);

    [Fact]
    public async Task Journal_that_somebody_changes_while_it_is_open_gives_no_wrong_outcome()
    {
        var journal = Journals.Open(disk);
        await journal.PlanAsync(0);
        await journal.KeepAsync(0, Journals.Created(0));
        disk.Cut(disk.Length - 10);

        Assert.Contains("changed by somebody else", Assert.Throws<WriteJournalException>(() => journal.Find(0)).Message, StringComparison.Ordinal);
    }
}
