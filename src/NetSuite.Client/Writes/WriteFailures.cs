namespace NetSuite.Client;

/// <summary>Why a write was not sent, or can't be told the outcome of.</summary>
internal static class WriteFailures
{
    /// <summary>A record with this external id exists, and a create must not change it.</summary>
    public static NetSuiteValidationException Exists(RecordWrite write, string externalId) =>
        new($"There is already a {write.ResultType} with the external id {externalId}. Nothing was sent.")
        {
            RecommendedAction = "Use Invoke-NetSuiteUpsert or Set-NetSuiteRecord to change it, or give another external id.",
        };

    /// <summary>The journal could not keep what was to be sent.</summary>
    public static NetSuiteUnavailableException NotKept(WriteJournalException exception) =>
        new($"Nothing was sent, since the journal could not keep what was to be sent: {exception.Message}", exception)
        {
            RecommendedAction = exception.RecommendedAction ?? "Make room on the disk of the journal, then run the same line again.",
        };

    /// <summary>An earlier run sent it and did not learn what came of it, and it must not be sent twice, or can't be sent now.</summary>
    /// <param name="write">The write.</param>
    /// <param name="failure">Why nothing can be found out now; null where there is no way to.</param>
    public static NetSuiteOutcomeUnknownException SentBefore(RecordWrite write, NetSuiteException? failure) =>
        new($"An earlier run sent this ({write.Operation} {write.ResultType}) and was interrupted before the answer: it may or may not have taken effect. It was not sent again{(failure is null ? "." : $": {failure.Message}")}", failure)
        {
            Call = failure?.Call ?? new FailedCall { Attempts = 0 },
            RecommendedAction = failure is not null ? "Run the same line again later: the journal goes on from here."
                : write.Operation is WriteOperation.Create or WriteOperation.Transform
                ? "Look in NetSuite whether the record exists. A run that begins with -GenerateExternalId, or with external ids of your own, can be gone on with."
                : "Look the record up in NetSuite before you repeat this; repeating it blindly could do it twice.",
        };

    /// <summary>It was refused, and an attempt before that, whose answer was lost, may have taken effect.</summary>
    public static NetSuiteOutcomeUnknownException LostBefore(NetSuiteException refusal) => new(refusal.Message, refusal)
    {
        Call = refusal.Call,
        RecommendedAction = "Look the record up in NetSuite: it may already be as this was to make it.",
    };

    /// <summary>Somebody else changed the same field.</summary>
    public static NetSuiteValidationException Conflict(NetSuiteException refusal, string field, string before, string now) =>
        new($"Somebody else changed the field {field} meanwhile: it was {before} when it was read, and is {now} now. Nothing was written.", refusal)
        {
            Call = refusal.Call with { Errors = [.. refusal.Errors.Select(error => error with { Path = error.Path ?? field })] },
            RecommendedAction = "Read the record again, decide, and write again.",
        };
}
