using NetSuite;
using NetSuite.Testing;

namespace NetSuitePS.Tests.Commands;

/// <summary>Fields given as parameters of their own.</summary>
public sealed class FieldParameterTests : IClassFixture<SimulatorSession>
{
    private readonly SimulatorSession netSuite;

    public FieldParameterTests(SimulatorSession netSuite)
    {
        this.netSuite = netSuite;
        netSuite.Succeed("$null = Get-NetSuiteField customer");
    }

    [Theory]
    [InlineData("New-NetSuiteRecord customer -companyName 'Parameters 1' -subsidiary 1", "Parameters 1")]
    [InlineData("New-NetSuiteRecord -companyName 'Parameters 2' -Type customer -subsidiary 1", "Parameters 2")]
    [InlineData("New-NetSuiteRecord -Connection TSTDRV1234567 -subsidiary 1 customer -CompanyName 'Parameters 3'", "Parameters 3")]
    [InlineData("New-NetSuiteRecord customer -companyName 'Parameters 4' -Values @{ subsidiary = 1 }", "Parameters 4")]
    [InlineData("@{ companyName = 'Of the input'; subsidiary = 1 } | New-NetSuiteRecord customer -companyName 'Parameters 5'", "Parameters 5")]
    public void A_field_is_a_parameter(string create, string name)
    {
        var created = netSuite.Succeed($"{create} -PassThru").Output.Single();

        Assert.Equal(name, created.Properties["companyName"].Value);
        Assert.Equal("1", ((RecordRef)created.Properties["subsidiary"].Value).Id);
    }

