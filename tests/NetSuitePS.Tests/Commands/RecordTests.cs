using System.Management.Automation;
using NetSuite;

namespace NetSuitePS.Tests.Commands;

public sealed class RecordTests(SimulatorSession netSuite) : IClassFixture<SimulatorSession>
{
    [Theory]
    [InlineData("Get-NetSuiteRecord customer 101")]
    [InlineData("Get-NetSuiteRecord customer eid:CUST-001")]
    [InlineData("Get-NetSuiteRecord CUSTOMER '101'")]
    [InlineData("101 | Get-NetSuiteRecord customer")]
    [InlineData("'eid:CUST-001' | Get-NetSuiteRecord customer")]
    [InlineData("[pscustomobject] @{ id = 101 } | Get-NetSuiteRecord customer")]
    [InlineData("[pscustomobject] @{ externalId = 'CUST-001' } | Get-NetSuiteRecord customer")]
    [InlineData("@{ id = 101 } | Get-NetSuiteRecord customer")]
    [InlineData("Get-NetSuiteRecord customer 101 | Get-NetSuiteRecord")]
    [InlineData("Invoke-NetSuiteQuery 'SELECT id FROM customer WHERE id = 101' | Get-NetSuiteRecord customer")]
    public void A_record_is_found_by_whatever_names_it(string script)
    {
        Assert.Equal("Birchwood Outfitters", netSuite.Succeed($"({script}).companyName").Single<string>());
    }

    [Fact]
    public void A_missing_record_is_one_error_that_names_it_and_the_others_arrive()
    {
        var result = netSuite.Run("101, 999999, 102 | Get-NetSuiteRecord customer");

        Assert.Equal(2, result.Output.Count);
        Assert.Equal(["NetSuite.NotFound"], result.ErrorIds);
        Assert.Equal("999999", result.Errors[0].TargetObject!.ToString());
        Assert.IsType<NetSuiteNotFoundException>(result.Errors[0].Exception);
        Assert.False(result.Terminated);
    }

    [Fact]
    public void A_missing_transaction_is_a_missing_record_too()
    {
        Assert.Equal(["NetSuite.NotFound"], netSuite.Run("Get-NetSuiteRecord invoice 999999").ErrorIds);
    }

    [Fact]
    public void A_null_in_the_pipeline_is_one_error_and_the_others_arrive()
    {
        var result = netSuite.Run("101, $null, 102 | Get-NetSuiteRecord customer");

        Assert.Equal(2, result.Output.Count);
        Assert.Single(result.Errors);
    }

    [Theory]
    [InlineData("Get-NetSuiteRecord customer")]
    [InlineData("Remove-NetSuiteRecord customer")]
    [InlineData("Set-NetSuiteRecord customer")]
    [InlineData("New-NetSuiteRecord customer")]
    [InlineData("Invoke-NetSuiteUpsert customer")]
    public void An_empty_pipeline_gives_nothing(string command)
    {
        var result = netSuite.Succeed("@() | " + command);

        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("Get-NetSuiteRecord nosuchtype 1", "NetSuite.NotFound")]
    [InlineData("Get-NetSuiteRecord 'a/../b' 1", "NetSuite.InvalidInput")]
    [InlineData("101 | Get-NetSuiteRecord", "NetSuite.NothingToIdentify")]
    [InlineData("Set-NetSuiteRecord customer -Values @{ phone = '1' }", "NetSuite.NothingToIdentify")]
    [InlineData("Invoke-NetSuiteUpsert customer @{ companyName = 'x' }", "NetSuite.NothingToIdentify")]
    [InlineData("New-NetSuiteRecord customer 5", "NetSuite.InvalidInput")]
    [InlineData("New-NetSuiteRecord customer @{ companyName = 'Unknown Field'; subsidiary = 1; nosuchfield = 1 }", "NetSuite.InvalidInput")]
    [InlineData("New-NetSuiteRecord customer @{ companyName = 'Bad Value'; subsidiary = 1; isInactive = 'perhaps' }", "NetSuite.InvalidInput")]
    [InlineData("New-NetSuiteRecord customer @{ companyName = 'Bad Reference'; subsidiary = 999 }", "NetSuite.Validation")]
    [InlineData("New-NetSuiteRecord customer @{ companyName = 'Bad External Reference'; subsidiary = 'eid:NOPE' }", "NetSuite.Validation")]
    [InlineData("New-NetSuiteRecord customer @{}", "NetSuite.Validation")]
    public void Bad_input_is_one_error_with_its_reason(string script, string errorId)
    {
        var result = netSuite.Run(script);

        Assert.Equal([errorId], result.ErrorIds);
        Assert.False(result.Terminated);
        if (script.StartsWith("Get", StringComparison.Ordinal) || script.Contains("| Get", StringComparison.Ordinal))
        {
            Assert.Empty(result.Output);
        }
        else
        {
            Assert.Equal((WriteAction.Failed, errorId), (result.Single<RecordWriteResult>().Action, result.Single<RecordWriteResult>().Error?.Id));
        }
    }

