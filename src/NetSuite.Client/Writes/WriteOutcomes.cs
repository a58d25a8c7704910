namespace NetSuite.Client;

/// <summary>What is done with the outcome of a write once it is known.</summary>
internal static class WriteOutcomes
{
    /// <summary>The outcome of a write that was not sent in this run.</summary>
    public static WriteOutcome NotSent(RecordWrite write, NetSuiteException reason) => new()
    {
        Action = reason is NetSuiteOutcomeUnknownException ? WriteAction.Unknown : WriteAction.Failed,
        Record = write.Operation != WriteOperation.Transform && write.Target is { } target ? target with { Type = target.Type ?? write.Type } : null,
        Error = reason,
        StatusCode = reason.StatusCode,
    };

    /// <summary>Keeps it in the journal.</summary>
    /// <param name="journal">The journal; null for none.</param>
    /// <param name="number">The write's place in the input.</param>
    /// <param name="outcome">What came of it.</param>
    /// <returns>The outcome, with a warning when it could not be kept: it is true all the same.</returns>
    public static async Task<WriteOutcome> KeepAsync(WriteJournal? journal, long number, WriteOutcome outcome)
    {
        // What is not known stays open in the journal, so that the next run finds out.
        if (journal is null || outcome.Action == WriteAction.Unknown)
        {
            return outcome;
        }

        try
        {
            // What is done is kept, whoever gives up meanwhile.
            await journal.KeepAsync(number, outcome, CancellationToken.None).ConfigureAwait(false);
            return outcome;
        }
        catch (WriteJournalException exception)
        {
            return outcome with { Warnings = [.. outcome.Warnings, $"The journal could not keep what came of it: {exception.Message}"] };
        }
    }

    /// <summary>Reads the record as NetSuite stored it. The write is done: whatever comes of the reading, nobody may take the write for failed.</summary>
    public static async Task<WriteOutcome> ReadBackAsync(NetSuiteClient client, WriteOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is not { Error: null, Record: { Type: { } type } record } || outcome.Action == WriteAction.Deleted || record is { Id: null, ExternalId: null })
        {
            return outcome;
        }

        try
        {
            return outcome with { Stored = await client.Records.GetAsync(type, record, new RecordGetOptions(), cancellationToken).ConfigureAwait(false) };
        }
        catch (NetSuiteException exception)
        {
            return outcome with { ReadBackError = exception };
        }
    }
}
