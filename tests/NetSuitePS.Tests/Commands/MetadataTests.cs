using NetSuite;
using NetSuite.Testing;

namespace NetSuitePS.Tests.Commands;

/// <summary>What the account offers, as objects.</summary>
public sealed class MetadataTests(SimulatorSession netSuite) : IClassFixture<SimulatorSession>
{
    [Fact]
    public void The_types_are_those_of_the_account_and_its_own_are_marked()
    {
        var types = netSuite.Succeed("Get-NetSuiteRecordType").Output.Select(item => (RecordType)item.BaseObject).ToList();
        var catalog = netSuite.Succeed("(Invoke-NetSuiteRestMethod record/v1/metadata-catalog).items.name").Output.Select(item => item.ToString());

        Assert.Equal(catalog, types.Select(type => type.Name));
        Assert.Contains(types, type => type is { Name: "salesOrder", IsCustom: false });
        Assert.All(types, type => Assert.Equal(type.Name.StartsWith("custom", StringComparison.Ordinal) && type.Name.Contains('_', StringComparison.Ordinal), type.IsCustom));
    }

    [Fact]
    public void Types_are_chosen_by_name()
    {
        Assert.Equal(["customer", "salesOrder"], netSuite.Succeed("(Get-NetSuiteRecordType CUSTOMER, sales*rder).Name").Output.Select(item => item.ToString()));
        Assert.Empty(netSuite.Succeed("Get-NetSuiteRecordType none*").Output);

        var unknown = netSuite.Run("Get-NetSuiteRecordType nosuchtype, vendor");

        Assert.Equal(["NetSuite.NotFound"], unknown.ErrorIds);
        Assert.Equal("vendor", unknown.Single<RecordType>().Name);
    }

