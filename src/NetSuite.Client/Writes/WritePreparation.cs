namespace NetSuite.Client;

/// <summary>Makes a write ready to be sent: its external id, whether the record exists, its lines, and its place in the journal.</summary>
internal sealed class WritePreparation(NetSuiteClient client, RecordWriterOptions options, SemaphoreSlim throttle, ExistenceLookup lookup)
{
    /// <param name="number">Its place in the input.</param>
    /// <param name="write">The write as the input says it.</param>
    /// <param name="entry">What the journal knows of it; null for nothing.</param>
    /// <param name="before">What came of the write before it with the same key; null when there was none, or nothing came of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NetSuiteException">It can't be sent, and was not.</exception>
    public async Task<WriteIntent> PrepareAsync(long number, RecordWrite write, JournalEntry? entry, WriteOutcome? before, CancellationToken cancellationToken)
    {
        // Of one that failed nothing holds any more; it may even be another one now. One that waited for its mark was not
        // sent: meanwhile somebody may have made the record, and this run may send without a mark.
        var planned = entry is { Outcome: null, AwaitsMark: true, IsSent: false } or { Outcome.Action: WriteAction.Failed } ? null : entry;
        var digest = planned?.Digest ?? (options.Journal is null ? string.Empty : WriteDigest.Of(write));
        string? made = null;
        if ((write.GenerateExternalId || planned?.ExternalId is not null) && write.Operation is WriteOperation.Create or WriteOperation.Transform && NewRecordId.OfNew(write) is null)
        {
            // The earlier run may have made the record without an external id: one made up now would not find it.
            made = planned is null ? options.ExternalIdFactory() : planned.ExternalId ?? throw WriteFailures.SentBefore(write, null);
            write = NewRecordId.Give(write, made);
        }

        ExistenceQuestion? question = null;
        try
        {
            var existed = planned?.Existed ?? (made is null ? Known(write, before) : false);
            if (existed is null && NewRecordId.OfNew(write) is { } externalId)
            {
                question = await lookup.AskAsync(write.ResultType, externalId, cancellationToken).ConfigureAwait(false);
                existed = question.Exists;
            }

            if (existed == true && write.Operation is WriteOperation.Create or WriteOperation.Transform)
            {
                throw WriteFailures.Exists(write, NewRecordId.OfNew(write)!);
            }

            if (planned is null)
            {
                write = existed == false ? write : await MatchedAsync(write, cancellationToken).ConfigureAwait(false);
                var awaitsMark = options.Asynchronous || WriteCourse.NeedsMark(write);
                await PlanAsync(
                    new JournalEntry { Number = number, Digest = digest, ExternalId = made, Existed = existed, AwaitsMark = awaitsMark }, cancellationToken).ConfigureAwait(false);
                return new WriteIntent { Number = number, Write = write, Existed = existed, Place = question };
            }

            write = await MatchedAsync(write, cancellationToken).ConfigureAwait(false);
            return await AgainAsync(new WriteIntent { Number = number, Write = write, Existed = existed, IsSent = true, Place = question }, cancellationToken).ConfigureAwait(false);
        }
        catch (NetSuiteException failure) when (planned is not null && failure is not (NetSuiteAuthenticationException or NetSuiteOutcomeUnknownException))
        {
            // Nothing is sent now, and that does not tell what came of the earlier run's sending.
            question?.Dispose();
            throw WriteFailures.SentBefore(write, failure);
        }
        catch
        {
            question?.Dispose();
            throw;
        }
    }

    // The write before it has the same external id, so it tells; not where they differ in case, as NetSuite decides what that means.
    private static bool? Known(RecordWrite write, WriteOutcome? before) =>
        write.Operation == WriteOperation.Transform || before?.Record?.ExternalId != write.Target?.ExternalId ? null : before?.Action switch
        {
            WriteAction.Created or WriteAction.Updated => true,
            WriteAction.Deleted => false,
            _ => null,
        };

    // An earlier run sent it, or may have, and did not learn what came of it.
    private async Task<WriteIntent> AgainAsync(WriteIntent intent, CancellationToken cancellationToken)
    {
        var write = intent.Write;
        if (WriteRequest.Of(write).Safety != RequestSafety.Once || write.LineKeys.Count > 0)
        {
            // Lines that were written then are matched now.
            return intent;
        }

        if (intent is not { Existed: false, NewExternalId: { } externalId })
        {
            throw WriteFailures.SentBefore(write, null);
        }

        await throttle.WaitAsync(cancellationToken).ConfigureAwait(false);
        using var slot = new Slot(throttle);
        return await NewRecord.FindAsync(client, write.ResultType, externalId, cancellationToken).ConfigureAwait(false) is { } record
            ? intent with { Outcome = new WriteOutcome { Action = WriteAction.Created, Record = record } }
            : intent with { Write = LostWrite.Again(client, write) };
    }

    private async Task<RecordWrite> MatchedAsync(RecordWrite write, CancellationToken cancellationToken)
    {
        if (write.LineKeys.Count == 0 || write.Operation is not (WriteOperation.Update or WriteOperation.Upsert))
        {
            return write;
        }

        await throttle.WaitAsync(cancellationToken).ConfigureAwait(false);
        using var slot = new Slot(throttle);
        try
        {
            return await LineMatching.ApplyAsync(client, write, cancellationToken).ConfigureAwait(false);
        }
        catch (NetSuiteNotFoundException) when (write.Operation == WriteOperation.Upsert)
        {
            // There is no record yet whose lines could be meant.
            return write;
        }
    }

    private async Task PlanAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        if (options.Journal is not { } journal)
        {
            return;
        }

        try
        {
            await journal.PlanAsync(entry, cancellationToken).ConfigureAwait(false);
        }
        catch (WriteJournalException exception)
        {
            throw WriteFailures.NotKept(exception);
        }
    }
}
