namespace NetSuitePS.Tests.Shell.Host;

public sealed class ExitCodeTests : IDisposable
{
    private readonly TinyModule _module = new();

    [Theory]
    [InlineData("1", 0)]
    [InlineData("exit 6", 6)]
    [InlineData("throw 'x'", 1)]
    [InlineData("if (", 1)]
    [InlineData("Write-Error 'x'", 1)]
    [InlineData("Get-Nothing; 'last command is fine'", 0)]
    public async Task A_command_is_judged_by_exit_or_its_last_statement(string command, int expected) =>
        Assert.Equal(expected, (await ShellProcess.Run(_module, "-c", command)).ExitCode);

    [Theory]
    [InlineData("'fine'", 0)]
    [InlineData("exit 7", 7)]
    [InlineData("function f { exit 9 }; f; 'not reached'", 9)]
    [InlineData("throw 'x'", 1)]
    [InlineData("Get-Nothing", 0)]
    public async Task A_script_is_judged_by_exit_or_a_terminating_error(string script, int expected) =>
        Assert.Equal(expected, (await ShellProcess.Run(_module, "-File", _module.Write("a.ps1", script))).ExitCode);

    [Fact]
    public async Task Exit_in_a_script_that_a_command_calls_ends_only_the_script()
    {
        _module.Write("a.ps1", "exit 7");

        var result = await ShellProcess.Run(_module, "-c", "./a.ps1; \"code $LASTEXITCODE\"");

        Assert.Equal((0, "code 7\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task A_missing_script_is_a_bad_command_line()
    {
        var result = await ShellProcess.Run(_module, "-File", "missing.ps1");

        Assert.Equal((64, ""), (result.ExitCode, result.Output));
        Assert.Contains("'missing.ps1' is not recognized as the name of a script file", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_module_that_is_not_there_is_named()
    {
        var result = await ShellProcess.Run(_module, "", ["-c", "1"], "NETSUITEPS_MODULE", "not-built");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Matches("The NetSuitePS module is not at '.*not-built'", result.Errors);
    }

    [Fact]
    public async Task No_arguments_run_the_modules_quick_start()
    {
        _module.Write("samples/Quickstart.ps1", "\"started $($PSScriptRoot -replace '.*[\\\\/]')\"; exit 3");

        var result = await ShellProcess.Run(_module);

        Assert.Equal((3, "started samples\n"), (result.ExitCode, result.Output));
    }

    public void Dispose() => _module.Dispose();
}
