using System.Collections;
using NetSuite;
using Xunit.Abstractions;

namespace NetSuitePS.Tests.Campaigns;

/// <summary>
/// Runs of writes while things go wrong by chance: afterwards the account holds exactly what was intended, nothing twice,
/// and the results have told the truth. NETSUITEPS_FAULTS says how many seeds, NETSUITEPS_FAULTS_FIRST which is the first.
/// </summary>
[Collection(CampaignCollection.Name)]
public sealed class FaultCampaignTests(CampaignAccount account, ITestOutputHelper output) : IClassFixture<CampaignAccount>
{
    private static readonly int First = CampaignCollection.Number("NETSUITEPS_FAULTS_FIRST", 1);
    private static readonly int Count = CampaignCollection.Number("NETSUITEPS_FAULTS", 12);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(First, Count)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_goes_wrong_the_account_holds_what_was_intended_and_the_results_are_true(int seed)
    {
        var random = new Random(seed);
        var folder = Directory.CreateTempSubdirectory("NetSuitePS");
        try
        {
            foreach (var write in Enum.GetValues<CampaignWrite>())
            {
                Run(seed, write, random, folder.FullName);
            }
        }
        finally
        {
            account.LetFail([]);
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_create_that_is_refused_after_its_answer_was_lost_is_found_by_its_external_id()
    {
        account.LetFail([Fault("resetAfter", "PUT", 1), Fault("recordChanged", "PUT", 1)]);
        var result = account.Session.Invoke(
            "New-NetSuiteRecord phoneCall @{ title = 'Refused after loss' } -GenerateExternalId -Connection $connection", ("connection", account.Connection(withCertificate: false)));
        account.LetFail([]);

        var record = Assert.Single(account.Truth("Refused after loss"));
        Assert.Equal((WriteAction.Created, record.Id, record.ExternalId), (result.Single<RecordWriteResult>().Action, result.Single<RecordWriteResult>().Id, result.Single<RecordWriteResult>().ExternalId));
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void A_change_that_is_refused_after_its_answer_was_lost_is_not_called_failed()
    {
        var id = account.Make("Changed after loss", "CHANGED-AFTER-LOSS", CampaignRun.Original);
        account.LetFail([Fault("resetAfter", "PATCH", 1), Fault("recordChanged", "PATCH", 20)]);
        var result = account.Session.Invoke(
            "Set-NetSuiteRecord phoneCall $id @{ message = 'Changed' } -Connection $connection", ("id", id), ("connection", account.Connection(withCertificate: false)));
        account.LetFail([]);

        Assert.Equal(WriteAction.Unknown, result.Single<RecordWriteResult>().Action);
        Assert.Equal(["NetSuite.OutcomeUnknown"], result.ErrorIds);
        Assert.Equal("Changed", Assert.Single(account.Truth("Changed after loss")).Message);
    }

    private static Hashtable Fault(string kind, string method, int times) => new() { ["Kind"] = kind, ["Method"] = method, ["Path"] = "record/v1/**", ["Times"] = times };

    private void Run(int seed, CampaignWrite write, Random random, string folder)
    {
        var titles = $"F{seed}-{write}-";
        var asynchronous = random.Next(3) == 0 ? " -Asynchronous" : string.Empty;
        var journal = random.Next(2) == 0 ? $" -JournalPath '{Path.Combine(folder, $"{write}.journal")}'" : string.Empty;
        var throttle = random.Next(2) == 0 ? $" -ThrottleLimit {random.Next(1, 9)}" : string.Empty;
        var run = new CampaignRun(write, Inputs(titles, write, random), asynchronous + journal + throttle, $"seed {seed}");
        var connection = account.Connection(withCertificate: random.Next(2) == 0);

        account.LetFail(CampaignFaults.Draw(random));
        var first = account.Session.Invoke($"$inputs | {run.Script}", ("inputs", run.Objects), ("connection", connection));
        account.LetFail([]);
        run.Begin(first, account.Truth(titles));
        output.WriteLine($"{run.Script}: {run.Summary}; {string.Join(", ", account.Struck())}");

        if (journal.Length > 0)
        {
            run.FinishByJournal(account.Session.Invoke($"$inputs | {run.Script}"));
        }
        else if (run.Rest() is { Length: > 0 } rest)
        {
            run.Finish(account.Session.Invoke($"$inputs | {run.Script}", ("inputs", rest)));
        }

        run.End(account.Truth(titles), journal.Length > 0);
    }

    // Records that are there already as well as new ones, and now and then the same one again.
    private List<CampaignInput> Inputs(string titles, CampaignWrite write, Random random)
    {
        List<CampaignInput> inputs = [];
        for (var number = random.Next(4, 12); number > 0; number--)
        {
            var title = $"{titles}{number}";
            var isThere = write is CampaignWrite.Change or CampaignWrite.Remove || (write == CampaignWrite.Upsert && random.Next(3) == 0);
            var input = new CampaignInput(title, title, isThere ? account.Make(title, title, CampaignRun.Original) : null, "First");
            inputs.Add(input);
            if (write is CampaignWrite.Upsert or CampaignWrite.Change && random.Next(4) == 0)
            {
                inputs.Add(input with { Message = "Second" });
            }
        }

        return inputs;
    }
}
