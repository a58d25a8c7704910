namespace NetSuite.Client;

/// <summary>One write from its first sending to its outcome.</summary>
internal sealed class WriteCourse(NetSuiteClient client, WriteJournal? journal, WriteIntent intent)
{
    private const int MostPosts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private RecordWrite write = intent.Write;
    private int attempts;
    private int? status;
    private bool wasLost;
    private long begun;

    /// <summary>Whether the journal has to know that it was sent: one that must not be repeated, and a deletion, after which the record is missing.</summary>
    public static bool NeedsMark(RecordWrite write) => write.Operation == WriteOperation.Delete || WriteRequest.Of(write).Safety == RequestSafety.Once;

    private bool CanBeFound => intent.NewExternalId is not null && intent.Existed == false;

    /// <summary>Sends it, and finds out what came of it.</summary>
    /// <exception cref="NetSuiteAuthenticationException">The login was refused.</exception>
    public async Task<WriteOutcome> RunAsync(CancellationToken cancellationToken)
    {
        begun = client.TimeProvider.GetTimestamp();
        try
        {
            return await SendAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (WriteJournalException exception)
        {
            return Ended(WriteAction.Failed, null, WriteFailures.NotKept(exception));
        }
        catch (NetSuiteOutcomeUnknownException exception)
        {
            return Ended(WriteAction.Unknown, Reference, exception);
        }
        catch (NetSuiteException exception) when (exception is not NetSuiteAuthenticationException)
        {
            return wasLost ? Ended(WriteAction.Unknown, Reference, WriteFailures.LostBefore(exception))
                : intent.IsSent && JobService.MayPass(exception) ? Ended(WriteAction.Unknown, Reference, WriteFailures.SentBefore(write, exception))
                : Ended(WriteAction.Failed, Reference, exception);
        }
    }

    private RecordRef? Reference => write.Operation == WriteOperation.Transform
        ? intent.NewExternalId is { } externalId ? new RecordRef { Type = write.ResultType, ExternalId = externalId } : null
        : write.Target is { } target ? target with { Type = target.Type ?? write.Type } : null;

    private async Task<WriteOutcome> SendAsync(CancellationToken cancellationToken)
    {
        if (journal is not null && !intent.IsSent && NeedsMark(write))
        {
            await journal.MarkSentAsync(intent.Number, cancellationToken).ConfigureAwait(false);
        }

        var repeats = 0;
        for (var posts = 1; ; posts++)
        {
            try
            {
                return await DoneAsync(await PostAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            }
            catch (NetSuiteNotFoundException exception) when (write.Operation == WriteOperation.Delete && intent.IsSent && exception.Errors.Count > 0)
            {
                // The earlier run did delete it, and its answer was lost.
                return Ended(WriteAction.Deleted, Reference, null);
            }
            catch (NetSuiteOutcomeUnknownException lost) when (CanBeFound)
            {
                if (await FindOrKeepAsync(lost, cancellationToken).ConfigureAwait(false) is { } found)
                {
                    return Ended(WriteAction.Created, found, null);
                }

                if (posts >= MostPosts)
                {
                    throw;
                }

                write = LostWrite.Again(client, write);
            }
            catch (NetSuiteValidationException refusal) when (CanBeFound && (posts > 1 || intent.IsSent) && write.Operation == WriteOperation.Transform)
            {
                // NetSuite had not finished the first one when it was looked for, and refuses its external id now.
                if (await FindOrKeepAsync(WriteFailures.LostBefore(refusal), cancellationToken).ConfigureAwait(false) is { } found)
                {
                    return Ended(WriteAction.Created, found, null);
                }

                throw;
            }
            catch (NetSuiteException refusal) when (wasLost && CanBeFound && refusal is not (NetSuiteAuthenticationException or NetSuiteOutcomeUnknownException))
            {
                // What was refused may be what the attempt before it did.
                if (await FindOrKeepAsync(WriteFailures.LostBefore(refusal), cancellationToken).ConfigureAwait(false) is { } found)
                {
                    return Ended(WriteAction.Created, found, null);
                }

                wasLost = false;
                throw;
            }
            catch (NetSuiteValidationException refusal) when (ChangedRecord.IsReason(refusal) && repeats < ChangedRecord.MostRepeats)
            {
                repeats++;
                if (!await ChangedRecord.MayRepeatAsync(client, write, refusal, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }

                posts--;
            }

            await Task.Delay(Pause, client.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<NetSuiteResponse> PostAsync(CancellationToken cancellationToken)
    {
        try
        {
            var response = await client.Records.SendAsync(write, cancellationToken).ConfigureAwait(false);
            attempts += response.Attempts;
            status = response.StatusCode;
            return response;
        }
        catch (NetSuiteException exception)
        {
            attempts += exception.Attempts;
            status = exception.StatusCode;
            wasLost |= exception.Call.WasLostBefore;
            throw;
        }
    }

    private async Task<WriteOutcome> DoneAsync(NetSuiteResponse response, CancellationToken cancellationToken)
    {
        var record = RecordService.Written(write, response);
        if (record.Id is null && intent.NewExternalId is not null)
        {
            record = record with { Id = await IdAsync(cancellationToken).ConfigureAwait(false) };
        }

        return Ended(WriteActions.Of(write.Operation, intent.Existed), record with { ExternalId = record.ExternalId ?? intent.NewExternalId }, null) with { Warnings = response.Warnings };
    }

    private WriteOutcome Ended(WriteAction action, RecordRef? record, NetSuiteException? error) => new()
    {
        Action = action,
        Record = record,
        Error = error,
        StatusCode = status,
        Attempts = attempts,
        Duration = attempts == 0 ? TimeSpan.Zero : client.TimeProvider.GetElapsedTime(begun),
    };

    private async Task<RecordRef?> FindOrKeepAsync(NetSuiteOutcomeUnknownException lost, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (NetSuiteException exception) when (exception is not NetSuiteAuthenticationException)
        {
            // It stays what it was: not known.
            throw lost;
        }
    }

    // NetSuite did not say which record it is. The write is done: nobody may take it for failed because that can't be found out.
    private async Task<string?> IdAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await FindAsync(cancellationToken).ConfigureAwait(false))?.Id;
        }
        catch (NetSuiteException)
        {
            return null;
        }
    }

    private Task<RecordRef?> FindAsync(CancellationToken cancellationToken) =>
        NewRecord.FindAsync(client, write.ResultType, intent.NewExternalId!, cancellationToken);
}
