using System.Diagnostics;

namespace NetSuitePS.Tests.Shell.StandIns;

public sealed class TimeAndSecretStandInTests(ShellRunspace shell) : IClassFixture<ShellRunspace>
{
    [Theory]
    [InlineData("Get-Date 2024-05-06 -Format yyyy/MM/dd", "2024/05/06")]
    [InlineData("(Get-Date).Kind", "Local")]
    [InlineData("Get-Date 2024-05-06T07:08:09Z -Format FileDateTimeUniversal", "20240506T0708090000Z")]
    [InlineData("(Get-Date -Date '2024-05-06T07:08:09Z' -AsUTC).Hour", "7")]
    [InlineData("[Math]::Abs(((Get-Date) - [datetime]::Now).TotalMinutes) -lt 1", "True")]
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
}
