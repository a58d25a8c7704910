using System.Globalization;

namespace NetSuite.Client.Tests;

public sealed class JournalTests
{
    private readonly JournalDisk disk = new();

    [Fact]
    public async Task Outcome_comes_back_after_the_journal_is_opened_again()
    {
        await using (var journal = Journals.Open(disk))
        {
            await journal.PlanAsync(Journals.Entry(0) with { ExternalId = "nsps-1", Existed = false }, CancellationToken.None);
            await journal.KeepAsync(0, Journals.Created(0));
        }

        var entry = Journals.Open(Reopened()).Find(0)!;
        Assert.Equal(("nsps-1", false, false), (entry.ExternalId, entry.Existed, entry.IsSent));
        Assert.Equal(WriteAction.Created, entry.Outcome!.Action);
        var record = entry.Outcome.Record!;
        Assert.Equal(("contact", "100", "E-0", "Müller, \"漢\"\n\U0001F600"), (record.Type, record.Id, record.ExternalId, record.RefName));
        Assert.Equal((204, 0, true), (entry.Outcome.StatusCode, entry.Outcome.Attempts, entry.Outcome.IsFromJournal));
    }

    [Fact]
    public async Task Outcome_that_is_not_known_says_why_after_the_journal_is_opened_again()
    {
        var journal = Journals.Open(disk);
        await journal.PlanAsync(0);
        await journal.MarkAsync(0);
        await journal.KeepAsync(0, Journals.Of(WriteAction.Unknown) with { Error = new NetSuiteOutcomeUnknownException("The answer was lost.") { RecommendedAction = "Look it up." } });

        var outcome = Journals.Open(Reopened()).Find(0)!.Outcome!;
        Assert.Equal((WriteAction.Unknown, null), (outcome.Action, outcome.Record));
        var error = Assert.IsType<NetSuiteOutcomeUnknownException>(outcome.Error);
        Assert.Equal(("The answer was lost.", "Look it up."), (error.Message, error.RecommendedAction));
    }

    [Fact]
    public async Task Write_that_was_marked_is_known_as_sent()
    {
        var journal = Journals.Open(disk);
        await journal.PlanAsync(0);
        await journal.PlanAsync(1);
        await journal.MarkAsync(1);

        foreach (var either in new[] { journal, Journals.Open(Reopened()) })
        {
            Assert.Equal((2, null, false, true), (either.Count, either.Find(2), either.Find(0)!.IsSent, either.Find(1)!.IsSent));
            Assert.Null(either.Find(1)!.Outcome);
        }
    }

    [Fact]
    public async Task Write_that_failed_is_known_as_failed_until_it_is_planned_again()
    {
        var journal = Journals.Open(disk);
        await journal.PlanAsync(0);
        await journal.MarkAsync(0);
        await journal.KeepAsync(0, Journals.Of(WriteAction.Failed));
        Assert.Equal((WriteAction.Failed, false), (journal.Find(0)!.Outcome!.Action, journal.Find(0)!.IsSent));

        await journal.PlanAsync(0);
        Assert.Null(Journals.Open(Reopened()).Find(0)!.Outcome);
        Assert.Equal(1, journal.Count);
    }

    [Fact]
    public async Task Write_that_was_refused_before_it_was_planned_is_new_on_the_next_run()
    {
        var journal = Journals.Open(disk);
        await journal.KeepAsync(0, Journals.Of(WriteAction.Failed));

        Assert.Null(journal.Find(0));
        await Assert.ThrowsAsync<InvalidOperationException>(() => journal.KeepAsync(0, Journals.Created(0)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => journal.MarkAsync(0));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => journal.PlanAsync(-1));
    }

