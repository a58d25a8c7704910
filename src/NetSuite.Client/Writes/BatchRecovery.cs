using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Finds out what came of batches that were sent, or were about to be, when an earlier run ended.</summary>
internal sealed class BatchRecovery(NetSuiteClient client, WriteJournal journal, int maxReads)
{
    // How long NetSuite knows a key is not documented; a day is the least that makes sense.
    private static readonly TimeSpan KeyLifetime = TimeSpan.FromHours(24);

    private readonly BatchResults results = new(client, maxReads);

    /// <summary>Asks for each of them, the one planned first first, and tells the journal.</summary>
    /// <exception cref="NetSuiteException">That can't be found out now.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // A write may have been planned anew: the later batch tells of it. Those that were not are as the earlier one left
        // them, which NetSuite refused whole if its parts were planned.
        var open = journal.OpenBatches;
        var last = new Dictionary<long, Guid>();
        var split = new HashSet<Guid>();
        var repeated = new HashSet<long>();
        foreach (var batch in open)
        {
            foreach (var number in batch.Numbers)
            {
                if (last.TryGetValue(number, out var whole))
                {
                    _ = batch.IsPart ? split.Add(whole) : repeated.Add(number);
                }

                last[number] = batch.Key;
            }
        }

        foreach (var batch in open)
        {
            bool[] isLast = [.. batch.Numbers.Select(number => last[number] == batch.Key)];
            if (isLast.Contains(true))
            {
                var outcomes = await OutcomesAsync(batch, split.Contains(batch.Key), cancellationToken).ConfigureAwait(false);
                for (var i = 0; i < outcomes.Count; i++)
                {
                    // What stays unknown stays open: what may be sent twice will be, and of the rest the next run asks again.
                    // So does a repetition that was refused, since what it repeats may have been done.
                    var number = batch.Numbers[i];
                    var isOpen = outcomes[i].Action == WriteAction.Unknown || (outcomes[i].Action == WriteAction.Failed && repeated.Contains(number));
                    if (isLast[i] && !isOpen)
                    {
                        await journal.KeepAsync(number, outcomes[i], cancellationToken).ConfigureAwait(false);
                    }
                }
            }
        }
    }

    private async Task<IReadOnlyList<WriteOutcome>> OutcomesAsync(JournalBatch batch, bool wasSplit, CancellationToken cancellationToken)
    {
        var subjects = Subjects(batch);
        if (JobPath.IdOf(batch.Job) is { } known)
        {
            return await results.CollectAsync(known, subjects, cancellationToken).ConfigureAwait(false);
        }

        if (wasSplit)
        {
            var refusal = new NetSuiteValidationException("NetSuite refused the batch it was in, so it was not done.");
            return [.. subjects.Select(subject => subject.Failed(refusal))];
        }

        if (client.TimeProvider.GetUtcNow() - batch.Planned >= KeyLifetime)
        {
            return await results.ResolveAsync(
                new WriteOutcome?[subjects.Length], subjects, "an earlier run may have sent it, too long ago to ask NetSuite.", null, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var submission = await client.Jobs.HandOverAsync(BatchBody.Again(batch), batch.Key, cancellationToken).ConfigureAwait(false);
            if (submission.JobId is not { } job)
            {
                return await results.ResolveAsync(
                    new WriteOutcome?[subjects.Length], subjects, "NetSuite did not say which job does it.", null, cancellationToken).ConfigureAwait(false);
            }

            await journal.KeepJobAsync(batch.Key, JobPath.Of(job), cancellationToken).ConfigureAwait(false);
            return await results.CollectAsync(job, subjects, cancellationToken).ConfigureAwait(false);
        }
        catch (NetSuiteOutcomeUnknownException unknown) when (JobReplay.IsSeen(unknown))
        {
            return await results.ResolveAsync(new WriteOutcome?[subjects.Length], subjects, "NetSuite did not say which job does it.", unknown, cancellationToken).ConfigureAwait(false);
        }
        catch (NetSuiteException refusal) when (refusal is NetSuiteValidationException or NetSuitePermissionException or NetSuiteNotFoundException { Errors.Count: > 0 })
        {
            // NetSuite had taken none of it: it would have named the job.
            return [.. subjects.Select(subject => subject.Failed(refusal))];
        }
    }

    private static BatchSubject[] Subjects(JournalBatch batch)
    {
        var ids = Ids(batch);
        return [.. batch.Numbers.Select((_, i) => new BatchSubject(
            batch.Operation,
            batch.Type,
            ids.ElementAtOrDefault(i)?.Id,
            batch.ExternalIds.ElementAtOrDefault(i),
            batch.Existed.ElementAtOrDefault(i),
            $"{batch.Operation.ToString().ToLowerInvariant()} {batch.Type} {batch.ExternalIds.ElementAtOrDefault(i) ?? ids.ElementAtOrDefault(i)?.Id}".TrimEnd()))];
    }

    // The records that an update or delete names, by its body or its path.
    private static RecordRef?[] Ids(JournalBatch batch)
    {
        if (batch.Operation is not (WriteOperation.Update or WriteOperation.Delete))
        {
            return [];
        }

        if (batch.Numbers.Count == 1)
        {
            var segment = Uri.UnescapeDataString(batch.Path.Split('?')[0].Split('/')[^1]);
            return segment.StartsWith("eid:", StringComparison.Ordinal) ? [null] : [new RecordRef { Id = segment }];
        }

        if (batch.Operation == WriteOperation.Delete)
        {
            return [.. PercentEncoding.DecodeQuery(batch.Path[(batch.Path.IndexOf('?', StringComparison.Ordinal) + 1)..])
                .Where(pair => pair.Key == "ids")
                .SelectMany(pair => BatchIds.Read(pair.Value))];
        }

        using var body = JsonDocument.Parse(batch.Body ?? "{\"items\":[]}");
        return [.. body.RootElement.GetProperty("items").EnumerateArray().Select(item =>
            item.TryGetProperty("id", out var id) ? new RecordRef { Id = id.ToString() } : null)];
    }
}
