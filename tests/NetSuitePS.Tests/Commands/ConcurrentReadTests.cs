namespace NetSuitePS.Tests.Commands;

/// <summary>Many ids are read at the same time, and it does not show.</summary>
public sealed class ConcurrentReadTests(SimulatorSession netSuite) : IClassFixture<SimulatorSession>
{
    [Theory]
    [InlineData("113..101 | Get-NetSuiteRecord customer -Property companyName")]
    [InlineData("Get-NetSuiteRecord customer (113..101) -Property companyName")]
    [InlineData("113..101 | ForEach-Object { @{ id = $_ } } | Get-NetSuiteRecord customer -Property companyName")]
    public void Records_come_in_the_order_of_their_ids_in_the_pipeline(string script)
    {
        var result = netSuite.Succeed(script);

        Assert.Equal(Enumerable.Range(101, 13).Reverse().Select(id => $"{id}"), result.Output.Select(record => record.Properties["id"].Value));
    }

    [Fact]
    public void An_error_comes_at_the_place_of_its_record()
    {
        var result = netSuite.Succeed("""
            101, 999999, 102, 'a/b', 999998, 103 | Get-NetSuiteRecord customer 2>&1 |
                ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { "error $($_.TargetObject)" } else { $_.id } }
            """);

        Assert.Equal(["101", "error 999999", "102", "error a/b", "error 999998", "103"], result.Output.Select(item => $"{item}"));
    }

    [Fact]
    public void Records_of_several_types_come_from_one_pipeline()
    {
        var result = netSuite.Succeed("""
            $customer = Get-NetSuiteRecord customer 101
            $order = Get-NetSuiteRecord salesOrder eid:SO-SEED-1
            $customer, $order, $customer | Get-NetSuiteRecord | ForEach-Object { $_.GetType().FullName }
            """);

        Assert.Equal(
            ["NetSuitePS.Record#customer", "NetSuitePS.Record#salesOrder", "NetSuitePS.Record#customer"], result.Output.Select(item => $"{item}"));
    }

    [Fact]
    public void A_consumer_that_has_enough_stops_the_reading()
    {
        var result = netSuite.Succeed("""
            $first = 1..5000 | ForEach-Object { 101 + $_ % 10 } | Get-NetSuiteRecord customer -Verbose | Select-Object -First 1
            $first.id
            """);

        Assert.Equal("102", result.Single<string>());
        Assert.InRange(result.Verbose.Count, 0, 40);
    }
}
