namespace NetSuitePS.Tests.Commands;

public sealed class RestMethodTests(SimulatorSession netSuite) : IClassFixture<SimulatorSession>
{
    [Theory]
    [InlineData("record/v1/customer/101")]
    [InlineData("/services/rest/record/v1/customer/101")]
    [InlineData("$url/services/rest/record/v1/customer/101")]
    public void A_path_is_taken_short_or_whole(string path)
    {
        var result = netSuite.Succeed($"(Invoke-NetSuiteRestMethod \"{path}\").companyName", ("url", netSuite.Simulator.Url.ToString().TrimEnd('/')));

        Assert.Equal("Birchwood Outfitters", result.Single<string>());
    }

    [Fact]
    public void Another_host_is_refused_because_the_signature_would_go_there()
    {
        Assert.Equal(["NetSuite.InvalidInput"], netSuite.Run("Invoke-NetSuiteRestMethod https://elsewhere.example/services/rest/record/v1/customer/101").ErrorIds);
    }

    [Fact]
    public void A_created_record_is_told_by_its_address()
    {
        var result = netSuite.Succeed("Invoke-NetSuiteRestMethod record/v1/contact -Method Post -Body @{ firstName = 'Rest'; lastName = 'Made'; subsidiary = @{ id = 1 } }");

        Assert.Contains("/record/v1/contact/", result.Single<Uri>().AbsoluteUri, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_body_that_is_not_JSON_is_refused_before_it_is_sent()
    {
        var result = netSuite.Run("Invoke-NetSuiteRestMethod record/v1/contact -Method Post -Body '{ broken' -Verbose");

        Assert.Equal(["NetSuite.InvalidInput"], result.ErrorIds);
        Assert.Empty(result.Verbose);
    }

    [Fact]
    public void All_gives_the_items_of_all_pages_and_keeps_the_filter()
    {
        var result = netSuite.Succeed("""
            @(Invoke-NetSuiteRestMethod record/v1/customer -QueryParameter @{ q = 'id BETWEEN [101, 110]' } -All -PageSize 3).id | Sort-Object
            """);

        Assert.Equal(Enumerable.Range(101, 10).Select(id => $"{id}"), result.Output.Select(id => id.ToString()));
    }

    [Fact]
    public void WhatIf_sends_no_write()
    {
        netSuite.Succeed("Invoke-NetSuiteRestMethod record/v1/customer/101 -Method Delete -WhatIf");

        netSuite.Succeed("Get-NetSuiteRecord customer 101");
    }

    [Fact]
    public void A_list_in_a_body_stays_a_list()
    {
        var result = netSuite.Succeed("""
            (Invoke-NetSuiteRestMethod query/v1/suiteql -Method Post -Headers @{ Prefer = 'transient' } -Body @{ q = 'SELECT id FROM customer WHERE id = ?'; params = @('101') }).items.id
            """);

        Assert.Equal("101", result.Single<string>());
    }

    [Fact]
    public void Parameters_may_come_in_any_kind_of_dictionary_and_name_several_fields()
    {
        var result = netSuite.Succeed("""
            $query = [System.Collections.Generic.Dictionary[string, object]]::new()
            $query['fields'] = 'companyName', 'email'
            $query['simpleEnumFormat'] = $true
            $null = Invoke-NetSuiteRestMethod record/v1/customer/101 -QueryParameter $query -Verbose
            """);

        Assert.Empty(result.Errors);
        Assert.Matches("fields=companyName(,|%2C)email&simpleEnumFormat=true", Assert.Single(result.Verbose));
    }

    [Fact]
    public void All_is_refused_for_an_answer_that_is_no_list()
    {
        var result = netSuite.Run("Invoke-NetSuiteRestMethod record/v1/customer/101 -All -Verbose");

        Assert.Equal(["NetSuite.Validation"], result.ErrorIds);
        Assert.Single(result.Verbose);
    }

    [Fact]
    public void All_is_refused_for_a_write_which_would_be_sent_again_and_again()
    {
        var result = netSuite.Run("Invoke-NetSuiteRestMethod record/v1/contact -Method Post -Body @{ firstName = 'Once' } -All -Verbose");

        Assert.Equal(["NetSuite.InvalidInput"], result.ErrorIds);
        Assert.DoesNotContain(result.Verbose, line => line.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public void Parameters_that_are_null_are_as_good_as_none()
    {
        netSuite.Succeed("Invoke-NetSuiteRestMethod record/v1/customer/101 -QueryParameter $null -Headers $null");
    }

    [Fact]
    public void A_header_of_ours_is_refused_in_plain_words()
    {
        var result = netSuite.Run("Invoke-NetSuiteRestMethod record/v1/customer/101 -Headers @{ Authorization = 'x' }");

        Assert.Equal(["NetSuite.InvalidInput"], result.ErrorIds);
        Assert.DoesNotContain("Parameter '", result.Errors[0].ToString(), StringComparison.Ordinal);
    }
}
