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

    /// <summary>An earlier run sent it and did not learn what came of it, and it must not be sent twice.</summary>
    public static NetSuiteOutcomeUnknownException SentBefore(RecordWrite write) =>
        new($"An earlier run sent this ({write.Operation} {write.ResultType}) and was interrupted before the answer: it may or may not have taken effect. It was not sent again.")
        {
            RecommendedAction = write.Operation is WriteOperation.Create or WriteOperation.Transform
                ? "Look in NetSuite whether the record exists. With -GenerateExternalId, or an external id of your own, such a write can be gone on with."
                : "Look the record up in NetSuite before you repeat this; repeating it blindly could do it twice.",
        };

    /// <summary>Somebody else changed the same field.</summary>
    public static NetSuiteValidationException Conflict(NetSuiteException refusal, string field, string before, string now) =>
        new($"Somebody else changed the field {field} meanwhile: it was {before} when it was read, and is {now} now. Nothing was written.", refusal)
        {
            Call = refusal.Call with { Errors = [.. refusal.Errors.Select(error => error with { Path = error.Path ?? field })] },
            RecommendedAction = "Read the record again, decide, and write again.",
        };
}
