using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Errors;

namespace NetSuitePS.Writing;

/// <summary>Writes what came of each input to the pipeline: a result or a record, and the error of one that failed.</summary>
internal sealed class WriteOutput(NetSuiteCmdlet cmdlet, RecordLookup lookup, WriteRunOptions options)
{
    private bool GivesRecords => options is { PassThru: true, ResultsOnRequest: false };

    private bool GivesResults => options.ResultsOnRequest ? options.PassThru : !options.PassThru;

    /// <summary>How many records were deleted so far.</summary>
    public long Deleted { get; private set; }

    /// <summary>Waits for what comes of an input, and writes it.</summary>
    public void Write(PendingWrite pending)
    {
        WriteOutcome? outcome = null;
        var refusal = pending.Refusal
            ?? (pending.Outcome is { } task ? Guard.Refusal(() => outcome = cmdlet.Await(_ => task), cmdlet.StopToken) ?? outcome!.Error : null);
        foreach (var warning in pending.Warnings.Concat((outcome?.Warnings ?? []).Where(text => !IsTold(pending, text))))
        {
            cmdlet.WriteWarning(warning);
        }

        if (refusal is not null)
        {
            Guard.Tell(cmdlet, pending.Input, refusal, error =>
            {
                if (GivesResults)
                {
                    cmdlet.WriteObject(WriteResults.Failed(pending, refusal, outcome, ErrorRecords.ForResult(error)));
                }
            });
        }
        else if (outcome is not null)
        {
            Done(pending, outcome);
        }
        else if (pending.Kind == PendingKind.Unchanged)
        {
            Unchanged(WriteResults.Unchanged(pending));
        }
        else if (pending.Kind == PendingKind.Shown)
        {
            cmdlet.WriteObject(pending.Shown, enumerateCollection: true);
        }
        else if (options.PassThru)
        {
            cmdlet.WriteObject(pending.Input);
        }
    }

    private static bool IsTold(PendingWrite pending, string warning) =>
        pending.Told.Any(name => warning.Contains($"'{name}'", StringComparison.OrdinalIgnoreCase));

    private void Done(PendingWrite pending, WriteOutcome outcome)
    {
        pending.Sent?.Accept();
        var result = WriteResults.Done(pending, outcome);
        if (outcome.Action == WriteAction.Deleted)
        {
            Deleted++;
            Forget(result);
        }
        else
        {
            lookup.Note(result.Type, result.Id, null);
        }

        if (GivesRecords)
        {
            Stored(result, outcome);
        }
        else if (GivesResults)
        {
            cmdlet.WriteObject(result);
        }
    }

    // The write is done: when only the reading fails, its result comes out all the same, so that nobody repeats the write.
    private void Stored(RecordWriteResult result, WriteOutcome outcome)
    {
        if (outcome.Stored is { } stored)
        {
            cmdlet.WriteObject(lookup.Show(stored));
            return;
        }

        if (outcome.ReadBackError is { } error)
        {
            Guard.Tell(cmdlet, result, error);
        }

        if (!outcome.IsFromJournal)
        {
            cmdlet.WriteWarning($"The write is done ({result}); only showing the record as NetSuite stored it failed. Don't repeat the write.");
        }

        cmdlet.WriteObject(result);
    }

    private void Unchanged(RecordWriteResult result)
    {
        Record? record = null;
        if (GivesRecords)
        {
            _ = Guard.Run(cmdlet, result, () => record = lookup.Read(result.Type!, new RecordRef { Id = result.Id, ExternalId = result.ExternalId }), cmdlet.StopToken);
        }

        cmdlet.WriteObject((object?)record ?? result);
    }

    private void Forget(RecordWriteResult result)
    {
        if (result is { Type: { } type, Id: { } id })
        {
            cmdlet.ConnectionInUse.RecentRecords.Forget(type, id);
        }
    }
}
