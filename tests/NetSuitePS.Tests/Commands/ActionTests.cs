using NetSuite;
using NetSuite.Testing;

namespace NetSuitePS.Tests.Commands;

public sealed class ActionTests(SimulatorSession netSuite) : IClassFixture<SimulatorSession>
{
    [Fact]
    public void An_action_runs_on_each_record()
    {
        var result = netSuite.Succeed("""
            Get-NetSuiteRecord invoice 601, 602 | Invoke-NetSuiteAction -Action markforgrouping
            (Get-NetSuiteRecord invoice 602).forInvoiceGrouping
            """);

        Assert.Equal(["Executed invoice 601", "Executed invoice 602", "True"], result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void Parameters_are_sent_and_named_in_the_result()
    {
        var result = netSuite.Succeed("""
            $payment = Invoke-NetSuiteRestMethod record/v1/vendorPayment -Method Post -Body '{"entity":{"id":"153"},"account":{"id":"1"},"isInTransitPayment":true,"apply":{"items":[{"doc":{"externalId":"BILL-SEED-OPEN"},"apply":true,"amount":1}]}}'
            $id = "$payment".Split('/')[-1]
            Invoke-NetSuiteAction vendorPayment $id confirm -Parameter @{ confirmationDate = [datetime] '2026-01-31' }
            (Get-NetSuiteRecord vendorPayment $id).clearedDate
            """);

        Assert.Equal(["confirmationDate"], ((RecordWriteResult)result.Output[0].BaseObject).Fields);
        Assert.Equal(new DateTime(2026, 1, 31), result.Output[1].BaseObject);
    }

    [Theory]
    [InlineData("Invoke-NetSuiteAction invoice 603 unmarkforgrouping", "The invoice is not marked for grouping", null)]
    [InlineData("Invoke-NetSuiteAction salesOrder 501 approve", "does not exist", "orderStatus 'B'")]
    [InlineData("Invoke-NetSuiteAction timeBill 1 aprove", "does not exist", "approve, reject, retract, submit")]
    public void A_refused_action_is_a_failed_result_in_NetSuites_words(string script, string words, string? advice)
    {
        var result = netSuite.Run(script);

        var failed = result.Single<RecordWriteResult>();
        Assert.Equal((WriteAction.Failed, 400, "USER_ERROR"), (failed.Action, failed.StatusCode, failed.Error!.Code));
        Assert.Contains(words, failed.Error.Message, StringComparison.Ordinal);
        Assert.Equal(advice is not null, failed.Error.RecommendedAction?.Contains(advice ?? string.Empty, StringComparison.Ordinal) ?? false);
        Assert.Equal(["NetSuite.Validation"], result.ErrorIds);
    }

    [Fact]
    public void An_action_whose_answer_is_lost_is_unknown_and_sent_once()
    {
        using var session = new Hosted();
        var result = session.Invoke("""
            Start-NetSuiteSimulator | Connect-NetSuite | Out-Null
            Set-NetSuiteSimulator -Fault @{ Kind = 'resetAfter'; Method = 'POST'; Path = '@markforgrouping'; Times = 1 }
            Invoke-NetSuiteAction invoice 604 markforgrouping
            """);

        Assert.Equal((WriteAction.Unknown, 1), (result.Single<RecordWriteResult>().Action, result.Single<RecordWriteResult>().Attempts));
        Assert.Equal(["NetSuite.OutcomeUnknown"], result.ErrorIds);
    }

    [Theory]
    [InlineData("$unknown | Invoke-NetSuiteAction -Action markforgrouping")]
    [InlineData("Invoke-NetSuiteAction invoice $unknown markforgrouping")]
    [InlineData("Invoke-NetSuiteAction invoice 602, $unknown markforgrouping")]
    public void An_action_whose_outcome_is_not_known_does_not_run_again_when_its_result_is_piped_back(string script)
    {
        var unknown = new RecordWriteResult { Action = WriteAction.Unknown, Type = "invoice", Id = "605" };
        var result = netSuite.Run($"try {{ {script} -Verbose }} catch {{ Write-Error $_ }}", ("unknown", unknown));

        Assert.Empty(result.Output);
        Assert.Contains("It is not known whether the write to invoice 605 took effect", Assert.Single(result.Errors).Exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Verbose, line => line.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public void An_action_that_failed_is_tried_again_when_its_result_is_piped_back()
    {
        var failed = new RecordWriteResult { Action = WriteAction.Failed, Type = "invoice", Id = "604" };
        var result = netSuite.Succeed("$failed | Invoke-NetSuiteAction -Action markforgrouping", ("failed", failed));

        Assert.Equal(WriteAction.Executed, result.Single<RecordWriteResult>().Action);
    }

    [Fact]
    public void WhatIf_names_the_record_and_runs_nothing()
    {
        var result = netSuite.Succeed("Invoke-NetSuiteAction invoice 603 markforgrouping -WhatIf -Verbose");

        Assert.Contains(result.Verbose, line => line.StartsWith("GET record/v1/invoice/603", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Verbose, line => line.StartsWith("POST", StringComparison.Ordinal));
    }
}
