using NetSuite.Simulator.Faults;
using static NetSuite.Client.Tests.Writes.WritingAccount;

namespace NetSuite.Client.Tests.Writes;

public sealed class WritesWithJournalTests
{
    private JournalDisk disk = new();

    [Fact]
    public async Task Rerun_of_a_finished_run_sends_nothing_and_says_the_same()
    {
        await using var account = await StartAsync();
        var wrong = Customer(WriteOperation.Upsert, "wrong", "Wrong");
        wrong.Body["nosuchfield"] = 1;
        RecordWrite[] writes = [.. Enumerable.Range(0, 30).Select(number => Customer(WriteOperation.Upsert, $"e{number}", $"Name {number}")), Customer(WriteOperation.Create, null, "Made") with { GenerateExternalId = true }];
        var first = await RunAsync(account, [.. writes, wrong]);
        var sent = account.Sent.Count;

        var again = await RunAsync(account, writes);

        Assert.Equal(sent, account.Sent.Count);
        Assert.Equal(first.SkipLast(1).Select(outcome => (outcome.Action, outcome.Record?.Id, outcome.Record?.ExternalId)), again.Select(outcome => (outcome.Action, outcome.Record?.Id, outcome.Record?.ExternalId)));
        Assert.All(again, outcome => Assert.True(outcome.IsFromJournal));
    }

    [Fact]
    public async Task What_failed_is_tried_again_as_it_stands_now()
    {
        await using var account = await StartAsync();
        var wrong = Customer(WriteOperation.Upsert, "e", "Name");
        wrong.Body["nosuchfield"] = 1;
        Assert.Equal(WriteAction.Failed, Assert.Single(await RunAsync(account, [wrong])).Action);

        var outcome = Assert.Single(await RunAsync(account, [Customer(WriteOperation.Upsert, "e", "Name")]));

        Assert.Equal((WriteAction.Created, false), (outcome.Action, outcome.IsFromJournal));
    }

    [Fact]
    public async Task Another_write_at_a_place_that_was_done_ends_the_run()
    {
        await using var account = await StartAsync();
        await RunAsync(account, [Customer(WriteOperation.Upsert, "e", "Name")]);

        await Assert.ThrowsAsync<WriteJournalException>(() => RunAsync(account, [Customer(WriteOperation.Upsert, "f", "Name")]));
    }

    [Fact]
    public async Task Create_whose_answer_is_lost_with_the_run_is_created_and_no_duplicate_on_the_next()
    {
        await using var account = await StartAsync([new FaultRule { Kind = FaultKind.ResetAfter, Method = "PUT", Times = 1 }, NoLook]);
        using var impatient = Impatient(account);
        var write = Customer(WriteOperation.Create, "e", "Name");
        Assert.Equal(WriteAction.Unknown, Assert.Single(await RunAsync(account, [write], by: impatient)).Action);

        var outcome = Assert.Single(await RunAsync(account, [write]));

        Assert.Equal(WriteAction.Created, outcome.Action);
        Assert.Single(await account.QueryAsync("SELECT id FROM customer WHERE externalid = 'e'"));
    }

