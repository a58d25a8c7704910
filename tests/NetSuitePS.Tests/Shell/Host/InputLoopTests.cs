namespace NetSuitePS.Tests.Shell.Host;

public sealed class InputLoopTests : IDisposable
{
    private readonly TinyModule _module = new();

    [Fact]
    public async Task A_command_may_run_over_several_lines()
    {
        var result = await ShellProcess.Run(_module, "if ($true) {\n'inside'\n}\n'after'\n", ["-c", "-"]);

        Assert.Equal("inside\nafter\n", result.Output);
    }

    [Fact]
    public async Task State_lives_from_command_to_command()
    {
        var result = await ShellProcess.Run(_module, "$x = 5\nfunction f { $x + 1 }\nf\nGet-Nothing\n$?\n", ["-noe"]);

        Assert.Equal("6\nFalse\n", result.Output);
    }

    [Fact]
    public async Task Exit_leaves_with_its_code_and_reads_no_further()
    {
        var result = await ShellProcess.Run(_module, "exit 4\n'not reached'\n", ["-noe", "-c", "'first'"]);

        Assert.Equal((4, "first\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task An_error_does_not_end_the_shell()
    {
        var result = await ShellProcess.Run(_module, "throw 'x'\n'still here'\n", ["-c", "-"]);

        Assert.Equal((0, "still here\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task A_script_before_a_prompt_leaves_its_variables()
    {
        var script = _module.Write("a.ps1", "$left = 'here'");

        var result = await ShellProcess.Run(_module, "$left\n", ["-noe", "-File", script]);

        Assert.Equal("here\n", result.Output);
    }

    public void Dispose() => _module.Dispose();
}