    [Fact]
    public async Task Another_write_at_a_place_is_refused_where_the_first_was_written_or_may_have_been()
    {
        var journal = Journals.Open(disk);
        for (var number = 0; number < 6; number++)
        {
            await journal.PlanAsync(Journals.Entry(number) with { AwaitsMark = number >= 3 }, CancellationToken.None);
        }

        await journal.KeepAsync(1, Journals.Created(1));
        await journal.KeepAsync(2, Journals.Of(WriteAction.Failed));
        await journal.MarkAsync(4);
        await journal.PlanBatchAsync(Journals.Batch(5), CancellationToken.None);

        foreach (var either in new[] { journal, Journals.Open(Reopened()) })
        {
            Assert.Contains("Input 1 ", Assert.Throws<WriteJournalException>(() => either.Find(0, "other")).Message, StringComparison.Ordinal);
            Assert.Throws<WriteJournalException>(() => either.Find(1, "other"));
            Assert.Null(either.Find(2, "other"));
            Assert.Null(either.Find(3, "other"));
            Assert.Throws<WriteJournalException>(() => either.Find(4, "other"));
            Assert.Throws<WriteJournalException>(() => either.Find(5, "other"));
        }
    }

    [Theory]
    [InlineData("7654321", "1234567.suitetalk.api.netsuite.com", "Invoke-NetSuiteUpsert contact", "account 1234567")]
    [InlineData("1234567", "localhost:8080", "Invoke-NetSuiteUpsert contact", "localhost:8080")]
    [InlineData("1234567", "1234567.suitetalk.api.netsuite.com", "Remove-NetSuiteRecord contact", "'Invoke-NetSuiteUpsert contact'")]
    public void Journal_of_another_account_host_or_command_is_refused_and_left_as_it_is(string account, string host, string command, string told)
    {
        Journals.Open(disk);
        var before = disk.Content;

        var refused = Assert.Throws<WriteJournalException>(() => WriteJournal.Open("contacts.journal", disk, new(account, host, command)));

        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, disk.Content);
    }

    [Fact]
    public void Journal_of_a_later_form_is_refused()
    {
        var later = JournalLine.Of(json =>
        {
            json.WriteString("journal", "NetSuitePS");
            json.WriteNumber("version", 2);
        });

        Assert.Contains("form 2", Assert.Throws<WriteJournalException>(() => Journals.Open(new JournalDisk(later))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journal_reads_the_same_whatever_the_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA") { NumberFormat = { NegativeSign = "−", NumberDecimalSeparator = "٫" } };
            var journal = Journals.Open(disk);
            await journal.PlanAsync(7);
            await journal.PlanBatchAsync(Journals.Batch(7), CancellationToken.None);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal(Journals.Batch(7).Planned, Assert.Single(Journals.Open(Reopened()).OpenBatches).Planned);
    }

    [Fact]
    public async Task Outcome_with_half_a_character_is_kept_without_it()
    {
        var journal = Journals.Open(disk);
        await journal.PlanAsync(0);
        await journal.KeepAsync(0, new() { Action = WriteAction.Updated, Record = new() { Id = "1", RefName = "a\uD800" } });

        Assert.Equal("a\uFFFD", Journals.Open(Reopened()).Find(0)!.Outcome!.Record!.RefName);
    }

    [Fact]
    public async Task Nothing_is_thrown_into_a_command_that_is_being_stopped()
    {
        var journal = Journals.Open(disk);
        await journal.PlanAsync(0);
        await journal.PlanAsync(2);
        await journal.MarkAsync(2);
        await journal.DisposeAsync();
        await journal.DisposeAsync();
        var before = disk.Content;

        await journal.KeepAsync(0, Journals.Created(0));
        await journal.KeepAsync(2, Journals.Created(2));
        await journal.KeepJobAsync(Guid.NewGuid(), "/job/1", CancellationToken.None);

        // What is not kept must not be sent.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => journal.PlanAsync(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => journal.MarkAsync(0));
        Assert.Throws<OperationCanceledException>(() => journal.Find(0));
        Assert.Equal(before, disk.Content);
    }

    private JournalDisk Reopened() => new(disk.Content);
}
