using NetSuite;
using NetSuite.Testing;

namespace NetSuitePS.Tests.Commands;

/// <summary>What Get-NetSuiteRecord takes, and what it does with it.</summary>
public sealed class GetRecordTests(SimulatorSession netSuite) : IClassFixture<SimulatorSession>
{
    [Fact]
    public void A_type_alone_means_all_its_records_in_the_order_of_their_ids()
    {
        var ids = Ids("Get-NetSuiteRecord term");

        Assert.True(ids.Count > 3);
        Assert.Equal(ids.OrderBy(long.Parse).Select(id => $"{id}"), ids);
    }

    [Theory]
    [InlineData("$null | Get-NetSuiteRecord customer")]
    [InlineData("Get-NetSuiteRecord customer $null")]
    [InlineData("Get-NetSuiteRecord customer $neverSet")]
    [InlineData("Get-NetSuiteRecord customer -Id @()")]
    [InlineData("Get-NetSuiteRecord customer ''")]
    [InlineData("$null, $null | Get-NetSuiteRecord customer -Property companyName")]
    [InlineData("[pscustomobject] @{ id = $null } | Get-NetSuiteRecord customer")]
    [InlineData("[pscustomobject] @{ id = '' } | Get-NetSuiteRecord customer")]
    [InlineData("[pscustomobject] @{ other = 1 } | Get-NetSuiteRecord customer")]
    [InlineData("1 | Get-NetSuiteRecord customer -Filter { id -eq 101 }")]
    [InlineData("$null | Get-NetSuiteRecord customer -Filter { id -eq 101 }")]
    public void An_id_that_is_empty_is_an_error_and_never_all_records(string script)
    {
        var result = netSuite.Run(script + " -Verbose");

        Assert.Empty(result.Output);
        Assert.NotEmpty(result.Errors);
        Assert.Empty(result.Verbose);
    }

    [Theory]
    [InlineData("@() | Get-NetSuiteRecord customer -Verbose")]
    [InlineData("@() | Get-NetSuiteRecord customer -Filter { id -eq 101 } -Verbose")]
    [InlineData("& { } | Get-NetSuiteRecord customer -Verbose")]
    public void An_empty_pipeline_asks_for_nothing(string script)
    {
        var result = netSuite.Succeed(script);

        Assert.Empty(result.Output);
        Assert.Empty(result.Verbose);
    }

    [Theory]
    [InlineData("Get-NetSuiteRecord customer -Filter { id -eq 101 }")]
    [InlineData("Get-NetSuiteRecord -Type customer -Filter 'id -eq 101'")]
    [InlineData("Get-NetSuiteRecord customer -Where 'id', 'eq', 101")]
    [InlineData("Get-NetSuiteRecord customer -Where ('id', 'eq', 101), ('companyName', 'eq', 'nobody') -MatchAny")]
    [InlineData("Get-NetSuiteRecord customer -Query 'externalId IS \"CUST-001\"'")]
    [InlineData("1 | ForEach-Object { Get-NetSuiteRecord customer -Filter { id -eq 101 } }")]
    [InlineData("function Find { process { Get-NetSuiteRecord customer -Filter { id -eq 101 } } }; 1 | Find")]
    public void Records_are_found_by_what_they_hold(string script)
    {
        Assert.Equal(["101"], Ids(script));
    }