    [Fact]
    public async Task Create_with_lines_whose_answer_is_lost_with_the_run_is_found_on_the_next()
    {
        await using var account = await StartAsync([new FaultRule { Kind = FaultKind.ResetAfter, Method = "PUT", Path = "salesOrder/*", Times = 1 }, NoLook]);
        using var impatient = Impatient(account);
        var write = Order(WriteOperation.Create, null) with { GenerateExternalId = true };
        Assert.Equal(WriteAction.Unknown, Assert.Single(await RunAsync(account, [write], by: impatient)).Action);

        var outcome = Assert.Single(await RunAsync(account, [write]));

        Assert.Equal(WriteAction.Created, outcome.Action);
        var row = Assert.Single(await account.QueryAsync("SELECT id FROM transaction WHERE externalid LIKE 'nsps-%'"));
        Assert.Equal(row[0], outcome.Record!.Id);
        Assert.Equal(2, (await account.ReadAsync("salesOrder", row[0]!)).GetProperty("item").GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Create_without_external_id_whose_answer_is_lost_stays_unknown_and_is_never_sent_again()
    {
        await using var account = await StartAsync(new FaultRule { Kind = FaultKind.ResetAfter, Method = "POST", Path = "customer", Times = 1 });
        var write = Customer(WriteOperation.Create, null, "Lost");
        await RunAsync(account, [write]);
        var sent = account.Sent.Count;

        var outcome = Assert.Single(await RunAsync(account, [write]));

        Assert.Equal(WriteAction.Unknown, outcome.Action);
        Assert.Contains("earlier run", outcome.Error!.Message, StringComparison.Ordinal);
        Assert.Equal(sent, account.Sent.Count);
    }

    [Fact]
    public async Task Deletion_whose_answer_is_lost_with_the_run_counts_as_done_when_the_record_is_gone()
    {
        await using var account = await StartAsync(new FaultRule { Kind = FaultKind.ResetAfter, Method = "DELETE", Times = 1 });
        using var impatient = Impatient(account);
        var record = Assert.Single(await account.WriteAsync([Customer(WriteOperation.Create, "e", "Name")])).Record!;
        var delete = new RecordWrite { Operation = WriteOperation.Delete, Type = "customer", Target = record };
        Assert.Equal(WriteAction.Unknown, Assert.Single(await RunAsync(account, [delete], impatient)).Action);

        var outcome = Assert.Single(await RunAsync(account, [delete]));

        Assert.Equal(WriteAction.Deleted, outcome.Action);
    }

    [Fact]
    public async Task Write_that_the_journal_has_no_room_for_is_not_sent()
    {
        await using var account = await StartAsync();
        disk.Capacity = 600;

        var outcomes = await RunAsync(account, Enumerable.Range(0, 20).Select(number => Customer(WriteOperation.Upsert, $"e{number}", $"Name {number}")));

        var failed = outcomes.Where(outcome => outcome.Action == WriteAction.Failed).ToList();
        Assert.NotEmpty(failed);
        Assert.All(failed, outcome => Assert.Contains("Nothing was sent", outcome.Error!.Message, StringComparison.Ordinal));
        Assert.Equal(20 - failed.Count, (await account.QueryAsync("SELECT id FROM customer WHERE externalid LIKE 'e%' AND entityid LIKE 'Name %'")).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_that_is_stopped_at_any_moment_goes_on_where_it_was(bool asynchronous)
    {
        await using var account = await StartAsync();
        var random = new Random(7);
        for (var seed = 0; seed < 6; seed++)
        {
            disk = new JournalDisk();
            var writes = Mixed(seed);
            for (var stops = 0; stops < 4; stops++)
            {
                await StopAsync(account, writes, random.Next(1, 60), asynchronous);
            }

            var outcomes = await RunAsync(account, writes, asynchronous: asynchronous);

            Assert.All(outcomes, outcome => Assert.True(outcome.Error is null, outcome.Error?.Message));
            var ids = await account.QueryAsync($"SELECT externalid, companyname FROM customer WHERE externalid LIKE 's{seed} %' OR companyname LIKE 's{seed} %' ORDER BY companyname");
            Assert.Equal(writes.Select(write => write.Body["companyName"]!.GetValue<string>()).Order(StringComparer.Ordinal), ids.Select(row => row[1]!).Order(StringComparer.Ordinal));
            Assert.All(outcomes.Where((_, number) => writes[number].Operation != WriteOperation.Update), outcome => Assert.Equal(WriteAction.Created, outcome.Action));
        }
    }

    [Fact]
    public async Task Other_input_is_refused_after_a_synchronous_write_that_jobs_had_planned()
    {
        await using var account = await StartAsync([new FaultRule { Kind = FaultKind.ResetAfter, Method = "PUT", Times = 1 }, NoLook]);
        using var impatient = Impatient(account);
        var write = Customer(WriteOperation.Upsert, "e", "Name");
        await PlanForJobAsync(write);
        Assert.Equal(WriteAction.Unknown, Assert.Single(await RunAsync(account, [write], impatient)).Action);

        await Assert.ThrowsAsync<WriteJournalException>(() => RunAsync(account, [Customer(WriteOperation.Upsert, "other", "Other")]));
    }

    [Fact]
    public async Task Create_that_was_not_sent_changes_no_record_that_somebody_made_meanwhile()
    {
        await using var account = await StartAsync();
        var write = Customer(WriteOperation.Create, "e", "Mine");
        await PlanForJobAsync(write, existed: false);
        await account.WriteAsync([Customer(WriteOperation.Create, "e", "Theirs")]);

        Assert.Equal(WriteAction.Failed, Assert.Single(await RunAsync(account, [write])).Action);

        Assert.Equal("Theirs", (await account.ReadAsync("customer", "eid:e")).GetProperty("companyName").GetString());
    }

    [Theory]
    [InlineData(false, WriteAction.Unknown)]
    [InlineData(true, WriteAction.Created)]
    public async Task Generating_external_ids_on_one_of_two_runs_makes_no_duplicate(bool first, WriteAction expected)
    {
        await using var account = await StartAsync([new FaultRule { Kind = FaultKind.ResetAfter, Method = first ? "PUT" : "POST", Path = first ? "customer/*" : "customer", Times = 1 }, NoLook]);
        using var impatient = Impatient(account);
        var write = Customer(WriteOperation.Create, null, "Once");
        Assert.Equal(WriteAction.Unknown, Assert.Single(await RunAsync(account, [write with { GenerateExternalId = first }], impatient)).Action);

        Assert.Equal(expected, Assert.Single(await RunAsync(account, [write with { GenerateExternalId = !first }])).Action);

        Assert.Single(await account.QueryAsync("SELECT id FROM customer WHERE companyname = 'Once'"));
    }

    [Fact]
    public async Task What_was_sent_stays_unknown_while_it_cannot_be_looked_up()
    {
        await using var account = await StartAsync([new FaultRule { Kind = FaultKind.ResetAfter, Method = "PUT", Path = "salesOrder/*", Times = 1 }, NoLook with { Times = 2 }]);
        using var impatient = Impatient(account);
        var write = Order(WriteOperation.Create, null) with { GenerateExternalId = true };
        Assert.Equal(WriteAction.Unknown, Assert.Single(await RunAsync(account, [write], impatient)).Action);

        var outcome = Assert.Single(await RunAsync(account, [write], impatient));

        Assert.Equal(WriteAction.Unknown, outcome.Action);
        Assert.Contains("Run the same line again", outcome.Error!.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(WriteAction.Created, Assert.Single(await RunAsync(account, [write])).Action);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_an_earlier_run_may_have_done_stays_unknown_while_NetSuite_is_too_busy_to_do_it_again(bool asynchronous)
    {
        await using var account = await StartAsync(
            new FaultRule { Kind = FaultKind.ResetAfter, Method = "PUT", Path = "customer/*", After = 1, Times = 1 },

            // A job that is repeatable is handed over once more before its outcome is given up.
            new FaultRule { Kind = FaultKind.TooManyRequests, Method = "PUT", Path = "customer/*", After = 1, Times = asynchronous ? 2 : 1 });
        using var impatient = Impatient(account);
        Assert.Equal(WriteAction.Created, Assert.Single(await account.WriteAsync([Customer(WriteOperation.Upsert, "e", "First")])).Action);
        var write = Customer(WriteOperation.Upsert, "e", "Second");
        Assert.Equal(WriteAction.Unknown, Assert.Single(await RunAsync(account, [write], impatient)).Action);

        Assert.Equal(WriteAction.Unknown, Assert.Single(await RunAsync(account, [write], impatient, asynchronous)).Action);

        Assert.Equal(WriteAction.Updated, Assert.Single(await RunAsync(account, [write])).Action);
    }

    [Fact]
    public void Digest_tells_the_columns_that_lines_are_matched_by()
    {
        var write = Order(WriteOperation.Upsert, "e");

        Assert.NotEqual(WriteDigest.Of(write), WriteDigest.Of(write with { LineKeys = new Dictionary<string, IReadOnlyList<string>> { ["item"] = ["quantity"] } }));
    }

    private static FaultRule NoLook => new() { Kind = FaultKind.UnexpectedError, Method = "GET", Times = 1 };

    private static NetSuiteClient Impatient(WritingAccount account) => account.NewClient(options => options with { MaxAttempts = 1 });

    private async Task PlanForJobAsync(RecordWrite write, bool? existed = null)
    {
        await using var journal = Reopen();
        await journal.PlanAsync(new JournalEntry { Number = 0, Digest = WriteDigest.Of(write), Existed = existed, AwaitsMark = true }, CancellationToken.None);
    }

    // What is on the disk when a process begins.
    private WriteJournal Reopen() => Journals.Open(disk = new JournalDisk(disk.Content) { Capacity = disk.Capacity });

    private static RecordWrite[] Mixed(int seed) =>
    [
        .. Enumerable.Range(0, 60).Select(number => (number % 3) switch
        {
            0 => Customer(WriteOperation.Upsert, $"s{seed} {number}", $"s{seed} {number}"),
            1 => Customer(WriteOperation.Create, $"s{seed} {number}", $"s{seed} {number}"),
            _ => Customer(WriteOperation.Create, null, $"s{seed} {number}") with { GenerateExternalId = true },
        }),
    ];

    // Gives up after some requests of the run, wherever those are.
    private async Task StopAsync(WritingAccount account, RecordWrite[] writes, int after, bool asynchronous)
    {
        using var stop = new CancellationTokenSource();
        var left = after;
        var client = account.Client.WithTrace(_ =>
        {
            if (Interlocked.Decrement(ref left) == 0)
            {
                stop.Cancel();
            }
        });
        await using var journal = Reopen();
        await using var writer = new RecordWriter(client, new() { Journal = journal, ThrottleLimit = 4, Asynchronous = asynchronous });
        var tasks = writes.Select(write => writer.WriteAsync(write, stop.Token)).ToArray();
        writer.Flush();
        await ((Task)Task.WhenAll(tasks)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<IReadOnlyList<WriteOutcome>> RunAsync(
        WritingAccount account, IEnumerable<RecordWrite> writes, NetSuiteClient? by = null, bool asynchronous = false)
    {
        await using var journal = Reopen();
        return await account.WriteAsync(writes, new() { Journal = journal, Asynchronous = asynchronous }, by);
    }
}
