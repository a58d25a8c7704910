namespace NetSuite.Client.Tests;

public sealed class JournalBatchTests
{
    private readonly JournalDisk disk = new();

    [Fact]
    public async Task Batch_comes_back_with_its_job_until_all_its_outcomes_are_kept()
    {
        var journal = Journals.Open(disk);
        await PlanAsync(journal, 0, 1, 2);
        var batch = Journals.Batch(0, 1);
        await journal.PlanBatchAsync(batch, CancellationToken.None);
        await journal.PlanBatchAsync(Journals.Batch(2), CancellationToken.None);
        await journal.KeepJobAsync(batch.Key, "/services/rest/async/v1/job/7", CancellationToken.None);

        foreach (var either in Both(journal))
        {
            Assert.Equal(2, either.OpenBatches.Count);
            var kept = either.OpenBatches[0];
            Assert.Equal(batch with { Numbers = [], ExternalIds = [], Existed = [], Job = "/services/rest/async/v1/job/7" }, kept with { Numbers = [], ExternalIds = [], Existed = [] });
            Assert.Equal([true, null], kept.Existed);
            Assert.Equal([0L, 1L], kept.Numbers);
            Assert.Equal(["E-0", null], kept.ExternalIds);
            Assert.True(either.Find(0)!.IsSent);
        }

        await journal.KeepAsync(0, Journals.Created(0));
        Assert.All(Both(journal), either => Assert.Equal([batch.Key, either.OpenBatches[1].Key], either.OpenBatches.Select(open => open.Key)));

        await journal.KeepAsync(1, Journals.Of(WriteAction.Failed));
        Assert.All(Both(journal), either => Assert.Equal([2L], Assert.Single(either.OpenBatches).Numbers));
    }

    [Fact]
    public async Task Write_that_failed_in_a_batch_and_is_planned_anew_does_not_open_the_batch_again()
    {
        var journal = Journals.Open(disk);
        await PlanAsync(journal, 0);
        await journal.PlanBatchAsync(Journals.Batch(0), CancellationToken.None);
        await journal.KeepAsync(0, Journals.Of(WriteAction.Failed));
        await journal.PlanAsync(0);
        Assert.All(Both(journal), either => Assert.Empty(either.OpenBatches));
        Assert.False(journal.Find(0)!.IsSent);

        var second = Journals.Batch(0);
        await journal.PlanBatchAsync(second, CancellationToken.None);
        Assert.All(Both(journal), either => Assert.Equal(second.Key, Assert.Single(either.OpenBatches).Key));
    }

    [Fact]
    public async Task Large_batch_without_a_body_or_with_one_of_megabytes_comes_back_whole()
    {
        var journal = Journals.Open(disk);
        await PlanAsync(journal, 0, 1);
        var body = new string('ü', 2_000_000);
        await journal.PlanBatchAsync(Journals.Batch(0) with { Body = body }, CancellationToken.None);
        await journal.PlanBatchAsync(Journals.Batch(1) with { Body = null }, CancellationToken.None);

        Assert.All(Both(journal), either => Assert.Equal([body, null], either.OpenBatches.Select(batch => batch.Body)));
    }

    private static async Task PlanAsync(WriteJournal journal, params long[] numbers)
    {
        foreach (var number in numbers)
        {
            await journal.PlanAsync(number);
        }
    }

    private WriteJournal[] Both(WriteJournal journal) => [journal, Journals.Open(new JournalDisk(disk.Content))];
}
