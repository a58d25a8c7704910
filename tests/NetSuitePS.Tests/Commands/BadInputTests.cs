using NetSuite;

namespace NetSuitePS.Tests.Commands;

/// <summary>Whatever is wrong with one input, it is one failed result, and the others are written.</summary>
public sealed class BadInputTests(SimulatorSession netSuite) : IClassFixture<SimulatorSession>
{
    [Theory]
    [InlineData("@{ companyName = 'No Subsidiary' }", "subsidiary")]
    [InlineData("@{ companyName = 'Nowhere'; subsidiary = 999 }", "subsidiary")]
    [InlineData("@{ companyName = 'Unknown'; subsidiary = 'eid:NOPE' }", "subsidiary")]
    [InlineData("@{ companyName = 'No Such Value'; subsidiary = 1; creditHoldOverride = 'maybe' }", "creditHoldOverride")]
    [InlineData("@{ companyName = 'Wrong Type'; subsidiary = 1; creditLimit = 'much' }", "creditLimit")]
    [InlineData("@{ companyName = 'Wrong Shape'; subsidiary = 1; addressBook = 5 }", "addressBook")]
    [InlineData("$(($ring = @{ companyName = 'Ring'; subsidiary = 1 }).self = $ring; $ring)", "self")]
    [InlineData("@{ companyName = 'Mistyped'; subsidary = 1 }", "subsidary")]
    public void A_bad_input_is_one_failed_result_with_its_reason_and_the_others_are_written(string input, string field)
    {
        var name = Guid.NewGuid().ToString("N");
        var result = netSuite.Run($$"""
            @{ companyName = 'Before {{name}}'; subsidiary = 1 }, {{input}}, @{ companyName = 'After {{name}}'; subsidiary = 1 } | New-NetSuiteRecord customer
            """);

        var results = result.Output.Select(item => (RecordWriteResult)item.BaseObject).ToArray();
        Assert.Equal([WriteAction.Created, WriteAction.Failed, WriteAction.Created], results.Select(item => item.Action));
        Assert.Single(result.Errors);
        Assert.Contains(field, $"{results[1].Error!.Field} {results[1].Error!.Message}", StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(results[1].InputObject);
    }

    [Fact]
    public void A_target_that_was_deleted_is_one_failed_result()
    {
        var result = netSuite.Run("""
            $made = New-NetSuiteRecord contact @{ firstName = 'Gone'; lastName = 'Before'; subsidiary = 1 }
            $made | Remove-NetSuiteRecord -Confirm:$false
            @{ id = $made.Id; phone = '1' } | Set-NetSuiteRecord contact
            """);

        Assert.Equal(["NetSuite.NotFound"], result.ErrorIds);
        Assert.Equal("NetSuite.NotFound", result.Single<RecordWriteResult>().Error!.Id);
    }
}
