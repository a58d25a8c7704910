using NetSuite;
using NetSuite.Testing;

namespace NetSuitePS.Tests.Commands;

public sealed class AttachmentTests(SimulatorSession netSuite) : IClassFixture<SimulatorSession>
{
    [Fact]
    public void A_contact_is_attached_to_each_record_with_its_role()
    {
        var result = netSuite.Succeed("""
            Get-NetSuiteRecord customer 102, 103 | Add-NetSuiteAttachment -Contact eid:SEED-CONT-001, 205 -Role -10
            (Get-NetSuiteRecord customer 103 -Expand contactRoles).contactRoles | ForEach-Object { "$($_.contact.Id) $($_.role)" }
            """);

        Assert.Equal(
            ["Attached customer 102 eid:SEED-CONT-001", "Attached customer 102 205", "Attached customer 103 eid:SEED-CONT-001", "Attached customer 103 205"],
            result.Output.Select(item => item.BaseObject).OfType<RecordWriteResult>().Select(item => $"{item} {item.Attachment!.ToPathSegment()}"));
        Assert.Equal("205 Primary Contact", result.Output[^1].BaseObject);
    }

    [Fact]
    public void A_role_goes_by_its_name_too()
    {
        var role = netSuite.Succeed("""
            $null = Add-NetSuiteAttachment customer eid:CUST-001 -Contact 206 -Role 'Billing Contact'
            (Get-NetSuiteRecord customer eid:CUST-001 -Expand contactRoles).contactRoles | Where-Object { $_.contact.Id -eq '206' } | ForEach-Object { $_.role.RefName }
            """).Single<string>();

        Assert.Equal("Billing Contact", role);
    }

    [Fact]
    public void Detaching_gives_nothing_unless_asked_for()
    {
        var result = netSuite.Succeed("""
            $null = Add-NetSuiteAttachment customer 104 -Contact 205, 206
            Remove-NetSuiteAttachment customer 104 -Contact 205 -Confirm:$false
            Remove-NetSuiteAttachment customer 104 -Contact 206 -Confirm:$false -PassThru
            """).Single<RecordWriteResult>();

        Assert.Equal((WriteAction.Detached, "104", "206"), (result.Action, result.Id, result.Attachment!.Id));
        Assert.Empty(netSuite.Succeed("(Get-NetSuiteRecord customer 104 -Expand contactRoles).contactRoles").Output);
    }

    [Theory]
    [InlineData("Add-NetSuiteAttachment salesOrder 501 -File 398", "NetSuite.NotFound", "file 398")]
    [InlineData("Add-NetSuiteAttachment customer 105 -Contact 101", "NetSuite.NotFound", "contact 101")]
    [InlineData("Remove-NetSuiteAttachment customer 105 -Contact 208 -Confirm:$false -PassThru", "NetSuite.Validation", "not attached")]
    [InlineData("Add-NetSuiteAttachment customer 105", "NetSuite.InvalidInput", "nothing to attach")]
    [InlineData("Add-NetSuiteAttachment customer 105 -Contact (Get-NetSuiteRecord customer 101)", "NetSuite.InvalidInput", "no contact")]
    [InlineData("105 | Add-NetSuiteAttachment -Contact 205", "NetSuite.NothingToIdentify", "type")]
    public void What_can_not_be_done_is_one_failed_result_and_one_error(string script, string errorId, string words)
    {
        var result = netSuite.Run(script);

        Assert.Equal([errorId], result.ErrorIds);
        Assert.Contains(words, result.Errors[0].ToString(), StringComparison.Ordinal);
        var failed = result.Single<RecordWriteResult>();
        Assert.Equal((WriteAction.Failed, errorId), (failed.Action, failed.Error!.Id));
    }

    [Fact]
    public void One_bad_attachment_does_not_hold_up_the_others_and_the_failed_one_can_be_piped_back()
    {
        var result = netSuite.Run("""
            $results = 106, 999999, 107 | Add-NetSuiteAttachment customer -Contact 205
            $results
            $results | Where-Object Action -eq Failed | Add-NetSuiteAttachment -Contact 205
            """);

        Assert.Equal(["Attached customer 106", "Failed customer 999999", "Attached customer 107", "Failed customer 999999"], result.Output.Select(item => item.ToString()));
        Assert.Equal(["NetSuite.NotFound", "NetSuite.NotFound"], result.ErrorIds);
    }

    [Theory]
    [InlineData("Add-NetSuiteAttachment customer 108 -Contact 205 -WhatIf")]
    [InlineData("Remove-NetSuiteAttachment customer 108 -Contact 205 -WhatIf")]
    public void WhatIf_sends_nothing_but_the_question_for_the_name(string script)
    {
        var result = netSuite.Succeed($"{script} -Verbose");

        Assert.DoesNotContain(result.Verbose, line => line.StartsWith("POST", StringComparison.Ordinal));
        Assert.Contains(result.Verbose, line => line.StartsWith("GET record/v1/customer/108", StringComparison.Ordinal));
    }

    [Fact]
    public void A_lost_answer_is_asked_for_again_when_attaching_and_unknown_when_detaching()
    {
        using var session = new Hosted();
        var attached = session.Invoke("""
            Start-NetSuiteSimulator | Connect-NetSuite | Out-Null
            Set-NetSuiteSimulator -Fault @{ Kind = 'resetAfter'; Method = 'POST'; Path = '!attach/contact/*'; Times = 1 }
            Add-NetSuiteAttachment customer 109 -Contact 205
            """);
        var detached = session.Invoke("""
            Set-NetSuiteSimulator -Fault @{ Kind = 'resetAfter'; Method = 'POST'; Path = '!detach/contact/*'; Times = 1 }
            Remove-NetSuiteAttachment customer 109 -Contact 205 -Confirm:$false -PassThru
            """);

        Assert.True(attached.Errors.Count == 0, attached.Everything);
        Assert.Equal((WriteAction.Attached, 2), (attached.Single<RecordWriteResult>().Action, attached.Single<RecordWriteResult>().Attempts));
        Assert.Equal((WriteAction.Unknown, 1), (detached.Single<RecordWriteResult>().Action, detached.Single<RecordWriteResult>().Attempts));
        Assert.Equal(["NetSuite.OutcomeUnknown"], detached.ErrorIds);
    }
}
