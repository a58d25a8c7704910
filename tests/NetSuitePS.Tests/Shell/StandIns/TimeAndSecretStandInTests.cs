using System.Diagnostics;

namespace NetSuitePS.Tests.Shell.StandIns;

public sealed class TimeAndSecretStandInTests(ShellRunspace shell) : IClassFixture<ShellRunspace>
{
    [Theory]
    [InlineData("Get-Date 2024-05-06 -Format yyyy/MM/dd", "2024/05/06")]
    [InlineData("(Get-Date).Kind", "Local")]
    [InlineData("(Get-Date -Date '2024-05-06T07:08:09Z' -AsUTC).Hour", "7")]
    [InlineData("[Math]::Abs(((Get-Date) - [datetime]::Now).TotalMinutes) -lt 1", "True")]
    [InlineData("(New-TimeSpan -Hours 1 -Minutes 30).TotalMinutes", "90")]
    [InlineData("(New-TimeSpan -Start 2024-01-01 -End 2024-01-03).Days", "2")]
    [InlineData("(New-TimeSpan ([datetime]::Now.AddHours(-1))).TotalMinutes -gt 59", "True")]
    public void Dates(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Fact]
    public void Start_Sleep_waits_at_least_as_long()
    {
        var watch = Stopwatch.StartNew();

        shell.Invoke("Start-Sleep -Milliseconds 60; Start-Sleep 0.06; Start-Sleep -Duration 0:0:0.06");

        Assert.True(watch.Elapsed >= TimeSpan.FromMilliseconds(150), watch.Elapsed.ToString());
    }

    [Theory]
    [InlineData("(ConvertTo-SecureString 'fake-secret' -AsPlainText -Force).GetType().Name", "SecureString")]
    [InlineData("ConvertTo-SecureString 'fake-secret' -AsPlainText | ConvertFrom-SecureString -AsPlainText", "fake-secret")]
    public void Secure_strings(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Theory]
    [InlineData("Set-Variable v 5; $v; Get-Variable v -ValueOnly", "5\n5")]
    [InlineData("(Get-Variable HOME).Value -eq $HOME", "True")]
    [InlineData("try { Get-Variable nope -ErrorAction Stop } catch { $_.Exception.Message }", "Cannot find a variable with the name 'nope'.")]
    [InlineData("function f { Set-Variable inner 1; $inner }; f; $null -eq $inner", "1\nTrue")]
    public void Variables(string script, string expected) => Assert.Equal(expected, shell.Text(script));
}
