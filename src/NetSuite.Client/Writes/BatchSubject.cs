namespace NetSuite.Client;

/// <summary>What has to be known of a write to tell what came of it.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="Type">The type of the record that comes out.</param>
/// <param name="Id">Its internal id where that was known before.</param>
/// <param name="ExternalId">The external id by which it can be found; null for none.</param>
/// <param name="Existed">Whether it existed before; null where that is not known.</param>
/// <param name="Purpose">What the request is for, as the verb phrase of an error message.</param>
internal sealed record BatchSubject(WriteOperation Operation, string Type, string? Id, string? ExternalId, bool? Existed, string Purpose)
{
    /// <summary>Whether the record's being there shows that the write was done.</summary>
    public bool IsShownByRecord =>
        ExternalId is not null && Existed == false && Operation is WriteOperation.Create or WriteOperation.Transform or WriteOperation.Upsert;

    /// <summary>Whether a success leaves the internal id open.</summary>
    public bool LacksId => Id is null && Operation != WriteOperation.Delete;

    /// <summary>What a success is.</summary>
    public WriteOutcome Done(string? id, int? status) => new() { Action = WriteActions.Of(Operation, Existed), Record = Record(id ?? Id), StatusCode = status };

    /// <summary>A refusal.</summary>
    public WriteOutcome Failed(NetSuiteException error) => new() { Action = WriteAction.Failed, Record = Record(Id), Error = error, StatusCode = error.StatusCode };

    /// <summary>What can't be told.</summary>
    public WriteOutcome Unknown(string reason, NetSuiteException? cause) => new()
    {
        Action = WriteAction.Unknown,
        Record = Record(Id),
        StatusCode = cause?.StatusCode,
        Error = new NetSuiteOutcomeUnknownException($"It is not known whether NetSuite took the request to {Purpose}: {reason}", cause)
        {
            Call = cause?.Call ?? new FailedCall(),
            RecommendedAction = ExternalId is null
                ? "Look for the record in NetSuite before you repeat this; repeating it blindly could do it twice."
                : "Look the record up by its external id, or write it again: with an external id doing it twice gives the same result.",
        },
    };

    private RecordRef Record(string? id) => new() { Type = Type, Id = id, ExternalId = ExternalId };
}
