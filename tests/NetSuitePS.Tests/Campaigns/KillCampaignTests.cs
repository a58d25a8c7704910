using NetSuite;
using Xunit.Abstractions;

namespace NetSuitePS.Tests.Campaigns;

/// <summary>
/// A process that writes with a journal is killed at random moments and started again, until it ends: then the account
/// holds exactly what was intended, nothing twice, and the last run has told all of it. NETSUITEPS_KILLS says how many
/// kills, NETSUITEPS_KILLS_FIRST with which seed they begin.
/// </summary>
[Collection(CampaignCollection.Name)]
public sealed class KillCampaignTests(CampaignAccount account, ITestOutputHelper output) : IClassFixture<CampaignAccount>
{
    private const int Ways = 6;
    private const int Limit = 5;
    private static readonly int First = CampaignCollection.Number("NETSUITEPS_KILLS_FIRST", 1);
    private static readonly int Kills = CampaignCollection.Number("NETSUITEPS_KILLS", Ways);
    private static readonly int Count = Math.Max(Ways, Kills / 2);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(First, Count)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task However_often_it_is_killed_everything_is_written_once_and_the_last_run_tells_all_of_it(int seed)
    {
        var random = new Random(seed);
        var (write, asynchronous) = (seed % Ways) switch
        {
            1 => (CampaignWrite.Upsert, false),
            2 => (CampaignWrite.CreateWithMadeKey, false),
            3 => (CampaignWrite.Remove, false),
            4 => (CampaignWrite.Upsert, true),
            5 => (CampaignWrite.CreateWithMadeKey, true),
            _ => (CampaignWrite.CreateWithout, false),
        };
        var titles = $"K{seed}-";
        var inputs = Inputs(titles, write, asynchronous ? 230 : 60);
        var folder = Directory.CreateTempSubdirectory("NetSuitePS");
        try
        {
            File.WriteAllLines(Path.Combine(folder.FullName, "calls.csv"), Csv(write, inputs));
            account.Succeed("Set-NetSuiteSimulator -Latency 15");
            var line = Line(write) + (asynchronous ? " -Asynchronous" : string.Empty);
            var killed = 0;
            for (var kill = 0; kill < (Kills + Count - 1) / Count; kill++)
            {
                // Of the requests that are left, as far as that can be told: one for each record, or a handful for jobs.
                var after = random.Next(1, asynchronous ? 12 : (inputs.Count * 9 / 10) - (killed * inputs.Count / 3));
                account.Succeed("$null = Get-NetSuiteSimulatorRequest -Clear");
                using var process = KilledProcess.Start(folder.FullName, account.Simulator, line);
                killed += await process.KillAsync(() => account.Requests >= after) ? 1 : 0;
                output.WriteLine($"{line}: killed after {account.Requests} requests (wanted {after}); {account.Truth(titles).Count} records there");
            }

            using var last = KilledProcess.Start(folder.FullName, account.Simulator, line);
            Check(write, inputs, await last.ResultsAsync(), account.Truth(titles), killed);
        }
        finally
        {
            account.Succeed("Set-NetSuiteSimulator -Latency 0");
            folder.Delete(recursive: true);
        }
    }

    private static string Line(CampaignWrite write) => "Import-Csv calls.csv | " + write switch
    {
        CampaignWrite.Upsert => "Invoke-NetSuiteUpsert phoneCall",
        CampaignWrite.CreateWithMadeKey => "New-NetSuiteRecord phoneCall -GenerateExternalId",
        CampaignWrite.Remove => "Remove-NetSuiteRecord phoneCall -Confirm:$false -PassThru",
        _ => "New-NetSuiteRecord phoneCall",
    } + " -JournalPath calls.journal -WarningAction Ignore -ErrorAction SilentlyContinue";

    private List<CampaignInput> Inputs(string titles, CampaignWrite write, int count)
    {
        var there = write switch
        {
            CampaignWrite.Remove => count,
            CampaignWrite.Upsert => count / 3,
            _ => 0,
        };
        var ids = there == 0 ? [] : account.MakeMany(titles, there, CampaignRun.Original);
        return [.. Enumerable.Range(0, count).Select(number => new CampaignInput($"{titles}{number}", $"{titles}{number}", number < there ? ids[number] : null, "First"))];
    }

    private static IEnumerable<string> Csv(CampaignWrite write, IEnumerable<CampaignInput> inputs) => write switch
    {
        CampaignWrite.Upsert => inputs.Select(input => $"{input.ExternalId},{input.Title},{input.Message}").Prepend("externalId,title,message"),
        CampaignWrite.Remove => inputs.Select(input => input.Id!).Prepend("id"),
        _ => inputs.Select(input => $"{input.Title},{input.Message}").Prepend("title,message"),
    };

    private static void Check(CampaignWrite write, List<CampaignInput> inputs, IReadOnlyList<RecordWriteResult> results, IReadOnlyList<CampaignRecord> truth, int kills)
    {
        Assert.Equal(inputs.Count, results.Count);
        var found = truth.ToLookup(record => record.Title, StringComparer.Ordinal);
        Assert.All(found, records => Assert.Single(records));
        foreach (var (input, result) in inputs.Zip(results))
        {
            var record = found[input.Title].SingleOrDefault();
            if (result.Action == WriteAction.Unknown && write == CampaignWrite.CreateWithout)
            {
                continue;
            }

            var expected = write == CampaignWrite.Remove ? WriteAction.Deleted : input.Id is null ? WriteAction.Created : WriteAction.Updated;
            Assert.True(result.Action == expected, $"{input}: {result} instead of {expected}; {result.Error}");
            Assert.True(
                write == CampaignWrite.Remove ? record is null && result.Id == input.Id : record?.Id == result.Id && record?.Message == input.Message,
                $"{input}: {result}, and in the account it is {record}");
            Assert.True(write is not (CampaignWrite.Upsert or CampaignWrite.CreateWithMadeKey) || record!.ExternalId == result.ExternalId, $"{input}: {result.ExternalId} and {record}");
        }

        // What was under way when it was killed is all that may be left open.
        Assert.InRange(results.Count(result => result.Action == WriteAction.Unknown), 0, write == CampaignWrite.CreateWithout ? kills * Limit : 0);
    }
}
