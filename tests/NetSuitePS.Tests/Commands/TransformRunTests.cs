using NetSuite;
using NetSuite.Testing;

namespace NetSuitePS.Tests.Commands;

/// <summary>Transforms as somebody runs them over many orders: as jobs, under a journal, with answers that are lost.</summary>
public sealed class TransformRunTests : IDisposable
{
    private readonly Hosted session = new();
    private readonly string journal = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.journal");

    public TransformRunTests() => Succeed("Start-NetSuiteSimulator | Connect-NetSuite | Out-Null");

    public void Dispose()
    {
        session.Dispose();
        File.Delete(journal);
    }

    [Fact]
    public void The_changes_of_an_order_are_still_to_be_sent_after_something_was_made_of_it()
    {
        var result = Succeed("""
            $order = Get-NetSuiteRecord salesOrder 501
            $order.memo = 'Not saved yet'
            $order | Invoke-NetSuiteTransform -To invoice
            $order | Set-NetSuiteRecord
            """);

        Assert.Equal([WriteAction.Created, WriteAction.Updated], result.Output.Select(item => ((RecordWriteResult)item.BaseObject).Action));
        Assert.Equal(["memo"], ((RecordWriteResult)result.Output[1].BaseObject).Fields);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-Asynchronous")]
    public void Run_again_with_its_journal_it_makes_nothing_a_second_time(string how)
    {
        var script = $"501, 502 | Invoke-NetSuiteTransform salesOrder -To invoice -GenerateExternalId -JournalPath $journal {how}";
        var first = Results(script);
        var before = Invoices();
        var second = Results(script);

        Assert.Equal(first.Select(result => result.Id), second.Select(result => result.Id));
        Assert.All(second, result => Assert.Equal((WriteAction.Created, true, 0), (result.Action, result.IsFromJournal, result.Attempts)));
        Assert.Equal(before, Invoices());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-JournalPath $journal")]
    [InlineData("-Asynchronous")]
    public void With_an_external_id_that_is_made_up_a_lost_answer_is_found_again(string how)
    {
        var before = Invoices();
        Succeed("Set-NetSuiteSimulator -Fault @{ Kind = 'resetAfter'; Method = 'POST'; Path = 'salesOrder/501/!transform/*'; Times = 1 }");
        var results = Results($"501 | Invoke-NetSuiteTransform salesOrder -To invoice -GenerateExternalId {how}");

        Assert.Equal(WriteAction.Created, Assert.Single(results).Action);
        Assert.StartsWith("nsps-", results[0].ExternalId, StringComparison.Ordinal);
        Assert.Equal(before + 1, Invoices());
    }

    [Fact]
    public void Rows_of_one_order_make_one_invoice()
    {
        var before = Invoices();
        var result = Succeed("""
            'id,memo,item.line,item.quantity', '501,Half,1,5', '501,Half,2,5', '502,Other,1,1' | ConvertFrom-Csv |
                Invoke-NetSuiteTransform salesOrder -To invoice -GroupBy id
            """);

        Assert.Equal(2, result.Output.Count);
        Assert.Equal(before + 2, Invoices());
    }

    private HostedResult Succeed(string script, params (string Name, object? Value)[] variables)
    {
        var result = session.Invoke(script, variables);
        Assert.True(result.Errors.Count == 0, result.Everything);
        return result;
    }

    private List<RecordWriteResult> Results(string script) =>
        [.. Succeed(script, ("journal", journal)).Output.Select(item => (RecordWriteResult)item.BaseObject)];

    private int Invoices() => Convert.ToInt32(Succeed("(Invoke-NetSuiteQuery \"SELECT COUNT(*) AS n FROM transaction WHERE type = 'CustInvc'\").n").Output[0].BaseObject, System.Globalization.CultureInfo.InvariantCulture);
}