    [Fact]
    public void A_refused_create_leaves_no_record()
    {
        netSuite.Run("New-NetSuiteRecord customer @{ companyName = 'Never Made'; subsidiary = 1; nosuchfield = 1 }");

        Assert.Empty(netSuite.Succeed("Invoke-NetSuiteQuery 'SELECT id FROM customer WHERE companyname = ?' 'Never Made'").Output);
    }

    [Fact]
    public void IgnoreUnknownField_lets_it_pass_with_a_warning()
    {
        var result = netSuite.Succeed("@{ companyName = 'Tolerated'; subsidiary = 1; nosuchfield = 1 }, @{ companyName = 'Suffered'; subsidiary = 1; nosuchfield = 1 } | New-NetSuiteRecord customer -IgnoreUnknownField");

        Assert.Contains("nosuchfield", Assert.Single(result.Warnings), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_new_record_says_its_id_and_the_fields_sent()
    {
        var result = netSuite.Succeed("New-NetSuiteRecord customer @{ companyName = 'Newly Made'; subsidiary = 1 }").Single<RecordWriteResult>();

        Assert.Equal(WriteAction.Created, result.Action);
        Assert.Equal("customer", result.Type);
        Assert.NotNull(result.Id);
        Assert.Equal(["companyName", "subsidiary"], result.Fields.Order());
    }

    [Fact]
    public void A_changed_record_sends_only_its_change_and_nothing_the_second_time()
    {
        var result = netSuite.Succeed("""
            $record = Get-NetSuiteRecord customer 103
            $record.phone = '555-7777'
            $record | Set-NetSuiteRecord
            $record | Set-NetSuiteRecord
            Get-NetSuiteRecord customer 103
            """);

        var results = result.Output.Take(2).Select(item => (RecordWriteResult)item.BaseObject).ToArray();
        Assert.Equal([WriteAction.Updated, WriteAction.Unchanged], results.Select(item => item.Action));
        Assert.Equal(["phone"], results[0].Fields);
        Assert.Equal("555-7777", result.Output[2].Properties["phone"].Value);
    }

    [Fact]
    public void A_changed_line_changes_that_line_and_the_total()
    {
        var result = netSuite.Succeed("""
            $invoice = New-NetSuiteRecord invoice @{ entity = 101; item = @{ item = 301; quantity = 2; rate = 10 }, @{ item = 302; quantity = 1; rate = 5 } }
            $read = $invoice | Get-NetSuiteRecord -Expand item
            $read.item[1].quantity = 3
            $null = $read | Set-NetSuiteRecord
            $again = $invoice | Get-NetSuiteRecord -Expand item
            "$($again.item.Count) lines, total $($again.total)"
            """);

        Assert.StartsWith("2 lines, total 35", result.Single<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_replaced_only_when_asked_for()
    {
        var result = netSuite.Succeed("""
            $invoice = New-NetSuiteRecord invoice @{ entity = 101; item = @{ item = 301; quantity = 2; rate = 10 }, @{ item = 302; quantity = 1; rate = 5 } }
            $null = Set-NetSuiteRecord invoice $invoice.Id @{ item = @(, @{ item = 303; quantity = 1; rate = 7 }) } -SublistMode Replace
            "$((Get-NetSuiteRecord invoice $invoice.Id).total)"
            """);

        Assert.StartsWith("7", result.Single<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Null_clears_a_field()
    {
        var result = netSuite.Succeed("""
            $null = Set-NetSuiteRecord customer 104 @{ comments = 'something' }
            $null = Set-NetSuiteRecord customer 104 @{ comments = $null }
            Get-NetSuiteRecord customer 104
            """);

        Assert.Null(result.Output[0].Properties["comments"]?.Value);
    }

    [Fact]
    public void An_upsert_creates_first_and_updates_after()
    {
        var result = netSuite.Succeed("""
            $rows = [pscustomobject] @{ externalId = 'UP-1'; companyName = 'Upsert One'; subsidiary = '1'; phone = '' },
                    [pscustomobject] @{ externalId = 'UP-2'; companyName = 'Upsert Two'; subsidiary = '1'; phone = '1' }
            $rows | Invoke-NetSuiteUpsert customer
            $rows | Invoke-NetSuiteUpsert customer
            """);

        Assert.Equal(
            ["Created UP-1", "Created UP-2", "Updated UP-1", "Updated UP-2"],
            result.Output.Select(item => (RecordWriteResult)item.BaseObject).Select(item => $"{item.Action} {item.ExternalId}"));
    }

    [Fact]
    public void An_external_id_can_be_computed_from_each_object()
    {
        var result = netSuite.Succeed("""
            [pscustomobject] @{ companyName = 'Computed'; subsidiary = 1 } | Invoke-NetSuiteUpsert customer -ExternalId { "C-$($_.companyName)" }
            """).Single<RecordWriteResult>();

        Assert.Equal("C-Computed", result.ExternalId);
    }

    [Fact]
    public void One_bad_object_does_not_hold_up_the_others()
    {
        var result = netSuite.Run("""
            [pscustomobject] @{ externalId = 'MIX-1'; companyName = 'Mixed One'; subsidiary = 1 },
            [pscustomobject] @{ externalId = ''; companyName = 'No Key'; subsidiary = 1 },
            [pscustomobject] @{ externalId = 'MIX-3'; companyName = 'Mixed Three'; subsidiary = 'eid:NOPE' },
            [pscustomobject] @{ externalId = 'MIX-4'; companyName = 'Mixed Four'; subsidiary = 1 } | Invoke-NetSuiteUpsert customer
            """);

        Assert.Equal(
            ["Created MIX-1", "Failed ", "Failed MIX-3", "Created MIX-4"],
            result.Output.Select(item => (RecordWriteResult)item.BaseObject).Select(item => $"{item.Action} {item.ExternalId}"));
        Assert.Equal(["NetSuite.NothingToIdentify", "NetSuite.Validation"], result.ErrorIds);
        Assert.Equal(["No Key", "Mixed Three"], result.Errors.Select(error => ((PSObject)error.TargetObject).Properties["companyName"].Value));
    }

    [Theory]
    [InlineData("Remove-NetSuiteRecord customer eid:SAFE -WhatIf")]
    [InlineData("Set-NetSuiteRecord customer eid:SAFE @{ companyName = 'Other' } -WhatIf")]
    [InlineData("Invoke-NetSuiteUpsert customer @{ companyName = 'Other' } -ExternalId SAFE -WhatIf")]
    public void WhatIf_changes_nothing(string script)
    {
        netSuite.Succeed("$null = Invoke-NetSuiteUpsert customer @{ companyName = 'Safe And Sound'; subsidiary = 1 } -ExternalId SAFE");

        netSuite.Succeed(script);

        Assert.Equal("Safe And Sound", netSuite.Succeed("(Get-NetSuiteRecord customer eid:SAFE).companyName").Single<string>());
    }

    [Fact]
    public void WhatIf_on_a_record_that_is_not_there_says_so()
    {
        Assert.Equal(["NetSuite.NotFound"], netSuite.Run("Remove-NetSuiteRecord customer 999999 -WhatIf").ErrorIds);
    }

    [Fact]
    public void A_removed_record_is_gone()
    {
        var result = netSuite.Run("""
            $made = New-NetSuiteRecord contact @{ firstName = 'Short'; lastName = 'Lived'; subsidiary = 1 }
            $made | Remove-NetSuiteRecord -Confirm:$false
            $made | Get-NetSuiteRecord
            """);

        Assert.Equal(["NetSuite.NotFound"], result.ErrorIds);
    }

    [Fact]
    public void PassThru_gives_the_record_as_NetSuite_stored_it()
    {
        var result = netSuite.Succeed("New-NetSuiteRecord invoice @{ entity = 101; item = @(, @{ item = 301; quantity = 4; rate = 2.5 }) } -PassThru");

        Assert.Equal(10m, result.Output[0].Properties["total"].Value);
        Assert.IsAssignableFrom<Record>(result.Output[0].BaseObject);
    }

    [Theory]
    [InlineData("101")]
    [InlineData("eid:CUST-001")]
    public void A_record_has_its_id_whatever_was_asked_for(string id)
    {
        Assert.Equal("101", netSuite.Succeed("(Get-NetSuiteRecord customer $id -Property phone).id", ("id", id)).Single<string>());
    }

    [Fact]
    public void Only_the_fields_asked_for_are_read()
    {
        var result = netSuite.Succeed("Get-NetSuiteRecord customer 105 -Property companyName -Verbose");

        Assert.Contains("fields=companyName", Assert.Single(result.Verbose), StringComparison.Ordinal);
        Assert.Equal("Foxglove Gardens", result.Output[0].Properties["companyName"].Value);
    }

    [Theory]
    [InlineData("Get-NetSuiteRecord customer 101 | Remove-NetSuiteRecord vendor -Confirm:$false")]
    [InlineData("Get-NetSuiteRecord customer 101 | Set-NetSuiteRecord vendor")]
    [InlineData("Get-NetSuiteRecord customer 101 | Invoke-NetSuiteUpsert vendor")]
    [InlineData("(Get-NetSuiteRecord contact eid:SEED-CONT-001).subsidiary | Get-NetSuiteRecord customer")]
    public void A_record_of_another_type_is_refused_because_its_id_means_another_record_there(string script)
    {
        var result = netSuite.Run(script);

        Assert.Equal(["NetSuite.InvalidInput"], result.ErrorIds);
        Assert.Contains("not", result.Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_named_type_is_a_field_and_not_the_record_type()
    {
        netSuite.Succeed("[pscustomobject] @{ id = 101; type = 'Retail' } | Get-NetSuiteRecord customer");
    }

    [Theory]
    [InlineData("New-NetSuiteRecord contact")]
    [InlineData("Invoke-NetSuiteUpsert contact -ExternalId COPY-1")]
    public void A_record_that_was_read_makes_no_empty_new_record(string command)
    {
        var result = netSuite.Run($"Get-NetSuiteRecord contact eid:SEED-CONT-001 | {command} -Verbose");

        Assert.Equal(["NetSuite.InvalidInput"], result.ErrorIds);
        Assert.DoesNotContain(result.Verbose, line => line.StartsWith("POST", StringComparison.Ordinal) || line.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hashtable_may_bring_the_id_of_the_record_to_change()
    {
        var result = netSuite.Succeed("@{ ID = 105; phone = '555-0105' } | Set-NetSuiteRecord customer").Single<RecordWriteResult>();

        Assert.Equal(("105", "phone"), (result.Id, result.Fields.Single()));
    }

    [Fact]
    public void An_invoice_of_one_line_needs_no_array()
    {
        var result = netSuite.Succeed("New-NetSuiteRecord invoice @{ entity = 101; item = 1 | ForEach-Object { @{ item = 301; quantity = 4; rate = 2.5 } } } -PassThru");

        Assert.Equal(10m, result.Output[0].Properties["total"].Value);
    }

    [Fact]
    public void Lines_that_are_left_are_all_a_replaced_list_keeps()
    {
        var result = netSuite.Succeed("""
            $made = New-NetSuiteRecord invoice @{ entity = 101; item = @{ item = 301; quantity = 2; rate = 10 }, @{ item = 302; quantity = 1; rate = 5 } }
            $invoice = $made | Get-NetSuiteRecord -Expand item
            $invoice.item = $invoice.item | Where-Object { $_.item.Id -ne '301' }
            $null = $invoice | Set-NetSuiteRecord -SublistMode Replace
            ($made | Get-NetSuiteRecord).total
            """);

        Assert.Equal(5m, result.Single<decimal>());
    }

    [Fact]
    public void A_property_that_can_not_be_read_fails_its_item_alone()
    {
        var result = netSuite.Run("""
            $bad = [pscustomobject] @{ externalId = 'BAD-1'; companyName = 'Bad'; subsidiary = 1 }
            $bad | Add-Member -MemberType ScriptProperty -Name phone -Value { throw 'no phone' }
            $bad, [pscustomobject] @{ externalId = 'GOOD-1'; companyName = 'Good'; subsidiary = 1 } | Invoke-NetSuiteUpsert customer
            """);

        Assert.Equal(["NetSuite.InvalidInput"], result.ErrorIds);
        Assert.Equal(
            ["Failed BAD-1", "Created GOOD-1"],
            result.Output.Select(item => (RecordWriteResult)item.BaseObject).Select(item => $"{item.Action} {item.ExternalId}"));
    }

    [Theory]
    [InlineData("Set-NetSuiteRecord customer 106 @{ phone = '1' } -Verbose", "PATCH")]
    [InlineData("Set-NetSuiteRecord customer 106 @{ phone = '1' } -WhatIf -Verbose", "GET")]
    [InlineData("$ConfirmPreference = 'None'; Set-NetSuiteRecord customer 106 @{ phone = '1' } -Verbose; $ConfirmPreference = 'High'", "PATCH")]
    public void A_record_is_read_for_its_name_only_when_somebody_sees_it(string script, string method)
    {
        var request = Assert.Single(netSuite.Succeed(script).Verbose, line => line.Contains("record/v1/customer/106", StringComparison.Ordinal));

        Assert.StartsWith(method, request, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_by_preference_names_the_record_even_where_no_question_is_asked()
    {
        var result = netSuite.Succeed("$WhatIfPreference = $true; Remove-NetSuiteRecord contact eid:SEED-CONT-001 -Confirm:$false -Verbose; $WhatIfPreference = $false");

        Assert.Contains(result.Verbose, line => line.StartsWith("GET record/v1/contact", StringComparison.Ordinal));
    }

    [Fact]
    public void An_upsert_that_is_run_again_never_doubles_the_lines()
    {
        const string Lines = "@{ entity = 101; item = @{ item = 301; quantity = 2; rate = 10 }, @{ item = 302; quantity = 1; rate = 5 } }";
        var first = netSuite.Succeed($"Invoke-NetSuiteUpsert invoice {Lines} -ExternalId UP-LINES -SublistMode Replace").Single<RecordWriteResult>();
        var second = netSuite.Run($"Invoke-NetSuiteUpsert invoice {Lines} -ExternalId UP-LINES");
        var replaced = netSuite.Succeed($"Invoke-NetSuiteUpsert invoice {Lines} -ExternalId UP-LINES -SublistMode Replace -PassThru");

        Assert.Equal(WriteAction.Created, first.Action);
        Assert.Equal(["NetSuite.InvalidInput"], second.ErrorIds);
        Assert.Contains("-SublistMode Replace", second.Errors[0].ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(25m, replaced.Output[0].Properties["total"].Value);
    }
}
