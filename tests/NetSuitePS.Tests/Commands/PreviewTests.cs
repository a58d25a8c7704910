namespace NetSuitePS.Tests.Commands;

public sealed class PreviewTests(SimulatorSession netSuite) : IClassFixture<SimulatorSession>
{
    [Fact]
    public void A_changed_line_shows_its_amount_and_the_totals_and_nothing_is_saved()
    {
        var result = netSuite.Succeed("""
            $order = Get-NetSuiteRecord salesOrder 501 -Expand item
            $order.item[0].quantity = 10
            $order | Set-NetSuiteRecord -Preview
            "$((Get-NetSuiteRecord salesOrder 501).total)"
            """);

        Assert.Equal(
            ["item[0].amount 500 125 False", "item[0].quantity 40 10 True", "subtotal 925 550 False", "total 925 550 False"],
            result.Output.Select(item => item.BaseObject).OfType<FieldChange>().Select(change => $"{change.Field} {change.Before:0} {change.After:0} {change.IsRequested}"));
        Assert.StartsWith("925", (string)result.Output[^1].BaseObject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("New-NetSuiteRecord customer @{ companyName = 'Only Shown'; subsidiary = 1 } -Preview")]
    [InlineData("Invoke-NetSuiteUpsert customer @{ companyName = 'Only Shown'; subsidiary = 1 } -ExternalId ONLY-SHOWN -Preview")]
    public void A_new_record_shows_what_NetSuite_fills_in(string script)
    {
        var result = netSuite.Succeed(script);

        Assert.Contains(result.Output.Select(item => (FieldChange)item.BaseObject), change => change is { Field: "currency", IsRequested: false, Record.Type: "customer" });
        Assert.Empty(netSuite.Succeed("Invoke-NetSuiteQuery 'SELECT id FROM customer WHERE companyname = ?' 'Only Shown'").Output);
    }
}
