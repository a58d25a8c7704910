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

    [Theory]
    [InlineData("New-NetSuiteRecord customer @{ companyName = 'Only Shown'; subsidiary = 1 }")]
    [InlineData("New-NetSuiteRecord customer @{ companyName = 'Only Shown'; subsidiary = 1 } -GenerateExternalId")]
    [InlineData("Set-NetSuiteRecord customer 102 @{ companyName = 'Only Shown' }")]
    [InlineData("Invoke-NetSuiteUpsert customer @{ companyName = 'Only Shown' } -ExternalId CUST-002")]
    [InlineData("Invoke-NetSuiteTransform salesOrder 501 -To invoice @{ memo = 'Only Shown' } -GenerateExternalId")]
    public void A_preview_saves_nothing_whatever_else_is_asked_for(string script)
    {
        var journal = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.journal");
        var before = Saved();
        foreach (var more in new[] { "", "-PassThru", "-Asynchronous", "-JournalPath $journal", "-WhatIf", "-Asynchronous -JournalPath $journal -PassThru -Confirm:$false -ThrottleLimit 3" })
        {
            var result = netSuite.Succeed($"{script} -Preview {more} -Verbose", ("journal", journal));

            Assert.NotEmpty(result.Output);
            Assert.All(result.Output, item => Assert.IsType<FieldChange>(item.BaseObject));
            Assert.DoesNotContain(result.Verbose, line => line.Contains("async", StringComparison.OrdinalIgnoreCase));
        }

        Assert.Equal(before, Saved());
        Assert.False(File.Exists(journal));
    }

    private string Saved() => string.Join(' ', netSuite.Succeed("""
        (Invoke-NetSuiteQuery 'SELECT COUNT(*) AS n FROM customer').n
        (Invoke-NetSuiteQuery 'SELECT COUNT(*) AS n FROM transaction').n
        (Invoke-NetSuiteQuery 'SELECT companyname FROM customer WHERE id = 102').companyname
        """).Output);
}
