using System.Management.Automation;
using NetSuite;
using NetSuite.Testing;

namespace NetSuitePS.Tests.Campaigns;

/// <summary>Inputs of one kind, the line that writes them, and what may have become of each record by what the results say.</summary>
internal sealed class CampaignRun(CampaignWrite write, IReadOnlyList<CampaignInput> inputs, string options, string name)
{
    /// <summary>What a record says before the run.</summary>
    public const string Original = "Original";

    // A call that may be repeated has been repeated when its outcome is still not known.
    private const int GivenUp = 2;

    // By title, what the record may say now; null where it may not be there.
    private readonly Dictionary<string, HashSet<string?>> possible = inputs.DistinctBy(input => input.Title)
        .ToDictionary(input => input.Title, input => new HashSet<string?> { input.Id is null ? null : Original }, StringComparer.Ordinal);

    // The titles of which a result said that their outcome is not known.
    private readonly HashSet<string> uncertain = new(StringComparer.Ordinal);

    private List<RecordWriteResult> results = [];

    public string Script => write switch
    {
        CampaignWrite.Upsert => "Invoke-NetSuiteUpsert phoneCall",
        CampaignWrite.CreateWithMadeKey => "New-NetSuiteRecord phoneCall -GenerateExternalId",
        CampaignWrite.Change => "Set-NetSuiteRecord phoneCall",
        CampaignWrite.Remove => "Remove-NetSuiteRecord phoneCall -Confirm:$false -PassThru",
        _ => "New-NetSuiteRecord phoneCall",
    } + options + " -Connection $connection -WarningAction Ignore";

    /// <summary>How many results there are of each kind.</summary>
    public string Summary => string.Join(", ", results.CountBy(result => result.Action).Select(action => $"{action.Value} {action.Key}"));

    /// <summary>The objects that go down the pipeline.</summary>
    public object[] Objects => [.. inputs.Select(input => input.ToObject(write))];

    /// <summary>Takes the first results in, and holds them against the account.</summary>
    public void Begin(HostedResult first, IReadOnlyList<CampaignRecord> truth)
    {
        results = Results(first, inputs.Count);
        foreach (var (input, result) in inputs.Zip(results))
        {
            Take(input, result);
        }

        Compare(truth);
        foreach (var title in uncertain)
        {
            possible[title] = [truth.SingleOrDefault(record => record.Title == title)?.Message];
        }
    }

    /// <summary>What a user does then without a journal: failed results go in again, and so does what is not known and turns out not to be done.</summary>
    public object[] Rest() => [.. Unfinished().Select(pair => pair.Result.Action == WriteAction.Failed ? pair.Result : pair.Input.ToObject(write))];

    /// <summary>Takes the results of <see cref="Rest"/> in.</summary>
    public void Finish(HostedResult rest)
    {
        var unfinished = Unfinished();
        foreach (var (input, result) in unfinished.Select(pair => pair.Input).Zip(Results(rest, unfinished.Count)))
        {
            That(result.Action is not (WriteAction.Failed or WriteAction.Unknown), $"{result} although nothing goes wrong any more: {result.Error}");
            Take(input, result);
        }
    }

    /// <summary>Takes the results of the same line with the same journal in.</summary>
    public void FinishByJournal(HostedResult again)
    {
        foreach (var (input, result, first) in inputs.Zip(Results(again, inputs.Count), results))
        {
            var wasDone = first.Action is not (WriteAction.Failed or WriteAction.Unknown);
            That(result.IsFromJournal || !wasDone, $"{first} was done again: {result}");
            That(!wasDone || (first.Action, first.Id) == (result.Action, result.Id), $"{first} became {result}");
            That(result.Action != WriteAction.Failed, $"{result} although nothing goes wrong any more: {result.Error}");
            That(result.Action != WriteAction.Unknown || (write == CampaignWrite.CreateWithout && first.Action == WriteAction.Unknown), $"{result} although it could be found out: {result.Error}");
            if (!wasDone && result.Action != WriteAction.Unknown)
            {
                Take(input, result);
            }
        }
    }

    /// <summary>Holds that in the end everything was done, and nothing twice.</summary>
    public void End(IReadOnlyList<CampaignRecord> truth, bool byJournal)
    {
        Compare(truth);
        foreach (var (title, messages) in possible)
        {
            // With a journal a create that may have been sent is left to the user; without, he has looked.
            var mayLack = byJournal && write == CampaignWrite.CreateWithout && uncertain.Contains(title);
            That(messages.Count == 1 && (mayLack || messages.Contains(null) == (write == CampaignWrite.Remove)), $"{title} is left as {Words(messages)}");
        }
    }

