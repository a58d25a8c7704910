using System.Management.Automation;
using NetSuite;

namespace NetSuitePS.Tests.Commands;

/// <summary>What people do with many records and their results.</summary>
public sealed class WriteTests(SimulatorSession netSuite) : IClassFixture<SimulatorSession>
{
    [Fact]
    public void A_failed_result_can_be_piped_back_when_its_input_is_mended()
    {
        var result = netSuite.Succeed("""
            $rows = 'EmployeeNo,companyName,subsidiary', 'BACK-1,Back One,1', 'BACK-2,Back Two,999', ',Back Three,1' | ConvertFrom-Csv
            $failed = $rows | Invoke-NetSuiteUpsert customer -ExternalId { $_.EmployeeNo } -ErrorAction Ignore | Where-Object Action -eq Failed
            $failed.Count
            $failed[0].InputObject.subsidiary = 1
            $failed[1].InputObject.EmployeeNo = 'BACK-3'
            $failed | Invoke-NetSuiteUpsert customer -ExternalId { $_.EmployeeNo } | ForEach-Object { "$($_.Action) $($_.ExternalId)" }
            """);

        Assert.Equal(["2", "Created BACK-2", "Created BACK-3"], result.Output.Select(item => item.ToString()));
    }

    [Theory]
    [InlineData("Set-NetSuiteRecord customer 101 @{ isInactive = 'perhaps' }", "customer 101")]
    [InlineData("Set-NetSuiteRecord customer eid:CUST-002 @{ isInactive = 'perhaps' }", "customer 102")]
    [InlineData("@{ id = 103; isInactive = 'perhaps' } | Set-NetSuiteRecord customer", "customer 103")]
    [InlineData("[pscustomobject] @{ id = 104; isInactive = 'perhaps' } | Set-NetSuiteRecord customer", "customer 104")]
    public void A_failed_change_knows_its_record_when_it_is_piped_back(string script, string record)
    {
        var result = netSuite.Succeed($$"""
            $failed = {{script}} -ErrorAction Ignore
            $failed.InputObject.isInactive = $false
            $failed | Set-NetSuiteRecord
            """);

        Assert.Equal($"Updated {record}", result.Single<RecordWriteResult>().ToString());
    }

