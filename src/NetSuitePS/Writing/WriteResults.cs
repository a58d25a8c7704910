using NetSuite;
using NetSuite.Client;

namespace NetSuitePS.Writing;

/// <summary>Makes the result objects of a run.</summary>
internal static class WriteResults
{
    /// <summary>The result of a write that was done.</summary>
    public static RecordWriteResult Done(PendingWrite pending, WriteOutcome outcome) => Of(pending, outcome.Action, outcome);

    /// <summary>The result of an input that changes nothing.</summary>
    public static RecordWriteResult Unchanged(PendingWrite pending) => Of(pending, WriteAction.Unchanged, null);

    /// <summary>The result of a write that failed, or whose outcome is not known.</summary>
    public static RecordWriteResult Failed(PendingWrite pending, Exception refusal, WriteOutcome? outcome, RecordWriteError error)
    {
        var action = outcome?.Action ?? (refusal is NetSuiteOutcomeUnknownException ? WriteAction.Unknown : WriteAction.Failed);
        var result = Of(pending, action, outcome);
        return result with
        {
            Error = error,
            InputObject = pending.Input,
            StatusCode = result.StatusCode ?? (refusal as NetSuiteException)?.StatusCode,
            Attempts = outcome?.Attempts ?? (refusal as NetSuiteException)?.Attempts ?? 0,
        };
    }

    private static RecordWriteResult Of(PendingWrite pending, WriteAction action, WriteOutcome? outcome)
    {
        var target = outcome?.Record ?? (pending.Write?.Into is null ? pending.Write?.Target : null);
        return new RecordWriteResult
        {
            Action = action,
            Type = target?.Type ?? pending.Write?.ResultType,
            Id = target?.Id,
            ExternalId = target?.ExternalId,
            Fields = pending.Write is { Body.Count: > 0 } write ? [.. write.Body.Select(field => field.Key)] : [],
            StatusCode = outcome?.StatusCode,
            Attempts = outcome?.Attempts ?? 0,
            Duration = outcome?.Duration ?? TimeSpan.Zero,
            IsFromJournal = outcome?.IsFromJournal ?? false,
        };
    }
}
