namespace NetSuitePS.Tests.Commands;

/// <summary>Jobs, in the real engine.</summary>
public sealed class JobTests(SimulatorSession simulator) : IClassFixture<SimulatorSession>
{
    private const string Submit = """
        function Submit($body) {
            $null = Invoke-NetSuiteRestMethod record/v1/customer -Method Post -Body $body -Headers @{ Prefer = 'respond-async' } -Confirm:$false
            $global:job = 1 + [int]$global:job
            [string]$global:job
        }

        """;

    [Fact]
    public void A_job_is_waited_for_and_its_results_come_out()
    {
        var result = simulator.Succeed(Submit + """
            $id = Submit @{ companyName = 'Backgrounded Ltd.'; subsidiary = @{ id = '1' } }
            $waited = $id | Wait-NetSuiteJob -TimeoutSec 60
            $again = Get-NetSuiteJob $id
            $result = $waited | Receive-NetSuiteJob
            '{0} {1} {2}' -f $waited.GetType().FullName, $waited.IsCompleted, $again.State
            '{0} {1} {2}' -f $result.Action, $result.Type, (Get-NetSuiteRecord customer $result.Id).companyName
            """);

        Assert.Equal(["NetSuite.NetSuiteJob True Succeeded", "Executed customer Backgrounded Ltd."], result.Output.Select(line => line?.ToString()));
    }

    [Fact]
    public void A_record_that_was_refused_is_a_failed_result_and_an_error()
    {
        var result = simulator.Run(Submit + """
            $id = Submit @{ companyName = 'Refused Ltd.'; subsidiary = @{ id = '1' }; terms = @{ id = '999' } }
            $r = Wait-NetSuiteJob ([int]$id) | Receive-NetSuiteJob -ErrorVariable errors -ErrorAction SilentlyContinue
            '{0} {1} {2} {3}' -f $r.Action, $r.Error.Id, $r.Error.Field, $r.StatusCode
            $errors[0].FullyQualifiedErrorId
            $errors[0].TargetObject -eq $r
            """);

        Assert.Equal(["Failed NetSuite.Validation terms 400", "NetSuite.Validation,NetSuitePS.Commands.ReceiveNetSuiteJobCommand", "True"], result.Output.Select(line => line?.ToString()));
    }

    [Fact]
    public void A_job_that_does_not_exist_is_an_error_and_the_next_has_its_turn()
    {
        var result = simulator.Run("""
            999999, 999998 | Get-NetSuiteJob
            Receive-NetSuiteJob 999999
            Wait-NetSuiteJob 999999
            """);

        Assert.Equal(4, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.StartsWith("NetSuite.NotFound", error.FullyQualifiedErrorId, StringComparison.Ordinal));
    }
}