    private List<(CampaignInput Input, RecordWriteResult Result)> Unfinished() =>
    [
        .. inputs.Zip(results).Where(pair => pair.Second.Action switch
        {
            WriteAction.Failed => true,
            WriteAction.Unknown => !possible[pair.First.Title].Contains(write == CampaignWrite.Remove ? null : pair.First.Message),
            _ => false,
        }),
    ];

    private List<RecordWriteResult> Results(HostedResult run, int count)
    {
        That(run.Output.All(item => item.BaseObject is RecordWriteResult), $"it gave {string.Join(' ', run.Output)}");
        List<RecordWriteResult> all = [.. run.Output.Select(item => (RecordWriteResult)item.BaseObject)];
        That(all.Count == count, $"{all.Count} results for {count} inputs: {string.Join(' ', run.Errors)}");
        var bad = all.Count(result => result.Action is WriteAction.Failed or WriteAction.Unknown);
        That(run.Errors.Count == bad, $"{run.Errors.Count} errors for {bad} results that failed: {string.Join(' ', run.Errors)}");
        return all;
    }

    private void Take(CampaignInput input, RecordWriteResult result)
    {
        That(IsOf(result, input), $"{result} came for {input}");
        var before = possible[input.Title];
        var isCertain = !uncertain.Contains(input.Title);
        switch (result.Action)
        {
            case WriteAction.Created:
                That(!isCertain || before.Contains(null), $"{result} was there before");
                possible[input.Title] = [input.Message];
                break;
            case WriteAction.Updated:
                That(!isCertain || !before.Contains(null), $"{result} was not there before");
                possible[input.Title] = [input.Message];
                break;
            case WriteAction.Deleted:
                possible[input.Title] = [null];
                break;
            case WriteAction.Unknown:
                That(write == CampaignWrite.CreateWithout || result.Attempts >= GivenUp, $"{result} after {result.Attempts} attempts: {result.Error}");
                before.Add(write == CampaignWrite.Remove ? null : input.Message);
                uncertain.Add(input.Title);
                break;
            default:
                That(result.Action == WriteAction.Failed && result.Error is not null, $"{result} came for {input}");
                break;
        }
    }

    private void Compare(IReadOnlyList<CampaignRecord> truth)
    {
        var found = truth.ToLookup(record => record.Title, StringComparer.Ordinal);
        foreach (var (title, messages) in possible)
        {
            That(found[title].Count() <= 1, $"{title} is there {found[title].Count()} times");
            That(messages.Contains(found[title].SingleOrDefault()?.Message), $"{title} is {Words([found[title].SingleOrDefault()?.Message])}, and by the results it is {Words(messages)}");
        }

        foreach (var (input, result) in inputs.Zip(results).Where(pair => pair.Second.Action is WriteAction.Created or WriteAction.Updated))
        {
            var record = found[input.Title].SingleOrDefault();

            // The damaged answer to a write that was done may have lost the id.
            That(record is not null && (result.Id is null || record.Id == result.Id), $"{result} came for {input}, whose id is {record?.Id ?? "none"}");
            That(result.ExternalId is null || record?.ExternalId == result.ExternalId, $"{result} has the external id {record?.ExternalId ?? "none"}");
        }
    }

    private bool IsOf(RecordWriteResult result, CampaignInput input) => write switch
    {
        CampaignWrite.Upsert or CampaignWrite.CreateWithKey => result.ExternalId == input.ExternalId,
        CampaignWrite.Change or CampaignWrite.Remove => result.Id == input.Id,
        CampaignWrite.CreateWithMadeKey => result.Action == WriteAction.Failed || result.ExternalId?.StartsWith("nsps-", StringComparison.Ordinal) == true,
        _ => result.ExternalId is null,
    } && (result.InputObject is not PSObject given || given.Properties["title"]?.Value is not string title || title == input.Title);

    private static string Words(IEnumerable<string?> messages) => string.Join(" or ", messages.Select(message => message is null ? "not there" : $"'{message}'"));

    private void That(bool holds, string complaint) => Assert.True(holds, $"{name}: {Script}: {complaint}");
}
