namespace NetSuitePS.Tests.Shell.Host;

public sealed class ScriptArgumentTests : IDisposable
{
    private const string Script = """
        param([string]$Name, [int]$Count = 1, [switch]$Fast, [Parameter(ValueFromRemainingArguments)]$Rest)
        "$Name|$Count|$Fast|$Rest"
        """;

    private readonly TinyModule _module = new();

    [Theory]
    [InlineData("a|1|False|", "a")]
    [InlineData("a b|3|False|", "a b", "3")]
    [InlineData("x|4|True|", "-Fast", "-Count", "4", "-Name", "x")]
    [InlineData("x|1|True|", "-Fast:$true", "-Name:x")]
    [InlineData("|1|False|", "-Fast:$false")]
    [InlineData("a|2|False|c d", "a", "2", "c", "d")]
    [InlineData("$HOME|1|False|", "$HOME")]
    [InlineData("-5|1|False|", "-Name", "-5")]
    public async Task Words_reach_the_parameters_as_text(string expected, params string[] words)
    {
        var script = _module.Write("a.ps1", Script);

        var result = await ShellProcess.Run(_module, ["-File", script, .. words]);

        Assert.Equal(expected + "\n", result.Output);
    }

    [Fact]
    public async Task A_script_that_takes_no_such_parameter_says_so()
    {
        var script = _module.Write("a.ps1", "[CmdletBinding()] param()");

        var result = await ShellProcess.Run(_module, "-File", script, "-Wrong");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("parameter name 'Wrong'", result.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _module.Dispose();
}
