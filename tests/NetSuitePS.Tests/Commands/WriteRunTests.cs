using System.Diagnostics;
using System.Management.Automation;
using NetSuite;
using NetSuite.Testing;
using NetSuite.Testing.Servers;
using NetSuitePS.Tests.Help;

namespace NetSuitePS.Tests.Commands;

/// <summary>Many writes of one command go on at the same time, and it does not show but in the time they take.</summary>
public sealed class WriteRunTests : IDisposable
{
    private readonly TextHost host = new();
    private readonly Hosted session;

    public WriteRunTests() => session = Hosted.On(host);

    public void Dispose() => session.Dispose();

    [Fact]
    public async Task Results_come_in_the_order_of_the_input_though_the_first_write_is_the_last_to_end()
    {
        var others = new CountdownEvent(5);
        var first = new TaskCompletionSource();
        await using var server = await FaultServer.StartAsync();
        server.Catalog = Behaviours.NotFound;
        server.Otherwise = WriteFaults.ByRecord(record =>
        {
            if (record == "1")
            {
                return WriteFaults.After(first.Task, WriteFaults.Done(record));
            }

            if (others.Signal())
            {
                first.SetResult();
            }

            return record == "4" ? Behaviours.NotFound : WriteFaults.Done(record);
        });

        var result = await Task.Run(() => Run(server, "1..6 | ForEach-Object { @{ id = $_; phone = '1' } } | Set-NetSuiteRecord customer -ThrottleLimit 2 -Connection $connection"));

        Assert.Equal(["1 Updated", "2 Updated", "3 Updated", "4 Failed", "5 Updated", "6 Updated"], result.Output.Select(Outcome));
        Assert.Equal(["NetSuite.NotFound"], result.ErrorIds);
        Assert.Equal(2, server.MostUnderWay);
    }

