using NetSuitePS.Shell.Options;

namespace NetSuitePS.Tests.Shell.Host;

public sealed class CommandLineTests
{
    [Fact]
    public void No_arguments_mean_the_quick_start() =>
        Assert.Equal(ShellMode.QuickStart, CommandLine.Read([]).Mode);

    [Theory]
    [InlineData("-c")]
    [InlineData("-Command")]
    [InlineData("--command")]
    [InlineData("-COMM")]
    public void A_command_is_the_rest_of_the_line(string option)
    {
        var options = CommandLine.Read([option, "Get-Date", "-Format", "o"]);

        Assert.Equal((ShellMode.Command, "Get-Date -Format o"), (options.Mode, options.Text));
    }

    [Theory]
    [InlineData("-f")]
    [InlineData("-File")]
    [InlineData("-fi")]
    public void A_file_takes_every_later_argument(string option)
    {
        var options = CommandLine.Read(["-nop", option, "a.ps1", "-NoExit", "x"]);

        Assert.Equal((ShellMode.File, "a.ps1", false), (options.Mode, options.Text, options.NoExit));
        Assert.Equal(["-NoExit", "x"], options.Arguments);
    }

    [Fact]
    public void A_bare_path_means_a_file() =>
        Assert.Equal((ShellMode.File, "a.ps1"), (CommandLine.Read(["a.ps1"]).Mode, CommandLine.Read(["a.ps1"]).Text));

    [Fact]
    public void A_dash_as_file_reads_standard_input() =>
        Assert.Equal((ShellMode.Command, "-"), (CommandLine.Read(["-f", "-"]).Mode, CommandLine.Read(["-f", "-"]).Text));

    [Theory]
    [InlineData("-noe", true, false)]
    [InlineData("-NoExit", true, false)]
    [InlineData("-noni", false, true)]
    [InlineData("-NonInteractive", false, true)]
    [InlineData("-i", false, false)]
    [InlineData("-nol", false, false)]
    public void Switches_alone_open_a_prompt(string option, bool noExit, bool nonInteractive)
    {
        var options = CommandLine.Read([option]);

        Assert.Equal((ShellMode.Interactive, noExit, nonInteractive), (options.Mode, options.NoExit, options.NonInteractive));
    }

    [Theory]
    [InlineData("-ExecutionPolicy")]
    [InlineData("-ex")]
    [InlineData("-ep")]
    public void An_execution_policy_is_taken_and_ignored(string option) =>
        Assert.Equal(ShellMode.Command, CommandLine.Read([option, "Bypass", "-NoProfile", "-c", "1"]).Mode);

    [Theory]
    [InlineData("-h", ShellMode.Help)]
    [InlineData("-?", ShellMode.Help)]
    [InlineData("/?", ShellMode.Help)]
    [InlineData("--help", ShellMode.Help)]
    [InlineData("-v", ShellMode.Version)]
    [InlineData("-Version", ShellMode.Version)]
    public void Help_and_version_are_known(string option, ShellMode mode) =>
        Assert.Equal(mode, CommandLine.Read([option]).Mode);

    [Theory]
    [InlineData("-nope")]
    [InlineData("-no")]
    [InlineData("-commander")]
    [InlineData("-c")]
    [InlineData("-File")]
    [InlineData("-ExecutionPolicy")]
    public void What_can_not_be_meant_is_refused(string argument) =>
        Assert.Equal(ShellMode.Invalid, CommandLine.Read([argument]).Mode);
}
