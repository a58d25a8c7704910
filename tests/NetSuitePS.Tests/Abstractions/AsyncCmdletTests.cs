using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace NetSuitePS.Tests.Abstractions;

public sealed class AsyncCmdletTests : IDisposable
{
    // Long enough for any machine; a test that needs it has failed.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly Runspace runspace;

    public AsyncCmdletTests()
    {
        var state = InitialSessionState.CreateDefault2();
        state.Commands.Add(new SessionStateCmdletEntry("Invoke-Pulling", typeof(PullingCommand), null));
        runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
    }

    public void Dispose() => runspace.Dispose();

    [Fact]
    public void Elements_come_out_in_order_and_on_the_pipeline_thread()
    {
        var thread = 0;
        using var shell = Shell("Invoke-Pulling -Work $work | ForEach-Object { $_; [Environment]::CurrentManagedThreadId }", command =>
        {
            thread = Environment.CurrentManagedThreadId;
            command.Stream(token => Count(3, token));
        });

        var output = shell.Invoke<int>();

        Assert.Equal([0, thread, 1, thread, 2, thread], output);
    }

    [Fact]
    public void A_consumer_that_has_enough_stops_and_disposes_the_source()
    {
        var produced = 0;
        var disposed = false;
        using var shell = Shell("foreach ($once in 1) { Invoke-Pulling -Work $work | ForEach-Object { $_; break } }", command =>
            command.Stream(token => Count(1000, token, _ => produced++, () => disposed = true)));

        Assert.Equal([0], shell.Invoke<int>());
        Assert.Equal(1, produced);
        Assert.True(disposed);
    }

    [Fact]
    public void Ending_one_stream_leaves_the_later_ones_of_the_cmdlet_alone()
    {
        using var shell = Shell("1, 2 | Invoke-Pulling -Work $work", command =>
        {
            command.Stream(token => Count(2, token));
            Assert.False(command.Stop.IsCancellationRequested);
        });

        Assert.Equal([0, 1, 0, 1], shell.Invoke<int>());
        Assert.Empty(shell.Streams.Error);
    }

    [Fact]
    public async Task A_stop_cancels_the_work_and_ends_the_pipeline()
    {
        var started = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        using var shell = Shell("Invoke-Pulling -Work $work", command => command.Result(async token =>
        {
            started.SetResult();
            await UntilCancelled(cancelled, token);
            return 0;
        }));

        var running = shell.BeginInvoke();
        await started.Task.WaitAsync(Limit);
        shell.Stop();

        await cancelled.Task.WaitAsync(Limit);
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.ThrowsAny<RuntimeException>(() => shell.EndInvoke(running));
    }

    [Fact]
    public async Task A_source_that_ignores_its_token_is_left_to_itself_after_a_stop()
    {
        var started = new TaskCompletionSource();
        var never = new TaskCompletionSource<bool>();
        using var shell = Shell("Invoke-Pulling -Work $work", command => command.Stream(token => Deaf(started, never.Task)));

        var running = shell.BeginInvoke();
        await started.Task.WaitAsync(Limit);
        var stopping = Task.Run(shell.Stop);

        await stopping.WaitAsync(Limit);
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.ThrowsAny<RuntimeException>(() => shell.EndInvoke(running));
        never.SetResult(false);
    }

    [Fact]
    public void Messages_of_other_threads_are_written_while_the_work_goes_on()
    {
        var written = new TaskCompletionSource();
        using var shell = Shell("Invoke-Pulling -Work $work", command => command.Result(async token =>
        {
            await Task.Run(() => command.Tell("from another thread"), token);
            await written.Task.WaitAsync(Limit, token);
            return 0;
        }));
        shell.Streams.Warning.DataAdded += (_, _) => written.TrySetResult();

        shell.Invoke();

        Assert.Equal(["from another thread"], shell.Streams.Warning.Select(warning => warning.Message));
    }

    [Fact]
    public void A_message_left_behind_by_finished_work_is_written_at_the_end()
    {
        using var shell = Shell("Invoke-Pulling -Work $work", command => command.Tell("left behind"));

        shell.Invoke();

        Assert.Equal(["left behind"], shell.Streams.Warning.Select(warning => warning.Message));
    }

    [Fact]
    public void A_message_after_the_end_is_dropped()
    {
        PullingCommand? finished = null;
        using var shell = Shell("Invoke-Pulling -Work $work", command => finished = command);
        shell.Invoke();

        finished!.Tell("too late");

        Assert.Empty(shell.Streams.Warning);
    }

    [Fact]
    public void The_core_sees_no_synchronization_context_and_downstream_keeps_its_own()
    {
        var mine = new SynchronizationContext();
        SynchronizationContext? inCore = mine;
        SynchronizationContext? downstream = null;
        using var shell = Shell("Invoke-Pulling -Work $work | ForEach-Object { $look.Invoke() }", command =>
        {
            SynchronizationContext.SetSynchronizationContext(mine);
            command.Stream(token =>
            {
                inCore = SynchronizationContext.Current;
                return Count(1, token);
            });
            SynchronizationContext.SetSynchronizationContext(null);
        });
        runspace.SessionStateProxy.SetVariable("look", new Action(() => downstream = SynchronizationContext.Current));

        shell.Invoke();

        Assert.Null(inCore);
        Assert.Same(mine, downstream);
    }

    [Fact]
    public void A_failure_of_the_source_reaches_the_cmdlet_as_it_was()
    {
        Exception? seen = null;
        using var shell = Shell("Invoke-Pulling -Work $work", command =>
            seen = Assert.Throws<InvalidDataException>(() => command.Stream(token => Count(3, token, element =>
            {
                if (element == 1)
                {
                    throw new InvalidDataException("broken");
                }
            }))));

        Assert.Equal([0], shell.Invoke<int>());
        Assert.Equal("broken", seen!.Message);
    }

    [Fact]
    public async Task A_warning_that_ends_the_pipeline_cancels_the_work_it_came_from()
    {
        var cancelled = new TaskCompletionSource();
        using var shell = Shell("Invoke-Pulling -Work $work -WarningAction Stop", command => command.Result(async token =>
        {
            command.Tell("enough");
            await UntilCancelled(cancelled, token);
            return 0;
        }));

        Assert.ThrowsAny<RuntimeException>(() => shell.Invoke());
        await cancelled.Task.WaitAsync(Limit);
    }

    private PowerShell Shell(string script, Action<PullingCommand> work)
    {
        runspace.SessionStateProxy.SetVariable("work", work);
        var shell = PowerShell.Create();
        shell.Runspace = runspace;
        return shell.AddScript(script);
    }

    private static async Task UntilCancelled(TaskCompletionSource cancelled, CancellationToken token)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, token);
        }
        finally
        {
            cancelled.SetResult();
        }
    }

    private static async IAsyncEnumerable<int> Count(
        int count, [EnumeratorCancellation] CancellationToken token, Action<int>? produce = null, Action? dispose = null)
    {
        try
        {
            for (var element = 0; element < count; element++)
            {
                // Every other step completes later and elsewhere, the others at once.
                if (element % 2 == 0)
                {
                    await Task.Run(() => { }, token);
                }

                produce?.Invoke(element);
                yield return element;
            }
        }
        finally
        {
            dispose?.Invoke();
        }
    }

    private static async IAsyncEnumerable<int> Deaf(TaskCompletionSource started, Task<bool> never)
    {
        started.SetResult();
        await never;
        yield return 1;
    }
}