    [Fact]
    public async Task An_error_comes_right_after_its_result()
    {
        await using var server = await FaultServer.StartAsync();
        server.Catalog = Behaviours.NotFound;
        server.Otherwise = WriteFaults.ByRecord(record => record == "2" ? Behaviours.NotFound : WriteFaults.Done(record));

        var result = await Task.Run(() => Run(server, """
            @{ id = 1; phone = '1' }, @{ id = 2; phone = '1' }, @{ phone = '1' }, @{ id = 4; phone = '1' } | Set-NetSuiteRecord customer -Connection $connection 2>&1 |
                ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { "error $($_.TargetObject.id)" } else { "$($_.Action) $($_.Id)" } }
            """));

        Assert.Equal(["Updated 1", "Failed 2", "error 2", "Failed ", "error ", "Updated 4"], result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public async Task A_slow_write_lets_a_bounded_number_of_inputs_be_taken_ahead()
    {
        await using var server = await FaultServer.StartAsync();
        server.Catalog = Behaviours.NotFound;
        server.Otherwise = WriteFaults.ByRecord(record => record == "1" ? Behaviours.Hang : WriteFaults.Done(record));
        using var shell = await PrepareAsync(server, """
            $global:pulled = 0
            1..100000 | ForEach-Object { $global:pulled++; @{ id = $_; phone = '1' } } | Set-NetSuiteRecord customer -ThrottleLimit 2 -Connection $connection
            """);
        var running = shell.BeginInvoke();

        // All but the first are answered at once: when no more arrive, the command waits for the first.
        for (var count = 0; count < 200; count++)
        {
            await server.ArrivalAsync();
        }

        await Task.Run(shell.Stop);
        Assert.ThrowsAny<RuntimeException>(() => shell.EndInvoke(running));
        Assert.InRange((int)session.Invoke("$global:pulled").Output[0].BaseObject, 200, 1000);
    }

    [Fact]
    public async Task A_consumer_that_has_enough_stops_the_writes()
    {
        await using var server = await FaultServer.StartAsync();
        server.Catalog = Behaviours.NotFound;
        server.Otherwise = WriteFaults.ByRecord(WriteFaults.Done);

        var result = await Task.Run(() => Run(server, "1..100000 | ForEach-Object { @{ id = $_; phone = '1' } } | Set-NetSuiteRecord customer -Connection $connection | Select-Object -First 1"));

        Assert.Equal("1 Updated", Outcome(Assert.Single(result.Output)));
        Assert.Empty(result.Errors);
        Assert.InRange(server.Received.Count, 1, 1000);
    }

    [Fact]
    public async Task With_ErrorAction_Stop_the_first_failure_ends_the_command_after_its_result()
    {
        await using var server = await FaultServer.StartAsync();
        server.Catalog = Behaviours.NotFound;
        server.Otherwise = WriteFaults.ByRecord(record => record == "2" ? Behaviours.NotFound : WriteFaults.Done(record));

        var result = await Task.Run(() => Run(server, "1..100000 | ForEach-Object { @{ id = $_; phone = '1' } } | Set-NetSuiteRecord customer -ErrorAction Stop -Connection $connection"));

        Assert.True(result.Terminated);
        Assert.Equal(["1 Updated", "2 Failed"], result.Output.Select(Outcome));
        Assert.Equal(["NetSuite.NotFound"], result.ErrorIds);
    }

    [Fact]
    public async Task A_refused_login_ends_the_command_after_what_came_before()
    {
        await using var server = await FaultServer.StartAsync();
        server.Catalog = Behaviours.NotFound;
        server.Otherwise = WriteFaults.ByRecord(record => record == "3" ? Behaviours.InvalidLogin : WriteFaults.Done(record));

        var result = await Task.Run(() => Run(server, "1..1000 | ForEach-Object { @{ id = $_; phone = '1' } } | Set-NetSuiteRecord customer -ThrottleLimit 1 -Connection $connection"));

        Assert.Equal(["1 Updated", "2 Updated"], result.Output.Select(Outcome));
        Assert.Equal(["NetSuite.Authentication"], result.ErrorIds);
    }

    [Theory]
    [InlineData("", "with -JournalPath")]
    [InlineData("-JournalPath $journal", "Run the same line again with the same journal")]
    public async Task A_stop_ends_at_once_and_tells_which_writes_were_under_way(string parameters, string hint)
    {
        await using var server = await FaultServer.StartAsync();
        server.Catalog = Behaviours.NotFound;
        server.Otherwise = WriteFaults.ByRecord(_ => Behaviours.Hang);
        session.Invoke("$journal = Join-Path ([IO.Path]::GetTempPath()) \"$([guid]::NewGuid()).journal\"");
        using var shell = await PrepareAsync(server, $"7, 8, 9 | ForEach-Object {{ @{{ id = $_; phone = '1' }} }} | Set-NetSuiteRecord customer -ThrottleLimit 2 {parameters} -Connection $connection");
        var running = shell.BeginInvoke();
        await server.ArrivalAsync();
        await server.ArrivalAsync();

        var started = Stopwatch.GetTimestamp();
        await Task.Run(shell.Stop);

        // A second is what people are promised; the rest is for a machine that is busy with other tests.
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.ThrowsAny<RuntimeException>(() => shell.EndInvoke(running));
        var told = host.TakeText();
        Assert.Matches("2 writes were under way: customer [78], customer [89]\\. Each may or may not have taken effect\\.", told);
        Assert.Contains(hint, told, StringComparison.Ordinal);
        Assert.Equal(1, told.Split("under way").Length - 1);
        session.Invoke("Remove-Item $journal -ErrorAction Ignore");
    }

    [Fact]
    public async Task A_login_that_is_refused_tells_of_the_writes_that_nobody_waits_for()
    {
        await using var server = await FaultServer.StartAsync();
        server.Catalog = Behaviours.NotFound;
        var second = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Otherwise = WriteFaults.ByRecord(record => record == "1"
            ? new Behaviour(async context =>
            {
                await second.Task;
                await Behaviours.InvalidLogin.Answer(context);
            })
            : new Behaviour(context =>
            {
                second.TrySetResult();
                return Behaviours.Hang.Answer(context);
            }));

        var result = await Task.Run(() => Run(server, "1, 2 | ForEach-Object { @{ id = $_; phone = '1' } } | Set-NetSuiteRecord customer -ThrottleLimit 2 -Connection $connection"));

        Assert.Equal(["NetSuite.Authentication"], result.ErrorIds);
        Assert.Contains("1 write was under way: customer 2.", host.TakeText(), StringComparison.Ordinal);
    }

    private static string Outcome(PSObject item) => $"{((RecordWriteResult)item.BaseObject).Id} {((RecordWriteResult)item.BaseObject).Action}";

    private HostedResult Run(FaultServer server, string script)
    {
        SignIn(server);
        return session.Invoke(script);
    }

    private async Task<PowerShell> PrepareAsync(FaultServer server, string script)
    {
        await Task.Run(() => SignIn(server));
        await server.ArrivalAsync();
        return session.Create(script);
    }

    // Until a login has succeeded once, one call goes alone.
    private void SignIn(FaultServer server) => Assert.Empty(session.Invoke("$null = Get-NetSuiteRecord customer signed-in -Connection $connection", WriteFaults.Connection(server)).Errors);
}
