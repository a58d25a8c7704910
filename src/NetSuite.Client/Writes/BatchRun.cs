using System.Collections.Concurrent;

namespace NetSuite.Client;

/// <summary>Takes a batch from its sending to the outcome of each of its records.</summary>
internal sealed class BatchRun(NetSuiteClient client, RecordWriterOptions options, ConcurrentDictionary<long, RecordWrite> underWay, int maxReads)
{
    private readonly BatchResults results = new(client, maxReads);

    /// <summary>Does the writes of a batch.</summary>
    /// <param name="items">The writes.</param>
    /// <param name="cancellationToken">Stops it; what was sent may or may not take effect.</param>
    /// <returns>What came of each, in the same order.</returns>
    /// <exception cref="NetSuiteAuthenticationException">The login was refused.</exception>
    public async Task<IReadOnlyList<WriteOutcome>> DoAsync(IReadOnlyList<BatchItem> items, CancellationToken cancellationToken)
    {
        var started = client.TimeProvider.GetTimestamp();
        var outcomes = await SendAsync([items], areParts: false, cancellationToken).ConfigureAwait(false);
        outcomes = [.. outcomes.Select((outcome, i) => items[i].IsSent ? Resumed(items[i], outcome) : outcome)];

        // What may be done twice need not stay open because of a lost answer. Once more, under a key of its own.
        await AgainAsync(items, outcomes, [.. Enumerable.Range(0, items.Count).Where(i => outcomes[i].Action == WriteAction.Unknown && items[i].IsRepeatable)], cancellationToken).ConfigureAwait(false);
        await ChangedAsync(items, outcomes, cancellationToken).ConfigureAwait(false);
        var duration = client.TimeProvider.GetElapsedTime(started);
        var kept = await KeepAsync(items, [.. outcomes.Select(outcome => outcome with { Duration = duration })]).ConfigureAwait(false);
        return options.ReadBack ? await ReadBackAsync(kept, cancellationToken).ConfigureAwait(false) : kept;
    }