    [Theory]
    [InlineData("Get-NetSuiteRecord", "NetSuite.NothingToIdentify")]
    [InlineData("Get-NetSuiteRecord customer -Filter { id -eq 1 } -Query x", "AmbiguousParameterSet")]
    [InlineData("Get-NetSuiteRecord customer -Id 101 -OrderBy id", "AmbiguousParameterSet")]
    [InlineData("Get-NetSuiteRecord customer -OrderBy 'id sideways'", "NetSuite.InvalidInput")]
    [InlineData("Get-NetSuiteRecord customer -OrderBy @{ Expression = { $_.id } }", "NetSuite.InvalidInput")]
    [InlineData("Get-NetSuiteRecord customer -OrderBy @{ Descending = $true }", "NetSuite.InvalidInput")]
    [InlineData("Get-NetSuiteRecord customer -OrderBy nosuchfield", "NetSuite.InvalidInput")]
    [InlineData("Get-NetSuiteRecord customer -Property nosuchfield", "NetSuite.InvalidInput")]
    [InlineData("Get-NetSuiteRecord customer -Property nosuchfield -Explain", "NetSuite.InvalidInput")]
    [InlineData("Get-NetSuiteRecord item", "NetSuite.InvalidInput")]
    [InlineData("Get-NetSuiteRecord Entity -First 1", "NetSuite.InvalidInput")]
    [InlineData("Get-NetSuiteRecord customer -Sublist addressBook -Property addressBookAddress.city", "NetSuite.InvalidInput")]
    public void What_does_not_fit_is_one_error_before_any_record_is_asked_for(string script, string errorId)
    {
        var result = netSuite.Run(script + " -Verbose");

        Assert.Equal([errorId], result.ErrorIds);
        Assert.Empty(result.Output);
        Assert.DoesNotContain(result.Verbose, line => line.Contains("record/v1/customer", StringComparison.Ordinal));
    }

    [Fact]
    public void A_field_that_is_not_there_is_one_error_for_all_ids()
    {
        netSuite.Succeed("$null = Get-NetSuiteRecord customer -Explain");

        var result = netSuite.Run("101..110 | Get-NetSuiteRecord customer -Property nosuchfield -Verbose");

        Assert.Equal(["NetSuite.InvalidInput"], result.ErrorIds);
        Assert.Empty(result.Verbose);
    }

