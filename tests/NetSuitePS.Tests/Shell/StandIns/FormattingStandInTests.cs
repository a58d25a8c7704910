namespace NetSuitePS.Tests.Shell.StandIns;

public sealed class FormattingStandInTests(ShellRunspace shell) : IClassFixture<ShellRunspace>
{
    [Theory]
    [InlineData("Get-Tiny | Format-Table Name | Out-String", "\nName\n----\none\ntwo\n\n")]
    [InlineData("Get-Tiny | Format-Table @{ n = 'X'; e = { $_.Id + 1 } } -HideTableHeaders | Out-String", "\n2\n3\n\n")]
    [InlineData("Get-Tiny | Format-List Id | Out-String", "\nId : 1\n\nId : 2\n\n")]
    [InlineData("Get-Tiny | Out-String", "\nId Name\n-- ----\n 1 one\n 2 two\n\n")]
    public void The_engine_formats(string script, string expected) =>
        Assert.Equal(expected, string.Join('\n', shell.Text(script).Split('\n').Select(l => l.TrimEnd())));

    [Fact]
    public void Out_String_streams_lines() =>
        Assert.Equal("Id Name,-- ----, 1 one, 2 two", shell.Text("(Get-Tiny | Out-String -Stream | Where-Object { $_ }) -join ','"));

    [Fact]
    public void Out_String_respects_a_width() =>
        Assert.Equal("20", shell.Text("([pscustomobject]@{ a = 'x' * 50 } | Out-String -Width 20 -Stream | Measure-Object Length -Maximum).Maximum"));

    [Fact]
    public void Views_of_the_engine_apply_to_groups() =>
        Assert.Contains("Count Name", shell.Text("Get-Tiny | Group-Object Name | Out-String"), StringComparison.Ordinal);
}
