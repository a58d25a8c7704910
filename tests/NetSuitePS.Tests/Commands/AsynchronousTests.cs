using NetSuite;
using NetSuite.Testing;

namespace NetSuitePS.Tests.Commands;

/// <summary>Writes with -Asynchronous, as somebody sees them who knows nothing of jobs.</summary>
public sealed class AsynchronousTests(SimulatorSession session) : IClassFixture<SimulatorSession>
{
    [Fact]
    public void Creates_come_out_in_the_order_of_the_input_with_failures_at_their_places()
    {
        var result = session.Run("1..250 | ForEach-Object { if ($_ % 100 -eq 50) { @{ title = \"NEW-$_\"; company = 999999 } } else { @{ externalId = \"NEW-$_\"; title = \"NEW-$_\" } } } | New-NetSuiteRecord phoneCall -Asynchronous");

        var results = Results(result);
        Assert.Equal([50, 150, 250], Enumerable.Range(1, results.Length).Where(number => results[number - 1].Action == WriteAction.Failed));
        Assert.Equal(247, results.Count(one => one.Action == WriteAction.Created && one.Id is not null));
        Assert.All(Enumerable.Range(1, 250).Where(number => number % 100 != 50), number => Assert.Equal($"NEW-{number}", results[number - 1].ExternalId));
        Assert.Equal(3, result.Errors.Count);
    }

    [Fact]
    public void PassThru_gives_the_records_as_they_are_stored_in_the_order_of_the_input()
    {
        var result = session.Succeed("1..5 | ForEach-Object { @{ externalId = \"PASS-$_\"; title = \"PASS-$_\" } } | Invoke-NetSuiteUpsert phoneCall -Asynchronous -PassThru | ForEach-Object { \"$($_.Type) $($_.Title)\" }");

        Assert.Equal(Enumerable.Range(1, 5).Select(number => $"PASS-{number}"), result.Output.Select(item => item.ToString()!.Split(' ')[^1]));
    }

    [Fact]
    public void Two_creates_with_the_same_external_id_in_one_run_make_one_record()
    {
        var result = session.Run("'First', 'Second' | ForEach-Object { @{ externalId = 'TWICE'; title = 'TWICE'; message = $_ } } | New-NetSuiteRecord phoneCall -Asynchronous");

        Assert.Equal([WriteAction.Created, WriteAction.Failed], Results(result).Select(one => one.Action));
        Assert.Equal(["First"], Messages("TWICE"));
    }

    [Fact]
    public void Changes_go_to_the_records_they_are_of_and_the_failed_one_is_tried_again_when_its_result_is_piped_back()
    {
        session.Succeed("1..3 | ForEach-Object { @{ externalId = \"SET-$_\"; title = \"SET-$_\" } } | New-NetSuiteRecord phoneCall");

        var result = session.Run("1, 4, 2, 3 | ForEach-Object { @{ externalId = \"SET-$_\"; message = \"$_\" } } | ForEach-Object { [pscustomobject]$_ } | Set-NetSuiteRecord phoneCall -Id { \"eid:$($_.externalId)\" } -Asynchronous");

        Assert.Equal([WriteAction.Updated, WriteAction.Failed, WriteAction.Updated, WriteAction.Updated], Results(result).Select(one => one.Action));
        Assert.Equal(["2"], Messages("SET-2"));
        session.Succeed("New-NetSuiteRecord phoneCall @{ externalId = 'SET-4'; title = 'SET-4' }");
        Assert.Equal(WriteAction.Updated, Assert.Single(Results(session.Succeed("$failed | Set-NetSuiteRecord -Asynchronous", ("failed", result.Output[1])))).Action);
        Assert.Equal(["4"], Messages("SET-4"));
    }

    [Fact]
    public void Removed_records_are_gone_and_one_that_was_not_there_fails_alone()
    {
        session.Succeed("1..3 | ForEach-Object { @{ externalId = \"GONE-$_\"; title = 'GONE' } } | New-NetSuiteRecord phoneCall");

        var result = session.Run("'eid:GONE-1', 'eid:GONE-9', 'eid:GONE-2', 'eid:GONE-3' | Remove-NetSuiteRecord phoneCall -Asynchronous -PassThru -Confirm:$false");

        Assert.Equal([WriteAction.Deleted, WriteAction.Failed, WriteAction.Deleted, WriteAction.Deleted], Results(result).Select(one => one.Action));
        Assert.Equal("NetSuite.NotFound", Assert.Single(result.ErrorIds));
        Assert.Empty(Messages("GONE"));
    }

    [Fact]
    public void A_transform_makes_its_record_and_a_failure_leaves_the_others_alone()
    {
        var result = session.Run("""
            $orders = 1..2 | ForEach-Object { New-NetSuiteRecord salesOrder @{ entity = 101; location = 1; orderStatus = 'B'; item = @(, @{ item = 301; quantity = 2; rate = 10 }) } }
            $orders[0].Id, 999999, $orders[1].Id | Invoke-NetSuiteTransform salesOrder -To invoice -Asynchronous -GenerateExternalId
            """);

        Assert.Equal([WriteAction.Created, WriteAction.Failed, WriteAction.Created], Results(result).Select(one => one.Action));
        Assert.Equal(["invoice", "invoice"], Results(result).Where(one => one.Action == WriteAction.Created).Select(one => one.Type));
    }

    [Fact]
    public void Run_again_with_the_journal_after_it_was_stopped_every_record_is_there_once()
    {
        var journal = Path.Combine(Directory.CreateTempSubdirectory().FullName, "jobs.journal");
        const string Line = "1..350 | ForEach-Object { @{ title = 'RERUN'; message = \"$_\" } } | New-NetSuiteRecord phoneCall -Asynchronous -GenerateExternalId -JournalPath $journal -WarningAction SilentlyContinue";
        session.Succeed($"{Line} | Select-Object -First 120", ("journal", journal));

        var results = Results(session.Succeed(Line, ("journal", journal)));

        Assert.All(results, one => Assert.Equal(WriteAction.Created, one.Action));
        Assert.Equal(350, results.Select(one => one.Id).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, 350).Select(number => $"{number}").Order(StringComparer.Ordinal), Messages("RERUN").Order(StringComparer.Ordinal));
        Assert.All(Results(session.Succeed(Line, ("journal", journal))), one => Assert.True(one.IsFromJournal));
    }

    [Fact]
    public void WhatIf_sends_nothing()
    {
        session.Succeed("1..3 | ForEach-Object { @{ externalId = \"IF-$_\"; title = 'IF' } } | Invoke-NetSuiteUpsert phoneCall -Asynchronous -WhatIf");

        Assert.Empty(Messages("IF"));
    }

    private static RecordWriteResult[] Results(HostedResult result) => [.. result.Output.Select(item => (RecordWriteResult)item.BaseObject)];

    private string[] Messages(string title) =>
        [.. session.Succeed($"Invoke-NetSuiteQuery \"SELECT message FROM phonecall WHERE title = '{title}'\" | ForEach-Object {{ $_.message }}").Output.Select(item => item?.ToString() ?? string.Empty)];
}