    // Nothing was done of what somebody else's change came between: it goes again as long as it is still the same change.
    private async Task ChangedAsync(IReadOnlyList<BatchItem> items, WriteOutcome[] outcomes, CancellationToken cancellationToken)
    {
        int[] left = [.. Enumerable.Range(0, items.Count)];
        for (var repeats = 0; repeats < ChangedRecord.MostRepeats && left.Length > 0; repeats++)
        {
            var same = new List<int>();
            foreach (var i in left)
            {
                if (outcomes[i] is { Action: WriteAction.Failed, Error: NetSuiteValidationException refusal } && ChangedRecord.IsReason(refusal))
                {
                    try
                    {
                        if (await ChangedRecord.MayRepeatAsync(client, items[i].Write, refusal, cancellationToken).ConfigureAwait(false))
                        {
                            same.Add(i);
                        }
                    }
                    catch (NetSuiteException exception) when (exception is not NetSuiteAuthenticationException)
                    {
                        outcomes[i] = items[i].Subject.Failed(exception) with { Attempts = outcomes[i].Attempts };
                    }
                }
            }

            left = [.. same];
            await AgainAsync(items, outcomes, left, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task AgainAsync(IReadOnlyList<BatchItem> items, WriteOutcome[] outcomes, int[] again, CancellationToken cancellationToken)
    {
        if (again.Length == 0)
        {
            return;
        }

        var repeated = await SendAsync([[.. again.Select(i => items[i])]], areParts: false, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < again.Length; i++)
        {
            // That the repetition was refused does not tell what came of what may have been done before it.
            var earlier = outcomes[again[i]];
            var outcome = Deleted(items[again[i]], repeated[i]);
            outcomes[again[i]] = (earlier.Action == WriteAction.Unknown && outcome.Action == WriteAction.Failed ? earlier : outcome) with { Attempts = outcome.Attempts + earlier.Attempts };
        }
    }

    // What an earlier run may have done did not fail because NetSuite could not be reached, or was too busy, to do it again.
    private static WriteOutcome Resumed(BatchItem item, WriteOutcome outcome) => outcome is { Action: WriteAction.Failed, Error: { } failure } && JobService.MayPass(failure)
        ? outcome with { Action = WriteAction.Unknown, Error = WriteFailures.SentBefore(item.Write, failure) }
        : Deleted(item, outcome);

    // What was sent to be deleted before and is not there now, was deleted, and the answer was lost.
    private static WriteOutcome Deleted(BatchItem item, WriteOutcome outcome) =>
        item.Write.Operation == WriteOperation.Delete && outcome.Error is NetSuiteNotFoundException { Errors.Count: > 0 }
            ? item.Subject.Done(null, outcome.StatusCode) with { Attempts = outcome.Attempts }
            : outcome;

    // All are planned before the first is sent: a journal that knows only some parts of a batch would not know of the others that nothing was done.
    private async Task<WriteOutcome[]> SendAsync(IReadOnlyList<BatchItem>[] batches, bool areParts, CancellationToken cancellationToken)
    {
        var planned = new List<(IReadOnlyList<BatchItem> Items, NetSuiteRequest Request, Guid Key)>();
        foreach (var items in batches)
        {
            planned.Add((items, BatchBody.Of(items), options.KeyFactory()));
            try
            {
                await PlanAsync(planned[^1].Items, planned[^1].Request, planned[^1].Key, areParts, cancellationToken).ConfigureAwait(false);
            }
            catch (WriteJournalException exception)
            {
                var unkept = WriteFailures.NotKept(exception);
                return [.. batches.SelectMany(batch => batch).Select(item => item.Subject.Failed(unkept))];
            }
        }

        var outcomes = new List<WriteOutcome>();
        foreach (var (items, request, key) in planned)
        {
            outcomes.AddRange(await SendAsync(items, request, key, cancellationToken).ConfigureAwait(false));
        }

        return [.. outcomes];
    }

    private Task PlanAsync(IReadOnlyList<BatchItem> items, NetSuiteRequest request, Guid key, bool isPart, CancellationToken cancellationToken) =>
        options.Journal?.PlanBatchAsync(BatchBody.Kept(items, request, key, client.TimeProvider.GetUtcNow()) with { IsPart = isPart }, cancellationToken) ?? Task.CompletedTask;

    private async Task<WriteOutcome[]> SendAsync(IReadOnlyList<BatchItem> items, NetSuiteRequest request, Guid key, CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            underWay[item.Number] = item.Write;
        }

        try
        {
            return await SubmitAsync(items, request, key, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            foreach (var item in items)
            {
                underWay.TryRemove(item.Number, out _);
            }
        }
    }

    private async Task<WriteOutcome[]> SubmitAsync(IReadOnlyList<BatchItem> items, NetSuiteRequest request, Guid key, CancellationToken cancellationToken)
    {
        BatchSubject[] subjects = [.. items.Select(item => item.Subject)];
        JobSubmission submission;
        try
        {
            submission = await client.Jobs.HandOverAsync(request, key, cancellationToken).ConfigureAwait(false);
        }
        catch (NetSuiteOutcomeUnknownException exception)
        {
            var open = new WriteOutcome?[items.Count];
            return Counted(await results.ResolveAsync(open, subjects, "it was sent, and every answer was lost.", exception, cancellationToken).ConfigureAwait(false), exception.Attempts);
        }
        catch (NetSuiteException exception) when (items.Count > 1 && IsAboutPart(exception))
        {
            // Nothing of it was done. The halves tell whose fault it is, and the others are not held up by it.
            var half = items.Count / 2;
            IReadOnlyList<BatchItem>[] halves = [[.. items.Take(half)], [.. items.Skip(half)]];
            return Counted(await SendAsync(halves, areParts: true, cancellationToken).ConfigureAwait(false), exception.Attempts);
        }
        catch (NetSuiteException exception) when (exception is not NetSuiteAuthenticationException)
        {
            client.Records.Learn(subjects[0].Type, exception);
            return Counted([.. subjects.Select(subject => subject.Failed(exception))], exception.Attempts);
        }

        var warning = submission.JobId is { } made ? await KeepJobAsync(key, made).ConfigureAwait(false) : null;
        var outcomes = submission switch
        {
            { JobId: { } job } => await results.CollectAsync(job, subjects, cancellationToken).ConfigureAwait(false),
            _ when items.Count == 1 => [subjects[0].Done(RecordPath.IdOf(submission.Response.Location), submission.Response.StatusCode)],
            _ => await results.ResolveAsync(new WriteOutcome?[items.Count], subjects, "NetSuite did not say which job does it.", null, cancellationToken).ConfigureAwait(false),
        };
        return Counted(warning is null ? outcomes : [.. outcomes.Select(outcome => outcome with { Warnings = [.. outcome.Warnings, warning] })], submission.Attempts);
    }

    private async Task<string?> KeepJobAsync(Guid key, string job)
    {
        try
        {
            await (options.Journal?.KeepJobAsync(key, JobPath.Of(job), CancellationToken.None) ?? Task.CompletedTask).ConfigureAwait(false);
            return null;
        }
        catch (WriteJournalException exception)
        {
            return $"The journal could not keep the job {job}: {exception.Message}";
        }
    }

    private async Task<IReadOnlyList<WriteOutcome>> KeepAsync(IReadOnlyList<BatchItem> items, IReadOnlyList<WriteOutcome> outcomes) =>
        await Task.WhenAll(items.Select((item, i) => WriteOutcomes.KeepAsync(options.Journal, item.Number, outcomes[i]))).ConfigureAwait(false);

    private async Task<IReadOnlyList<WriteOutcome>> ReadBackAsync(IReadOnlyList<WriteOutcome> outcomes, CancellationToken cancellationToken)
    {
        var read = outcomes.ToArray();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, read.Length),
            new ParallelOptions { MaxDegreeOfParallelism = maxReads, CancellationToken = cancellationToken },
            async (i, token) => read[i] = await WriteOutcomes.ReadBackAsync(client, read[i], token).ConfigureAwait(false)).ConfigureAwait(false);
        return read;
    }

    /// <summary>Whether a refusal of a whole batch may be about one of its records, or about its being a batch.</summary>
    private static bool IsAboutPart(NetSuiteException exception) =>
        exception is NetSuiteValidationException || (exception is NetSuiteProtocolException && exception.StatusCode is 405 or 406 or 413 or 414 or 415);

    private static WriteOutcome[] Counted(WriteOutcome[] outcomes, int attempts) => [.. outcomes.Select(outcome => outcome with { Attempts = outcome.Attempts + attempts })];
}
