using NetSuite.Testing;
using NetSuite.Testing.Servers;

namespace NetSuitePS.Tests.Commands;

/// <summary>Writes that are handed over as jobs, and nobody waits for them.</summary>
public sealed class NoWaitTests(SimulatorSession simulator) : IClassFixture<SimulatorSession>
{
    [Fact]
    public void One_job_comes_out_for_each_batch_and_tells_its_results_later()
    {
        var result = simulator.Succeed("""
            $jobs = @(1..120 | ForEach-Object { @{ companyName = "Later $_"; subsidiary = 1 } } | New-NetSuiteRecord customer -GenerateExternalId -Asynchronous -NoWait)
            $jobs | ForEach-Object { '{0} {1} {2}' -f $_.GetType().Name, $_.Operation, $_.Count }
            ($jobs | Wait-NetSuiteJob -TimeoutSec 60 | Receive-NetSuiteJob | Group-Object Action | ForEach-Object { "$($_.Name) $($_.Count)" })
            """);

        Assert.Equal(["NetSuiteJob Create 100", "NetSuiteJob Create 20", "Created 120"], result.Output.Select(Convert.ToString));
    }

    [Fact]
    public void A_create_never_overwrites_a_record_that_exists()
    {
        var result = simulator.Run("""
            $out = @{ companyName = 'Taken over'; subsidiary = 1; externalId = 'CUST-001' }, @{ companyName = 'Free'; subsidiary = 1; externalId = 'NW-FREE' } |
                New-NetSuiteRecord customer -Asynchronous -NoWait
            $out | ForEach-Object { "$($_.GetType().Name) $($_.Count)" }
            $null = $out | Where-Object { $_ -is [NetSuite.NetSuiteJob] } | Wait-NetSuiteJob -TimeoutSec 60
            (Get-NetSuiteRecord customer eid:CUST-001).companyName -eq 'Taken over'
            """);

        Assert.Equal(["RecordWriteResult 1", "NetSuiteJob 1", "False"], result.Output.Select(Convert.ToString));
        Assert.Contains("already a customer", Assert.Single(result.Errors).Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_write_of_the_same_record_is_refused_and_names_the_first()
    {
        var result = simulator.Run("""
            'eid:CUST-001', 'eid:CUST-002', 'eid:CUST-001' | Set-NetSuiteRecord customer -comments x -Asynchronous -NoWait |
                ForEach-Object { "$($_.GetType().Name) $($_.Count)" }
            """);

        Assert.Equal(["RecordWriteResult 1", "NetSuiteJob 2"], result.Output.Select(Convert.ToString));
        Assert.Contains("Input 1 ", Assert.Single(result.Errors).Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "needs -Asynchronous")]
    [InlineData("-Asynchronous -JournalPath ./never.journal", "-JournalPath")]
    [InlineData("-Asynchronous -PassThru", "-PassThru")]
    [InlineData("-Asynchronous -LineKey item.item", "-LineKey")]
    public void What_makes_no_sense_with_it_is_refused(string others, string reason)
    {
        var result = simulator.Run($"Set-NetSuiteRecord customer eid:CUST-001 @{{ comments = 'x' }} -NoWait {others}");

        Assert.Contains(reason, Assert.Single(result.Errors).Exception.Message, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void WhatIf_sends_nothing()
    {
        var result = simulator.Succeed("""
            $before = (Get-NetSuiteRecord customer eid:CUST-001).lastModifiedDate
            @{ comments = 'never' } | Invoke-NetSuiteUpsert customer -ExternalId CUST-001 -Asynchronous -NoWait -WhatIf
            'eid:CUST-001' | Remove-NetSuiteRecord customer -Asynchronous -NoWait -WhatIf
            (Get-NetSuiteRecord customer eid:CUST-001).comments -eq 'never'
            """);

        Assert.Equal(["False"], result.Output.Select(Convert.ToString));
    }

    [Fact]
    public void Deletions_and_transforms_give_jobs_too()
    {
        var result = simulator.Succeed("""
            $new = 1..2 | ForEach-Object { @{ companyName = "Gone $_"; subsidiary = 1 } } | New-NetSuiteRecord customer
            $jobs = @($new | Remove-NetSuiteRecord customer -Asynchronous -NoWait -Confirm:$false) + @(Invoke-NetSuiteTransform salesOrder 501 invoice -Asynchronous -NoWait)
            $jobs | Wait-NetSuiteJob -TimeoutSec 60 | Receive-NetSuiteJob | ForEach-Object { "$($_.Action) $($_.Type)" }
            """);

        Assert.Equal(["Deleted customer", "Deleted customer", "Created invoice"], result.Output.Select(Convert.ToString));
    }

    [Fact]
    public async Task A_batch_that_is_not_taken_is_one_error_that_has_its_inputs()
    {
        await using var server = await FaultServer.StartAsync();
        server.Catalog = Behaviours.NotFound;
        server.Otherwise = WriteFaults.ByRecord(_ => Behaviours.NotFound);
        using var session = new Hosted();

        var result = await Task.Run(() => session.Invoke(
            "1..3 | ForEach-Object { @{ id = $_; phone = '1' } } | Set-NetSuiteRecord customer -Asynchronous -NoWait -Connection $connection", WriteFaults.Connection(server)));

        var error = Assert.Single(result.Errors);
        Assert.Empty(result.Output);
        Assert.Contains("3 records of type customer, the first of input 1", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal(3, Assert.IsType<object[]>(error.TargetObject).Length);
    }

    [Fact]
    public async Task A_write_that_was_done_at_once_instead_of_as_a_job_is_not_called_unwritten()
    {
        await using var server = await FaultServer.StartAsync();
        server.Catalog = Behaviours.NotFound;
        server.Otherwise = WriteFaults.ByRecord(WriteFaults.Done);
        using var session = new Hosted();

        var result = await Task.Run(() => session.Invoke(
            "@{ id = 7; phone = '1' } | Set-NetSuiteRecord customer -Asynchronous -NoWait -Connection $connection", WriteFaults.Connection(server)));

        Assert.StartsWith("NetSuite.OutcomeUnknown", Assert.Single(result.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }
}
