using System.Diagnostics;
using NetSuite.Testing;
using NetSuitePS.Tests.Commands;

namespace NetSuitePS.Tests.Completion;

/// <summary>What Tab offers.</summary>
public sealed class CompletionTests : IClassFixture<SimulatorSession>
{
    private readonly SimulatorSession netSuite;

    public CompletionTests(SimulatorSession netSuite)
    {
        this.netSuite = netSuite;
        netSuite.Succeed("$null = Get-NetSuiteRecordType; $null = Get-NetSuiteField customer");
    }

    private IReadOnlyList<string> Texts(string line) => netSuite.Session.Texts(line);

    [Theory]
    [InlineData("Get-NetSuiteField ")]
    [InlineData("New-NetSuiteRecord -Type ")]
    [InlineData("Update-NetSuiteMetadata ")]
    [InlineData("Get-NetSuiteRecordType ")]
    [InlineData("Remove-NetSuiteRecord ")]
    public void Record_types_are_the_account_s(string line)
    {
        Assert.Contains("salesOrder", Texts(line));
        Assert.Contains("term", Texts(line));
    }

    [Fact]
    public void What_starts_with_the_word_comes_before_what_contains_it()
    {
        var types = Texts("Get-NetSuiteField ORDER");
        var mixed = Texts("Get-NetSuiteField item");

        Assert.Contains("salesOrder", types);
        var firstInside = mixed.ToList().FindIndex(type => !type.StartsWith("item", StringComparison.OrdinalIgnoreCase));
        Assert.InRange(firstInside, 1, mixed.Count - 1);
        Assert.All(mixed.Skip(firstInside), type => Assert.False(type.StartsWith("item", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void The_second_of_several_types_is_completed_too()
    {
        Assert.Contains("vendor", Texts("Update-NetSuiteMetadata customer, vend"));
    }

    [Fact]
    public void A_quote_that_was_begun_is_closed()
    {
        Assert.Contains("'salesOrder'", Texts("Get-NetSuiteField 'sales"));
        Assert.Contains("\"salesOrder\"", Texts("Get-NetSuiteField \"sales"));
    }

    [Fact]
    public void A_connection_is_completed_by_name_and_quoted_where_needed()
    {
        using var session = new Hosted();
        var connect = netSuite.Simulator.Connect.TrimEnd();
        Assert.Empty(session.Invoke($"{connect} -Name \"It's a test\"\n{connect} -Name other").Errors);

        Assert.Equal(["'It''s a test'", "other"], session.Texts("Get-NetSuiteRecord customer 1 -Connection "));
        Assert.Equal(["other"], session.Texts("Get-NetSuiteField customer -Connection oth"));
        Assert.Equal(["other"], session.Texts("Test-NetSuiteConnection oth"));
    }

    [Fact]
    public void Fields_fit_the_parameter()
    {
        Assert.Contains("email", Texts("Get-NetSuiteField customer -Name em"));
        Assert.Contains("addressBook", Texts("Set-NetSuiteRecord customer 5 -LineKey "));
        Assert.DoesNotContain("email", Texts("Set-NetSuiteRecord customer 5 -LineKey "));
        Assert.Contains("terms", Texts("Get-NetSuiteSelectOption customer -Field te"));
        Assert.DoesNotContain("email", Texts("Get-NetSuiteSelectOption customer -Field em"));
        Assert.Contains("addressBook", Texts("Get-NetSuiteField customer -Sublist addr"));
        Assert.Contains("label", Texts("Get-NetSuiteField customer -Sublist addressBook -Name la"));
    }

    [Fact]
    public void Rows_of_a_sublist_have_the_fields_of_its_lines()
    {
        Assert.Contains("label", Texts("Get-NetSuiteRecord customer -Sublist addressBook -Property la"));
        Assert.DoesNotContain("email", Texts("Get-NetSuiteRecord customer -Sublist addressBook -Property em"));
        Assert.Equal(["addressBook"], Texts("Get-NetSuiteRecord customer -Sublist addressB"));
        Assert.DoesNotContain("email", Texts("Get-NetSuiteRecord customer -Sublist "));
    }

    [Fact]
    public void A_tooltip_tells_label_and_type()
    {
        Assert.Equal("Customer ID (Text)", netSuite.Session.Complete("Get-NetSuiteField customer -Name entityI").Single().ToolTip);
    }

    [Fact]
    public void Fields_are_parameters_with_values()
    {
        Assert.Contains("-companyName", Texts("New-NetSuiteRecord customer -comp"));
        Assert.Contains("-companyName", Texts("New-NetSuiteRecord -Connection TSTDRV1234567 -Type customer -comp"));
        Assert.Equal(["$true", "$false"], Texts("New-NetSuiteRecord customer -isInactive "));
        Assert.Equal(["OFF", "ON", "AUTO"], Texts("Set-NetSuiteRecord customer 5 -creditHoldOverride o"));
        Assert.Empty(Texts("New-NetSuiteRecord nosuchtype -comp"));
    }

    [Fact]
    public void Ids_are_those_of_records_that_were_met()
    {
        netSuite.Succeed("$null = Get-NetSuiteRecord customer 105, 106; $name = (Get-NetSuiteRecord customer 106).companyName");
        var met = netSuite.Session.Complete("Set-NetSuiteRecord customer ").Take(2).ToList();
        var name = netSuite.Succeed("$name").Single<string>();

        Assert.Equal(["106", "105"], met.Select(item => item.CompletionText));
        Assert.Contains(name, met[0].ListItemText, StringComparison.Ordinal);
        Assert.Contains(name, met[0].ToolTip, StringComparison.Ordinal);
        Assert.Equal(["106"], Texts($"Remove-NetSuiteRecord customer {name.Split(' ')[0]}"));
        Assert.Contains("106", Texts("New-NetSuiteRecord contact -company "));
    }

    [Fact]
    public void A_deleted_record_is_not_offered()
    {
        netSuite.Succeed("$gone = (New-NetSuiteRecord contact @{ firstName = 'Gone'; lastName = 'Soon'; subsidiary = 1 }).Id");
        var id = netSuite.Succeed("$gone").Single<string>();
        Assert.Contains(id, Texts("Set-NetSuiteRecord contact "));

        netSuite.Succeed("Remove-NetSuiteRecord contact $gone -Confirm:$false");

        Assert.DoesNotContain(id, Texts("Set-NetSuiteRecord contact "));
    }

    [Fact]
    public void Nothing_is_sent()
    {
        using var session = new Hosted();
        Assert.Empty(session.Invoke("Start-NetSuiteSimulator | Connect-NetSuite | Out-Null; $null = Get-NetSuiteSimulatorRequest -Clear").Errors);

        foreach (var line in (string[])["Get-NetSuiteField cust", "New-NetSuiteRecord customer -comp", "New-NetSuiteRecord customrecord_x -a", "Get-NetSuiteField customer -Name e", "Set-NetSuiteRecord customer ", "Get-NetSuiteField customer -Connection "])
        {
            session.Texts(line);
        }

        Assert.Equal(0, session.Invoke("@(Get-NetSuiteSimulatorRequest).Count").Single<int>());
    }

    [Fact]
    public void Without_a_connection_the_module_s_own_catalog_serves()
    {
        using var session = new Hosted();

        Assert.Contains("customer", session.Texts("Get-NetSuiteField cust"));
        Assert.Contains("companyName", session.Texts("Get-NetSuiteField customer -Name comp"));
        Assert.Contains("-companyName", session.Texts("New-NetSuiteRecord customer -comp"));
        Assert.Empty(session.Texts("Set-NetSuiteRecord customer 5 -Connection "));
    }

    [Fact]
    public void The_answer_comes_at_once_on_first_use_too()
    {
        using var session = new Hosted();

        // The engine's own first Tab is not ours to count.
        session.Texts("Get-Command -Na");
        var started = Stopwatch.GetTimestamp();
        session.Texts("Get-NetSuiteField cust");
        var elapsed = Stopwatch.GetElapsedTime(started);

        Assert.True(elapsed < TimeSpan.FromMilliseconds(500), elapsed.ToString());
    }
}
