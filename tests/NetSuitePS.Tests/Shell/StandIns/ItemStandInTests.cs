namespace NetSuitePS.Tests.Shell.StandIns;

public sealed class ItemStandInTests(ShellRunspace shell) : IClassFixture<ShellRunspace>
{
    [Theory]
    [InlineData("'a','b' | Set-Content c1; Get-Content c1", "a\nb")]
    [InlineData("Set-Content c2 'a'; Add-Content c2 'b'; (Get-Content c2 -Raw).Length -in 4, 6", "True")]
    [InlineData("Set-Content c3 x -NoNewline; (Get-Content c3 -Raw).Length", "1")]
    [InlineData("1..9 | Set-Content c4; Get-Content c4 -TotalCount 2", "1\n2")]
    [InlineData("1..9 | Set-Content c5; Get-Content c5 -Tail 2", "8\n9")]
    [InlineData("'x' | Set-Content c6 -WhatIf; Test-Path c6", "False")]
    [InlineData("'x' | Set-Content -LiteralPath 'c[7]'; Test-Path 'c[7]'; Get-Content -LiteralPath 'c[7]'", "False\nx")]
    public void Content(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Theory]
    [InlineData("'text' > r1; Get-Content r1", "text")]
    [InlineData("'a' > r2; 'b' >> r2; Get-Content r2", "a\nb")]
    [InlineData("'a' > r6; try { 'b' | Out-File r6 -NoClobber } catch { Get-Content r6 }", "a")]
    [InlineData("try { 1,2,3 | ForEach-Object { if ($_ -eq 3) { throw 'late' }; $_ } > r5 } catch { Get-Content r5 }", "1\n2")]
    [InlineData("$done = 0; try { & { $script:done = 1 } > nowhere/r7 } catch { $done }", "0")]
    [InlineData("\"a`e[31mb\" > r8; 1..2 | ForEach-Object { \"$_\" } | Out-File r8 -Append -NoNewline; (Get-Content r8 | ForEach-Object Length) -join ' '", "7 2")]
    [InlineData("Get-Tiny | Out-File r3; (Get-Content r3) -match 'two'", " 2 two")]
    [InlineData("'a' | Tee-Object r4 | ForEach-Object { $_ * 2 }; Get-Content r4", "aa\na")]
    [InlineData("1,2 | Tee-Object -Variable both | Out-Null; $both -join '+'", "1+2")]
    public void Redirection(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Fact]
    public void A_redirection_that_fails_is_an_error() => Assert.Equal(
        "FileOpenFailure", shell.Text("try { 'x' > no-folder/r5; 'went on' } catch { ($_.FullyQualifiedErrorId -split ',')[0] }"));

    [Theory]
    [InlineData("New-Item p1 -ItemType Directory | Out-Null; (Test-Path p1), (Test-Path p1 -PathType Leaf), (Test-Path p1 -PathType Container), (Test-Path nope)", "True\nFalse\nTrue\nFalse")]
    [InlineData("Test-Path Env:PATH; Test-Path Variable:HOME; Test-Path NoDrive:x", "True\nTrue\nFalse")]
    [InlineData("(Join-Path a b c) -replace '\\\\', '/'", "a/b/c")]
    [InlineData("Split-Path (Join-Path a b.txt) -Leaf; Split-Path (Join-Path a b.txt); Split-Path b.txt -Extension; Split-Path b.txt -LeafBase", "b.txt\na\n.txt\nb")]
    [InlineData("New-Item d1 -ItemType Directory | Out-Null; Set-Location d1; Split-Path (Get-Location) -Leaf; Set-Location ..", "d1")]
    public void Paths(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Theory]
    [InlineData("New-Item g1 -ItemType Directory | Out-Null; 'x' > g1/b.txt; 'x' > g1/a.log; Get-ChildItem g1 | ForEach-Object Name", "a.log\nb.txt")]
    [InlineData("New-Item g2/s -ItemType Directory -Force | Out-Null; 'x' > g2/s/a.txt; (Get-ChildItem g2 -Recurse -Name) -replace '\\\\', '/'; (Get-ChildItem g2* -Recurse -File -Name) -replace '\\\\', '/'", "s\ns/a.txt\ng2/s/a.txt")]
    [InlineData("New-Item g3 -ItemType Directory | Out-Null; 'x' > g3/b.txt; 'x' > g3/a.log; Get-ChildItem g3 *.txt -Name", "b.txt")]
    [InlineData("(Get-Item .).GetType().Name; (Get-Item Env:PATH).Name", "DirectoryInfo\nPATH")]
    public void Listing(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Theory]
    [InlineData("'x' > x1; Remove-Item x1; Test-Path x1", "False")]
    [InlineData("'x' > x2; Remove-Item x2 -WhatIf; Test-Path x2", "True")]
    [InlineData("New-Item x3/s -ItemType Directory -Force | Out-Null; Remove-Item x3 -Recurse; Test-Path x3", "False")]
    [InlineData("New-Item x4/s -ItemType Directory -Force | Out-Null; try { Remove-Item x4 } catch { }; Test-Path x4", "True")]
    [InlineData("'x' > x5.a; 'x' > x5.b; Remove-Item x5.*; Test-Path x5.*", "False")]
    [InlineData("'x' > x6; Get-Item x6 | Remove-Item; Test-Path x6", "False")]
    public void Removing(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Fact]
    public void Removing_what_is_not_there_is_a_clear_error_and_the_others_go()
    {
        var (output, streams) = shell.Invoke("'x' > y1; Remove-Item missing, y1; Test-Path y1");

        Assert.Equal("False", Assert.Single(output).ToString());
        Assert.Contains("missing' because it does not exist", Assert.Single(streams.Error).Exception.Message, StringComparison.Ordinal);
    }
}