    [Fact]
    public void An_id_that_failed_is_tried_again_with_the_fields_of_the_command()
    {
        var result = netSuite.Succeed("""
            $null = Get-NetSuiteField customer
            $failed = 101, 'eid:NOBODY' | Set-NetSuiteRecord customer -comments 'Again' -ErrorAction Ignore | Where-Object Error
            $null = Invoke-NetSuiteUpsert customer @{ companyName = 'Somebody'; subsidiary = 1 } -ExternalId NOBODY
            $failed | Set-NetSuiteRecord customer -comments 'Again'
            """);

        Assert.StartsWith("Updated customer", result.Single<RecordWriteResult>().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_whose_update_failed_still_has_its_changes()
    {
        var result = netSuite.Succeed("""
            $customer = Get-NetSuiteRecord customer 105
            $customer.phone = '555-1050'
            $customer.subsidiary = 999
            $failed = $customer | Set-NetSuiteRecord -ErrorAction Ignore
            $customer.subsidiary = 1
            $failed | Set-NetSuiteRecord
            (Get-NetSuiteRecord customer 105).phone
            """);

        Assert.Contains("phone", ((RecordWriteResult)result.Output[0].BaseObject).Fields);
        Assert.Equal("555-1050", result.Output[1].ToString());
    }

    [Fact]
    public void A_record_that_is_changed_and_piped_twice_loses_no_change()
    {
        var result = netSuite.Succeed("""
            $customer = Get-NetSuiteRecord customer 106
            & { $customer.phone = '1'; $customer; $customer.phone = '2'; $customer; $customer } | Set-NetSuiteRecord | ForEach-Object { "$($_.Action)" }
            (Get-NetSuiteRecord customer 106).phone
            """);

        Assert.Equal(["Updated", "Updated", "Unchanged", "2"], result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void A_result_that_did_not_fail_is_a_reference_to_its_record()
    {
        var result = netSuite.Succeed("""
            $made = Invoke-NetSuiteUpsert customer @{ companyName = 'Referred'; subsidiary = 1 } -ExternalId REFERRED
            ($made | Set-NetSuiteRecord -Values @{ phone = '7' }).ExternalId
            ($made | Get-NetSuiteRecord).phone
            """);

        Assert.Equal("7", result.Output[^1].ToString());
    }

    [Fact]
    public void Rows_with_the_same_external_id_are_written_one_after_the_other()
    {
        var result = netSuite.Succeed("""
            1..40 | ForEach-Object { [pscustomobject] @{ externalId = "TWICE-$($_ % 2)"; companyName = "Number $_"; subsidiary = 1 } } | Invoke-NetSuiteUpsert customer |
                ForEach-Object { "$($_.Action)" }
            (Get-NetSuiteRecord customer eid:TWICE-0, eid:TWICE-1).companyName
            """);

        Assert.Equal(["Created", "Created", "Updated"], result.Output.Take(3).Select(item => item.ToString()));
        Assert.Equal(["Number 40", "Number 39"], result.Output.TakeLast(2).Select(item => item.ToString()));
    }

    [Fact]
    public void A_create_never_changes_a_record_that_has_its_external_id()
    {
        var result = netSuite.Run("""
            New-NetSuiteRecord customer @{ companyName = 'The first'; subsidiary = 1 } -ExternalId ONLY-ONE
            New-NetSuiteRecord customer @{ companyName = 'The second'; subsidiary = 1; externalId = 'ONLY-ONE' }
            (Get-NetSuiteRecord customer eid:ONLY-ONE).companyName
            """);

        Assert.Equal(["Created", "Failed"], result.Output.Take(2).Select(item => $"{((RecordWriteResult)item.BaseObject).Action}"));
        Assert.Single(result.Errors);
        Assert.Equal("The first", result.Output[2].ToString());
    }

    [Fact]
    public void An_external_id_is_made_up_when_asked_for()
    {
        var result = netSuite.Succeed("New-NetSuiteRecord customer @{ companyName = 'Generated'; subsidiary = 1 } -GenerateExternalId").Single<RecordWriteResult>();

        Assert.StartsWith("nsps-", result.ExternalId, StringComparison.Ordinal);
        Assert.Equal(result.Id, netSuite.Succeed($"(Get-NetSuiteRecord customer eid:{result.ExternalId}).id").Single<string>());
    }

    [Fact]
    public void PassThru_gives_the_records_in_the_order_of_the_input()
    {
        var result = netSuite.Succeed("""
            1..12 | ForEach-Object { [pscustomobject] @{ externalId = "ORDER-$_"; companyName = "Order $_"; subsidiary = 1 } } | Invoke-NetSuiteUpsert customer -PassThru |
                ForEach-Object { "$($_.GetType().Name) $($_.companyName)" }
            """);

        Assert.Equal(Enumerable.Range(1, 12).Select(number => $"Record#customer Order {number}"), result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void A_result_tells_what_was_sent_and_how_long_it_took()
    {
        var result = netSuite.Succeed("Set-NetSuiteRecord customer 107 @{ phone = '8' }").Single<RecordWriteResult>();

        Assert.Equal((1, 204), (result.Attempts, result.StatusCode));
        Assert.True(result.Duration > TimeSpan.Zero);
        Assert.Null(result.InputObject);
        Assert.Null(result.Error);
    }

    [Fact]
    public void More_than_MaxDelete_are_not_deleted()
    {
        var result = netSuite.Run("""
            $made = 1..4 | ForEach-Object { New-NetSuiteRecord contact @{ firstName = "Max $_"; lastName = 'Delete'; subsidiary = 1 } }
            try { $made | Remove-NetSuiteRecord -MaxDelete 2 -Confirm:$false -PassThru } catch { "$_"; $_.FullyQualifiedErrorId }
            $made | Get-NetSuiteRecord -ErrorAction Ignore | ForEach-Object { $_.firstName }
            """);

        Assert.Equal(["Deleted", "Deleted"], result.Output.Take(2).Select(item => $"{((RecordWriteResult)item.BaseObject).Action}"));
        Assert.Contains("2 were", result.Output[2].ToString(), StringComparison.Ordinal);
        Assert.StartsWith("NetSuite.TooManyDeletes", result.Output[3].ToString(), StringComparison.Ordinal);
        Assert.Equal(["Max 3", "Max 4"], result.Output.Skip(4).Select(item => item.ToString()));
    }

    [Fact]
    public void Removed_records_give_results_only_when_asked_for_and_errors_always()
    {
        var result = netSuite.Run("""
            $made = New-NetSuiteRecord contact @{ firstName = 'Quietly'; lastName = 'Removed'; subsidiary = 1 }
            $made.Id, '999999' | Remove-NetSuiteRecord contact -Confirm:$false
            '999998' | Remove-NetSuiteRecord contact -Confirm:$false -PassThru
            """);

        Assert.Equal(["NetSuite.NotFound", "NetSuite.NotFound"], result.ErrorIds);
        Assert.Equal((WriteAction.Failed, "999998"), (result.Single<RecordWriteResult>().Action, result.Single<RecordWriteResult>().Id));
    }

    [Fact]
    public void Rows_of_one_order_are_one_record_under_the_key_of_their_first_row()
    {
        var result = netSuite.Succeed("""
            'order,entity,item.item,item.quantity,item.rate', 'G-1,101,301,1,10', 'G-1,101,302,2,5', 'G-2,101,301,3,10' | ConvertFrom-Csv |
                Invoke-NetSuiteUpsert invoice -GroupBy order -ExternalId { "KEY-$($_.order)" } -SublistMode Replace | ForEach-Object { "$($_.Action) $($_.ExternalId)" }
            (Get-NetSuiteRecord invoice eid:KEY-G-1, eid:KEY-G-2).total
            """);

        Assert.Equal(["Created KEY-G-1", "Created KEY-G-2", "20.0", "30.0"], result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void Jobs_give_the_results_that_single_writes_give()
    {
        var results = new[] { "ONE", "JOB" }.Select(way => netSuite.Run($$"""
            $rows = 'EmployeeNo,companyName,subsidiary', '-1,First,1', '-2,Second,999', ',Third,1', '-4,Fourth,1' | ConvertFrom-Csv
            foreach ($row in $rows) { $row.companyName += ' {{way}}'; if ($row.EmployeeNo) { $row.EmployeeNo = '{{way}}' + $row.EmployeeNo } }
            $rows | Invoke-NetSuiteUpsert customer -ExternalId { $_.EmployeeNo } {{(way == "JOB" ? "-Asynchronous" : string.Empty)}} | ForEach-Object {
                "$($_.Action) $($_.ExternalId -replace '^...') $($_.Type) $([bool] $_.Id) $($_.Error.Id) $($_.Error.Code) $($_.InputObject.companyName -replace ' ...$')" }
            """)).ToArray();

        Assert.Equal(["Created -1", "Failed -2", "Failed ", "Created -4"], results[0].Output.Select(item => string.Join(' ', item.ToString().Split(' ').Take(2))));
        Assert.Equal(results[0].Output.Select(item => item.ToString()), results[1].Output.Select(item => item.ToString()));
        Assert.Equal(results[0].ErrorIds, results[1].ErrorIds);
    }

    [Fact]
    public void Order_lines_of_a_CSV_file_with_external_ids_in_their_cells_are_the_same_however_often_they_are_written()
    {
        var result = netSuite.Succeed("""
            $rows = 'OrderNo,entity,item.item,item.quantity,item.rate', 'R-1/1,eid:CUST-001,eid:WIDGET-S,1,10', 'R-1/2,,eid:WIDGET-L,2,5', 'R-2/1,eid:CUST-001,eid:WIDGET-S,3,10' | ConvertFrom-Csv
            foreach ($time in 1, 2) {
                $rows | Invoke-NetSuiteUpsert invoice -GroupBy { $PSItem.OrderNo.Split('/')[0] } -ExternalId { $_.OrderNo.Split('/')[0] } -SublistMode Replace | ForEach-Object { "$($_.Action) $($_.ExternalId)" }
            }
            (Get-NetSuiteRecord invoice eid:R-1, eid:R-2 -Expand item) | ForEach-Object { "$($_.item.quantity) $($_.total)" }
            """);

        Assert.Equal(["Created R-1", "Created R-2", "Updated R-1", "Updated R-2", "1.0 2.0 20.0", "3.0 30.0"], result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void A_row_that_was_left_out_of_its_record_does_not_replace_the_record_when_it_is_tried_again()
    {
        var result = netSuite.Run("""
            $rows = 'order,entity,item.item,item.quantity,item.rate', 'L-1,101,301,1,10', 'L-2,101,301,3,10', 'L-1,101,302,2,5' | ConvertFrom-Csv
            $failed = $rows | Invoke-NetSuiteUpsert invoice -GroupBy order -ExternalId { $_.order } -SublistMode Replace | Where-Object Action -eq Failed
            $failed | Invoke-NetSuiteUpsert invoice -GroupBy order -ExternalId { $_.order } -SublistMode Replace | ForEach-Object { "$($_.Action)" }
            "$((Get-NetSuiteRecord invoice eid:L-1).total)"
            """);

        Assert.Equal(["Failed", "10.0"], result.Output.Select(item => item.ToString()));
        Assert.Equal(2, result.Errors.Count);
    }

    [Fact]
    public void A_circular_object_is_one_failed_result_and_huge_text_passes()
    {
        var result = netSuite.Run("""
            $loop = @{}; $loop.companyName = $loop
            $loop, @{ companyName = 'x' * 5000000; subsidiary = 1 }, @{ companyName = 'After All'; subsidiary = 1 } |
                New-NetSuiteRecord customer -ErrorAction SilentlyContinue | ForEach-Object { "$($_.Action)" }
            """);

        Assert.Equal(["Failed", "Created", "Created"], result.Output.Select(item => item.ToString()));
    }
}
