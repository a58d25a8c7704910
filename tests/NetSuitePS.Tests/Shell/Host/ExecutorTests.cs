using System.Management.Automation.Runspaces;
using NetSuitePS.Shell.Host;

namespace NetSuitePS.Tests.Shell.Host;

public sealed class ExecutorTests : IDisposable
{
    private readonly TinyModule _module = new();
    private readonly Runspace _runspace;
    private readonly Executor _executor;

    public ExecutorTests()
    {
        var terminal = new Terminal();
        var progress = new ProgressLine(terminal, TimeProvider.System);
        var prompts = new Prompts(terminal, new ConsoleInput(terminal), nonInteractive: true);
        var host = new ShellHost(new ConsoleInterface(terminal, prompts, progress));
        _runspace = Session.Open(host, new ModuleLocation(_module.Path));
        _executor = new Executor(_runspace, host, progress);
    }

    [Fact]
    public async Task A_running_pipeline_stops_and_the_next_one_runs()
    {
        using var started = new SemaphoreSlim(0);
        _runspace.SessionStateProxy.SetVariable("started", started);
        var running = Task.Run(() => _executor.Run(s => s.AddScript("$null = $started.Release(); while ($true) { Start-Sleep 60 }")));
        await started.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.True(_executor.Stop());

        Assert.Equal(Outcome.Stopped, await running.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal(Outcome.Succeeded, _executor.Run(s => s.AddScript("$null = 1")));
    }

    [Fact]
    public void With_nothing_running_there_is_nothing_to_stop() => Assert.False(_executor.Stop());

    [Theory]
    [InlineData("$null = 1", nameof(Outcome.Succeeded))]
    [InlineData("Get-Nothing 2>$null", nameof(Outcome.Failed))]
    [InlineData("try { throw 'x' } catch { $null = 1 }", nameof(Outcome.Succeeded))]
    public void The_last_statement_decides(string script, string expected) =>
        Assert.Equal(expected, _executor.Run(s => s.AddScript(script)).ToString());

    public void Dispose()
    {
        _runspace.Dispose();
        _module.Dispose();
    }
}