    [Fact]
    public void Values_have_the_form_of_their_field()
    {
        var created = netSuite.Succeed("""
            New-NetSuiteRecord customer -companyName Forms -subsidiary 1 -creditLimit 12.50 -isInactive false -taxable T -startDate 2026-03-31 `
                -parent eid:CUST-001 -creditHoldOverride off -addressBook @{ label = 'Office'; addressBookAddress = @{ city = 'Ghent' } } -PassThru |
                Get-NetSuiteRecord -Expand *
            """).Output.Single();

        Assert.Equal(12.5m, Convert.ToDecimal(created.Properties["creditLimit"].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(false, created.Properties["isInactive"].Value);
        Assert.Equal(true, created.Properties["taxable"].Value);
        Assert.Equal(new DateTime(2026, 3, 31), created.Properties["startDate"].Value);
        Assert.Equal("101", ((RecordRef)created.Properties["parent"].Value).Id);
        Assert.Equal("OFF", ((RecordRef)created.Properties["creditHoldOverride"].Value).Id);
        Assert.Single((System.Collections.IEnumerable)created.Properties["addressBook"].Value);
    }

    [Fact]
    public void Every_row_gets_the_constant()
    {
        var result = netSuite.Succeed("""
            'externalId,companyName,category', 'ROW-1,Row one,', 'ROW-2,Row two,2' | ConvertFrom-Csv |
                Invoke-NetSuiteUpsert customer -category 1 -subsidiary 1 | Out-Null
            Get-NetSuiteRecord customer eid:ROW-1, eid:ROW-2 | ForEach-Object { $_.category.Id }
            """);

        Assert.Equal(["1", "1"], result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void Nothing_clears_a_field()
    {
        var result = netSuite.Succeed("""
            Set-NetSuiteRecord customer 103 -comments 'Some' -terms 2 | Out-Null
            (Get-NetSuiteRecord customer 103).comments
            (Set-NetSuiteRecord customer 103 -comments $null -terms $null).Fields
            $cleared = Get-NetSuiteRecord customer 103 -Property comments, terms
            $null -eq $cleared.comments -and $null -eq $cleared.terms
            """);

        Assert.Equal(["Some", "comments", "terms", "True"], result.Output.Select(item => item.ToString()).Order(StringComparer.Ordinal).OrderBy(text => text is "True"));
    }

    [Fact]
    public void A_changed_record_and_a_parameter_go_together()
    {
        var result = netSuite.Succeed("""
            $customer = Get-NetSuiteRecord customer 104
            $customer.phone = '+1 503 555 0199'
            ($customer | Set-NetSuiteRecord customer -email together@x.example).Fields -join ' '
            """);

        Assert.Equal("phone email", result.Single<string>());
    }

    [Fact]
    public void Ids_alone_may_come_through_the_pipeline()
    {
        var result = netSuite.Succeed("""
            107, 'eid:CUST-002', (New-NetSuiteRecord customer -companyName 'By id' -subsidiary 1) | Set-NetSuiteRecord customer -comments 'By id' | ForEach-Object { "$($_.Fields)" }
            (Get-NetSuiteRecord customer 107, eid:CUST-002).comments
            """);

        Assert.Equal(["comments", "comments", "comments", "By id", "By id"], result.Output.Select(item => item.ToString()));
        Assert.Equal(["NetSuite.NothingToIdentify"], netSuite.Run("107 | Set-NetSuiteRecord customer").ErrorIds);
    }

    [Fact]
    public void A_value_that_the_account_does_not_have_is_refused_before_it_is_sent()
    {
        var result = netSuite.Run("""
            $null = Get-NetSuiteField customer
            New-NetSuiteRecord customer -companyName X -subsidiary 1 -creditHoldOverride maybe -Verbose
            """);

        Assert.Equal(["NetSuite.InvalidInput"], result.ErrorIds);
        Assert.Contains("AUTO", result.Errors[0].ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.All(result.Verbose, line => Assert.Contains("fields=creditHoldOverride", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("New-NetSuiteRecord customer", "NetSuite.InvalidInput")]
    [InlineData("Set-NetSuiteRecord customer 101", "NetSuite.InvalidInput")]
    [InlineData("Invoke-NetSuiteUpsert customer -ExternalId X", "NetSuite.InvalidInput")]
    [InlineData("Set-NetSuiteRecord customer -phone 1", "NetSuite.NothingToIdentify")]
    [InlineData("Invoke-NetSuiteUpsert customer -companyName X", "NetSuite.NothingToIdentify")]
    [InlineData("$null | New-NetSuiteRecord customer -companyName X -subsidiary 1", "ParameterArgumentValidationError")]
    [InlineData("New-NetSuiteRecord nosuchtype -companyName X", "NamedParameterNotFound")]
    [InlineData("New-NetSuiteRecord customer -nosuchfield X", "NamedParameterNotFound")]
    [InlineData("New-NetSuiteRecord nosuchtype @{ a = 1 }", "NetSuite.NotFound")]
    [InlineData("New-NetSuiteRecord customer -creditLimit much -subsidiary 1", "CannotConvertArgumentNoMessage")]
    [InlineData("New-NetSuiteRecord customer -isInactive perhaps", "ParameterArgumentTransformationError")]
    public void What_can_not_be_written_is_one_error(string script, string errorId)
    {
        Assert.Equal([errorId], netSuite.Run(script).ErrorIds);
    }

    [Fact]
    public void A_field_named_like_another_parameter_is_left_to_Values()
    {
        var result = netSuite.Succeed("""
            $names = (Get-Command Invoke-NetSuiteUpsert -ArgumentList customer).Parameters
            $names['externalId'].IsDynamic
            $names['companyName'].IsDynamic
            $names.ContainsKey('id')
            """);

        Assert.Equal(["False", "True", "False"], result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void A_parameter_tells_what_its_field_holds()
    {
        var help = netSuite.Succeed("(Get-Command New-NetSuiteRecord -ArgumentList customer).Parameters['creditHoldOverride'].ParameterSets.Values.HelpMessage").Single<string>();

        Assert.StartsWith("Credit Hold Override", help, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_WhatIf_the_fields_come_out_and_nothing_is_sent()
    {
        var result = netSuite.Succeed("(New-NetSuiteRecord customer -companyName Hypothetical -subsidiary 1 -WhatIf -PassThru -Verbose).companyName");

        Assert.Equal("Hypothetical", result.Single<string>());
        Assert.Empty(result.Verbose);
    }

    [Fact]
    public void Without_a_connection_there_are_fields_and_one_clear_error()
    {
        Assert.Equal(["NetSuite.NotConnected"], Hosted.Run("New-NetSuiteRecord customer -companyName X").ErrorIds);
    }
}
