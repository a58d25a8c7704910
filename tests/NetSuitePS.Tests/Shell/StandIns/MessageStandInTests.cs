using System.Management.Automation;

namespace NetSuitePS.Tests.Shell.StandIns;

public sealed class MessageStandInTests(ShellRunspace shell) : IClassFixture<ShellRunspace>
{
    [Theory]
    [InlineData("Write-Output 1 2 3", "1\n2\n3")]
    [InlineData("(Write-Output 1,2 -NoEnumerate | Measure-Object).Count", "1")]
    [InlineData("Write-Output (1,2)", "1\n2")]
    [InlineData("1,2 | Write-Output", "1\n2")]
    public void Write_Output(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Theory]
    [InlineData("Write-Host a b", "a b")]
    [InlineData("Write-Host (1,2,3) -Separator ','", "1,2,3")]
    [InlineData("Write-Host", "")]
    public void Write_Host_reaches_the_host_and_not_the_output(string script, string expected)
    {
        var (output, streams) = shell.Invoke(script);

        Assert.Empty(output);
        Assert.Equal(expected, Assert.IsType<HostInformationMessage>(Assert.Single(streams.Information).MessageData).Message);
    }

    [Fact]
    public void Write_Error_carries_what_it_is_given()
    {
        var record = shell.Invoke(
            "Write-Error -Message m -Category ObjectNotFound -ErrorId My.Id -TargetObject 5 -RecommendedAction look").Streams.Error[0];

        Assert.Equal(("m", ErrorCategory.ObjectNotFound, 5, "look"),
            (record.ToString(), record.CategoryInfo.Category, (int)record.TargetObject, record.ErrorDetails.RecommendedAction));
        Assert.StartsWith("My.Id", record.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Error_keeps_the_exception_for_a_typed_catch() => Assert.Equal(
        "timed out", shell.Text("try { Write-Error -Exception ([TimeoutException]::new('timed out')) -ErrorAction Stop } catch [TimeoutException] { $_.Exception.Message }"));

    [Fact]
    public void Messages_go_to_their_streams()
    {
        var streams = shell.Invoke("Write-Warning w; Write-Verbose v -Verbose; Write-Debug d -Debug; Write-Information i -Tags t").Streams;

        Assert.Equal(("w", "v", "d", "i", "t"), (streams.Warning[0].Message, streams.Verbose[0].Message,
            streams.Debug[0].Message, streams.Information[0].MessageData.ToString(), streams.Information[0].Tags[0]));
    }

    [Fact]
    public void Write_Progress_reports_and_completes()
    {
        var progress = shell.Invoke("Write-Progress Work step -PercentComplete 40 -Id 3; Write-Progress Work -Completed -Id 3").Streams.Progress;

        Assert.Equal(("Work", "step", 40, 3, ProgressRecordType.Processing), (progress[0].Activity, progress[0].StatusDescription,
            progress[0].PercentComplete, progress[0].ActivityId, progress[0].RecordType));
        Assert.Equal(ProgressRecordType.Completed, progress[1].RecordType);
    }
}