    [Fact]
    public void Only_what_the_account_defined()
    {
        var types = netSuite.Succeed("Get-NetSuiteRecordType -Custom").Output.Select(item => (RecordType)item.BaseObject).ToList();

        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.True(type.IsCustom));
    }

    [Fact]
    public void The_fields_of_the_body_come_by_default_and_those_of_lines_on_demand()
    {
        Assert.All(netSuite.Succeed("Get-NetSuiteField salesOrder").Output, field => Assert.Null(((RecordField)field.BaseObject).Sublist));
        var lines = netSuite.Succeed("Get-NetSuiteField salesOrder -Sublist item").Output.Select(field => (RecordField)field.BaseObject).ToList();

        Assert.Contains(lines, field => field.Name == "quantity");
        Assert.All(lines, field => Assert.Equal("item", field.Sublist));
        var parts = netSuite.Succeed("(Get-NetSuiteField salesOrder -Sublist *).Sublist | Sort-Object -Unique").Output.Select(item => item.ToString()).ToList();
        Assert.Contains("item", parts);
        Assert.Contains("shippingAddress", parts);
    }

    [Fact]
    public void A_field_tells_its_type_and_the_operators_it_allows()
    {
        var field = netSuite.Succeed("Get-NetSuiteField customer COMPANYNAME").Single<RecordField>();

        Assert.Equal(FieldType.Text, field.Type);
        Assert.Contains("-like", field.Operators);
        Assert.True(field.IsFilterable);
    }

    [Theory]
    [InlineData("Get-NetSuiteField nosuchtype")]
    [InlineData("Get-NetSuiteField customer nosuchfield")]
    [InlineData("Get-NetSuiteField customer -Sublist nosuchlist")]
    [InlineData("Get-NetSuiteSelectOption nosuchtype terms")]
    [InlineData("Update-NetSuiteMetadata nosuchtype")]
    public void What_does_not_exist_is_one_error(string script)
    {
        Assert.Equal(["NetSuite.NotFound"], netSuite.Run(script).ErrorIds);
    }

    [Fact]
    public void Types_can_be_piped_to_their_fields()
    {
        var result = netSuite.Succeed("Get-NetSuiteRecordType customer, vendor | Get-NetSuiteField -Name email | ForEach-Object RecordType");

        Assert.Equal(["customer", "vendor"], result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void A_type_is_asked_for_once_and_again_on_demand()
    {
        var result = netSuite.Succeed("""
            $null = Update-NetSuiteMetadata partner
            Get-NetSuiteField partner -Verbose | Out-Null
            Update-NetSuiteMetadata partner -Verbose
            """);

        Assert.Empty(result.Output);
        Assert.Equal(
            ["GET record/v1/metadata-catalog -> 200", "GET record/v1/metadata-catalog/partner -> 200"],
            result.Verbose.Select(line => line.Split(" in ")[0]));
    }

    [Fact]
    public void All_that_is_known_is_read_again_in_one_request_each()
    {
        using var session = new Hosted();
        var result = session.Invoke("""
            Start-NetSuiteSimulator | Connect-NetSuite | Out-Null
            $null = Get-NetSuiteField partner
            $null = Get-NetSuiteField customrecord_machine
            Update-NetSuiteMetadata -Verbose
            """);

        Assert.Empty(result.Errors);
        Assert.Equal(
            ["record/v1/metadata-catalog", "record/v1/metadata-catalog/customrecord_machine", "record/v1/metadata-catalog/partner"],
            result.Verbose.Where(line => line.StartsWith("GET record", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Updating_gives_the_types_on_demand()
    {
        Assert.Equal(["vendor", "contact"], netSuite.Succeed("'vendor', 'contact' | Update-NetSuiteMetadata -PassThru").Output.Select(item => item.ToString()));
    }

    [Fact]
    public void Options_are_what_the_field_may_hold()
    {
        var options = netSuite.Succeed("Get-NetSuiteSelectOption customer terms").Output.Select(item => (SelectOption)item.BaseObject).ToList();
        var terms = netSuite.Succeed("Invoke-NetSuiteQuery \"SELECT id FROM term WHERE isinactive = 'F'\" | ForEach-Object id").Output.Select(item => item.ToString());

        Assert.Equal(terms.Order(), options.Select(option => option.Id).Order());
        Assert.All(options, option => Assert.Equal(("customer", "terms"), (option.RecordType, option.Field)));
    }

    [Theory]
    [InlineData("Net*")]
    [InlineData("*ET 3*")]
    [InlineData("net 30")]
    [InlineData("N?t*0")]
    [InlineData("due*rec*")]
    [InlineData("'\"")]
    public void Options_are_chosen_by_name(string name)
    {
        var chosen = netSuite.Succeed("Get-NetSuiteSelectOption customer terms -Name $name | ForEach-Object Name", ("name", name)).Output.Select(item => item.ToString());
        var expected = netSuite.Succeed("Get-NetSuiteSelectOption customer terms | ForEach-Object Name | Where-Object { $_ -like $name }", ("name", name)).Output.Select(item => item.ToString());

        Assert.Equal(expected, chosen);
    }

    [Fact]
    public void Options_depend_on_the_record_and_its_values()
    {
        var ofNew = netSuite.Succeed("Get-NetSuiteSelectOption salesOrder entity -Values @{ subsidiary = 1 } | ForEach-Object Id").Output.Count;
        var all = netSuite.Succeed("Get-NetSuiteSelectOption salesOrder entity | ForEach-Object Id").Output.Count;
        var ofRecord = netSuite.Succeed("Get-NetSuiteRecord customer 101 | Get-NetSuiteSelectOption -Field terms");

        Assert.InRange(ofNew, 1, all);
        Assert.NotEmpty(ofRecord.Output);
    }

    [Fact]
    public void A_consumer_that_has_enough_options_stops_the_asking()
    {
        var result = netSuite.Succeed("Get-NetSuiteSelectOption salesOrder item.item -Verbose | Select-Object -First 2");

        Assert.Equal(2, result.Output.Count);
        Assert.Single(result.Verbose);
    }

    [Fact]
    public void Without_a_connection_the_module_tells_what_it_knows()
    {
        var types = Hosted.Run("Get-NetSuiteRecordType cust*");
        var fields = Hosted.Run("Get-NetSuiteField customer *Name");
        var unknown = Hosted.Run("Get-NetSuiteField customrecord_nowhere");

        Assert.Contains(types.Output, type => type.ToString() == "customer");
        Assert.Contains(fields.Output, field => field.ToString() == "companyName");
        Assert.Equal(["NetSuite.NotFound"], unknown.ErrorIds);
        Assert.Equal(["NetSuite.NotConnected"], Hosted.Run("Update-NetSuiteMetadata").ErrorIds);
    }
}
