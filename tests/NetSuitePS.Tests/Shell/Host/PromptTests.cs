namespace NetSuitePS.Tests.Shell.Host;

public sealed class PromptTests : IDisposable
{
    private readonly TinyModule _module = new();

    [Theory]
    [InlineData("y\nn\ny\n", "removed 1\nremoved 3\n")]
    [InlineData("n\na\n", "removed 2\nremoved 3\n")]
    [InlineData("y\nl\n", "removed 1\n")]
    [InlineData("\n\n\n", "removed 1\nremoved 2\nremoved 3\n")]
    [InlineData("no\nYES TO ALL\n", "removed 2\nremoved 3\n")]
    [InlineData("nonsense\nl\n", "")]
    [InlineData("?\nl\n", "")]
    public async Task Confirmation_asks_for_each_and_obeys(string answers, string removed)
    {
        var result = await ShellProcess.Run(_module, answers, ["-c", "Remove-Tiny 1,2,3"]);

        Assert.Equal(removed, string.Concat(result.Output.Split('\n').Where(l => l.StartsWith("removed", StringComparison.Ordinal)).Select(l => l + "\n")));
    }

    [Fact]
    public async Task An_item_is_confirmed_once()
    {
        _module.Write("kept.txt", "x");

        var result = await ShellProcess.Run(
            _module, "y\nn\n", ["-c", "New-Item made.txt -Confirm | Out-Null; Remove-Item kept.txt -Confirm; Test-Path made.txt, kept.txt"]);

        Assert.EndsWith("True\nTrue\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(2, result.Output.Split("Are you sure").Length - 1);
    }

    [Fact]
    public async Task Confirmation_shows_the_target_the_choices_and_the_default()
    {
        var result = await ShellProcess.Run(_module, "n\n", ["-c", "Remove-Tiny 1"]);

        Assert.Contains("Performing the operation \"Remove\" on target \"tiny 1\".", result.Output, StringComparison.Ordinal);
        Assert.Contains("[Y] Yes  [A] Yes to All  [N] No  [L] No to All  [S] Suspend  [?] Help (default is \"Y\"): n\n",
            result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_input_is_never_a_yes()
    {
        var result = await ShellProcess.Run(_module, "", ["-c", "Remove-Tiny 1,2; 'went on'"]);

        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain("removed", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("went on", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suspend_opens_a_prompt_inside_and_exit_returns_to_the_question()
    {
        var result = await ShellProcess.Run(_module, "s\n'inside'\nexit\ny\n", ["-c", "Remove-Tiny 1; 'went on'"]);

        Assert.Matches("(?s)inside\n.*removed 1\nwent on\n$", result.Output);
    }

    [Fact]
    public async Task Without_a_user_questions_fail()
    {
        var result = await ShellProcess.Run(_module, "x\n", ["-noni", "-c", "Read-Host"]);

        Assert.Equal(("", 1), (result.Output, result.ExitCode));
        Assert.Contains("NonInteractive mode", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_is_read_and_never_shown()
    {
        var result = await ShellProcess.Run(
            _module, "fake-secret\n", ["-c", "$s = Read-Host Secret -AsSecureString; $s.GetType().Name; $s.Length"]);

        Assert.Equal("Secret: \nSecureString\n11\n", result.Output);
    }

    [Fact]
    public async Task Missing_parameters_are_asked_for()
    {
        var script = _module.Write("a.ps1", "param([Parameter(Mandatory)][string]$Name, [Parameter(Mandatory)][int[]]$Ids) \"$Name has $Ids\"");

        var result = await ShellProcess.Run(_module, "Ann\n1\nwrong\n2\n\n", [script]);

        Assert.EndsWith("Ann has 1 2\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("\"wrong\" can't be read as Int32.", result.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _module.Dispose();
}
