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
}