    [Fact]
    public void A_large_result_does_not_push_what_was_met_before_out_of_completion()
    {
        using var large = SimulatorFixture.With("--scale", "600");
        using var session = new Hosted();

        var result = session.Invoke(large.Connect + """

            $null = Get-NetSuiteRecord subsidiary 2
            $found = @(Get-NetSuiteRecord customer -Property companyName).Count
            $found -gt 600
            (TabExpansion2 'Get-NetSuiteRecord subsidiary ' 30).CompletionMatches.CompletionText
            """);

        Assert.Equal(["True", "2"], result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void A_refusal_says_what_is_allowed_instead()
    {
        var error = Assert.Single(netSuite.Run("Get-NetSuiteRecord customer -Property companyNme").Errors);

        Assert.Contains("companyNme", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("companyName", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal("customer", error.TargetObject);
    }

    [Fact]
    public void First_and_Skip_take_a_part_of_the_records()
    {
        var all = Ids("Get-NetSuiteRecord term");

        Assert.Equal(all.Skip(1).Take(2), Ids("Get-NetSuiteRecord term -First 2 -Skip 1"));
        Assert.Equal(all.Skip(3), Ids("Get-NetSuiteRecord term -Skip 3"));
        Assert.Empty(Ids("Get-NetSuiteRecord term -First 0"));
    }

    [Fact]
    public void First_and_Skip_count_the_ids_and_read_no_others()
    {
        var result = netSuite.Succeed("101..110 | Get-NetSuiteRecord customer -First 2 -Skip 3 -Verbose");

        Assert.Equal(["104", "105"], result.Output.Select(Id));
        Assert.Equal(2, result.Verbose.Count);
    }

    [Fact]
    public void The_total_comes_before_the_first_record_and_leaves_paging_aside()
    {
        var result = netSuite.Succeed("""
            $all = Get-NetSuiteRecord term
            $total, $records = Get-NetSuiteRecord term -First 2 -IncludeTotalCount
            "$($total -eq $all.Count), $($total.Accuracy), $($records.Count)"
            """);

        Assert.Equal("True, 1, 2", result.Single<string>());
    }

    [Theory]
    [InlineData("101 | Get-NetSuiteRecord customer -IncludeTotalCount")]
    [InlineData("Get-NetSuiteRecord customer -Filter { companyName -like '[b]irchwood*' } -IncludeTotalCount")]
    public void A_total_that_only_reading_all_would_tell_is_called_unknown(string script)
    {
        Assert.Equal("0, 101", netSuite.Succeed($"$total, $record = {script}; \"$($total.Accuracy), $($record.id)\"").Single<string>());
    }

    [Theory]
    [InlineData("Get-NetSuiteRecord customer -Explain", "customer")]
    [InlineData("Get-NetSuiteRecord customer -Filter { id -eq 101 } -First 3 -Explain", "customer")]
    public void Explain_gives_the_plan_and_asks_for_no_record(string script, string type)
    {
        var result = netSuite.Succeed(script + " -Verbose");

        Assert.Equal(type, result.Single<RecordPlan>().Type);
        Assert.DoesNotContain(result.Verbose, line => line.Contains("record/v1/customer", StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_of_ids_gives_one_plan_for_each_type()
    {
        var result = netSuite.Succeed("101, 102, 103 | Get-NetSuiteRecord customer -Property phone -Explain -Verbose");

        var plan = result.Single<RecordPlan>();
        Assert.Equal((RecordRoute.Read, "phone"), (plan.Route, plan.Fields.Single()));
        Assert.Empty(result.Verbose);
    }

    [Fact]
    public void Verbose_shows_the_plan_once()
    {
        var result = netSuite.Succeed("$plan = Get-NetSuiteRecord term -First 2 -Explain; \"$plan\"; Get-NetSuiteRecord term -First 2 -Verbose");

        Assert.Single(result.Verbose, line => line == result.Output[0].ToString());
    }

    [Fact]
    public void A_sublist_gives_its_rows_with_the_id_of_their_record_first()
    {
        var result = netSuite.Succeed("Get-NetSuiteRecord salesOrder eid:SO-SEED-1 -Sublist item; (Get-NetSuiteRecord salesOrder eid:SO-SEED-1).id");

        var rows = result.Output.SkipLast(1).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.IsAssignableFrom<RecordPart>(row.BaseObject));
        Assert.All(rows, row => Assert.Equal("recordId", row.Properties.First().Name));
        Assert.All(rows, row => Assert.Equal(result.Output[^1].BaseObject, row.Properties["recordId"].Value));
    }

    [Fact]
    public void Columns_of_a_sublists_rows_can_be_chosen()
    {
        var row = netSuite.Succeed("Get-NetSuiteRecord salesOrder eid:SO-SEED-1 -Sublist item -Property quan*, rate").Output[0];

        Assert.Equal("recordId", row.Properties.First().Name);
        Assert.NotNull(row.Properties["quantity"].Value);
        Assert.NotNull(row.Properties["rate"]);
        Assert.Null(row.Properties["item"]);
    }

    [Fact]
    public void Expand_gives_the_lines_and_Property_the_fields_beside_them()
    {
        var whole = netSuite.Succeed("Get-NetSuiteRecord salesOrder eid:SO-SEED-1 -Expand *").Output[0];
        var chosen = netSuite.Succeed("Get-NetSuiteRecord salesOrder eid:SO-SEED-1 -Expand item -Property tranId, total").Output[0];

        Assert.NotEmpty((RecordList)whole.Properties["item"].Value);
        Assert.NotEmpty((RecordList)chosen.Properties["item"].Value);
        Assert.Equal(["id", "tranId", "total", "item"], chosen.Properties.Select(property => property.Name));
    }

    [Theory]
    [InlineData("Get-NetSuiteRecord salesOrder eid:SO-SEED-1 -Property tranId, item")]
    [InlineData("Get-NetSuiteRecord salesOrder -Filter { externalId -eq 'SO-SEED-1' } -Property tranId, ITEM")]
    public void A_sublist_among_the_chosen_fields_comes_with_its_lines(string script)
    {
        var order = netSuite.Succeed(script).Output[0];

        Assert.Equal(["id", "tranId", "item"], order.Properties.Select(property => property.Name));
        Assert.NotEmpty((RecordList)order.Properties["item"].Value);
    }

    [Fact]
    public void A_question_names_a_record_although_its_name_was_not_chosen()
    {
        var result = netSuite.Succeed("""
            $record = Get-NetSuiteRecord customer 102 -Property phone
            $record.phone = '555-0102'
            $record | Set-NetSuiteRecord -WhatIf -Verbose
            """);

        Assert.StartsWith("GET record/v1/customer/102 ", Assert.Single(result.Verbose), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-NetSuiteRecord customer 101 -Sublist addressBook | Get-NetSuiteRecord customer")]
    [InlineData("(Get-NetSuiteRecord customer 101 -Expand addressBook).addressBook | Remove-NetSuiteRecord contact -Confirm:$false")]
    [InlineData("Remove-NetSuiteRecord contact (Get-NetSuiteRecord customer 101 -Expand addressBook).addressBook -Confirm:$false")]
    public void The_id_of_a_line_is_never_taken_for_that_of_a_record(string script)
    {
        var result = netSuite.Run(script);

        Assert.Empty(result.Output);
        Assert.Contains("customer.addressBook", Assert.Single(result.Errors).ToString(), StringComparison.Ordinal);
        Assert.StartsWith("ParameterArgumentTransformationError", result.ErrorIds.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_not_changed_as_if_it_were_the_record_of_its_id()
    {
        var result = netSuite.Run("(Get-NetSuiteRecord customer 101 -Expand addressBook).addressBook | Set-NetSuiteRecord contact -Values @{ phone = '5' } -Verbose");

        Assert.Contains("customer.addressBook", Assert.Single(result.Errors).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Verbose, line => line.StartsWith("PATCH", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Get-NetSuiteRecord customer 101.0")]
    [InlineData("'{\"id\": 1.01e2}' | ConvertFrom-Json | Get-NetSuiteRecord customer")]
    [InlineData("[pscustomobject] @{ id = 101.00d } | Get-NetSuiteRecord customer")]
    [InlineData("[pscustomobject] @{ id = [decimal] 101.00 } | Get-NetSuiteRecord customer")]
    [InlineData("[byte] 101, [decimal] 101 | Get-NetSuiteRecord customer | Select-Object -First 1")]
    public void A_whole_number_is_an_id_whatever_its_type(string script) => Assert.Equal(["101"], Ids(script));

    [Theory]
    [InlineData("Get-NetSuiteRecord customer 101.04")]
    [InlineData("[pscustomobject] @{ id = 101.04 } | Get-NetSuiteRecord customer")]
    public void A_number_that_is_not_whole_is_no_id(string script) =>
        Assert.StartsWith("ParameterArgumentTransformationError", netSuite.Run(script).ErrorIds.Single(), StringComparison.Ordinal);

    [Fact]
    public void A_record_with_chosen_fields_sends_only_what_changed()
    {
        var result = netSuite.Succeed("""
            $record = Get-NetSuiteRecord customer 108 -Property companyName, phone
            $record.phone = '555-0108'
            $record | Set-NetSuiteRecord
            """).Single<RecordWriteResult>();

        Assert.Equal(("108", "phone"), (result.Id, result.Fields.Single()));
    }

    [Theory]
    [InlineData("$_.subsidiary -eq 1", true)]
    [InlineData("$_.subsidiary -eq '1'", true)]
    [InlineData("$_.subsidiary -eq 1L", true)]
    [InlineData("$_.subsidiary -ceq 1", true)]
    [InlineData("1 -eq $_.subsidiary", true)]
    [InlineData("$_.subsidiary -in 3, 1", true)]
    [InlineData("3, 1 -contains $_.subsidiary", true)]
    [InlineData("$_.subsidiary -eq $subsidiary.id", true)]
    [InlineData("$_.subsidiary -eq $subsidiary", true)]
    [InlineData("$_.subsidiary -eq $other", false)]
    [InlineData("$_.subsidiary -eq $_.subsidiary", true)]
    [InlineData("$_.subsidiary -ne 1", false)]
    [InlineData("$_.subsidiary -eq 2", false)]
    [InlineData("$_.subsidiary -in 2, 3", false)]
    [InlineData("$_.subsidiary -eq ''", false)]
    [InlineData("$_.subsidiary -eq $null", false)]
    [InlineData("$_.subsidiary -eq 'no id'", false)]
    public void A_reference_compares_by_its_id_in_Where_Object(string condition, bool holds)
    {
        var result = netSuite.Succeed($$"""
            $subsidiary, $other = Get-NetSuiteRecord subsidiary 1, 2
            Get-NetSuiteRecord customer 101 | Where-Object { {{condition}} }
            """);

        Assert.Equal(holds ? 1 : 0, result.Output.Count);
    }

    private static string Id(System.Management.Automation.PSObject record) => (string)record.Properties["id"].Value;

    private List<string> Ids(string script) => [.. netSuite.Succeed(script).Output.Select(Id)];
}
