using System.Diagnostics;

namespace NetSuitePS.Tests.Shell.Host;

public sealed class InterruptTests : IDisposable
{
    private const string Endless = "'started'; while ($true) { Start-Sleep -Milliseconds 20 }; 'not reached'";
    private readonly TinyModule _module = new();

    // Windows can't send Ctrl+C to one process; ExecutorTests covers the stop itself there.
    [Fact]
    public async Task Ctrl_C_stops_the_pipeline_and_not_the_shell()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        using var shell = ShellProcess.Start(_module, ["-noe", "-c", Endless]);
        Assert.Equal("started", await shell.StandardOutput.ReadLineAsync());

        await Interrupt(shell);
        await shell.StandardInput.WriteLineAsync("'still here'; exit 5");
        var rest = await shell.StandardOutput.ReadToEndAsync();
        await ShellProcess.Ended(shell);

        Assert.Equal(("still here", 5), (rest.Trim(), shell.ExitCode));
    }

    [Fact]
    public async Task Ctrl_C_ends_a_command_with_130()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        using var shell = ShellProcess.Start(_module, ["-c", Endless]);
        Assert.Equal("started", await shell.StandardOutput.ReadLineAsync());

        await Interrupt(shell);
        var rest = await shell.StandardOutput.ReadToEndAsync();
        await ShellProcess.Ended(shell);

        Assert.Equal(("", 130), (rest, shell.ExitCode));
    }

    public void Dispose() => _module.Dispose();

    private static async Task Interrupt(Process process)
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
