using System.Management.Automation;
using NetSuite;
using NetSuite.Client;

namespace NetSuitePS.Errors;

/// <summary>
/// The one place that turns exceptions into error records. Only typed exceptions of ours are caught: the
/// engine's own control flow (a stopped pipeline, <c>break</c>, Select-Object -First) passes through.
/// </summary>
internal static class Guard
{
    /// <summary>
    /// Runs the work on one input item. What is refused becomes an error record for that item, and the next
    /// item has its turn; a refused login ends the pipeline, since no later item could succeed and each more
    /// try helps to lock the user. So does a refused filter or choice of fields, which is the same for all items.
    /// </summary>
    /// <returns>Whether the work succeeded.</returns>
    public static bool Run(PSCmdlet cmdlet, object? target, Action body, CancellationToken stop)
    {
        if (Refusal(body, stop) is not { } refusal)
        {
            return true;
        }

        Tell(cmdlet, target, refusal);
        return false;
    }

    /// <summary>Runs the work, and gives what it was refused with for <see cref="Tell"/>, so that this can be told in its turn; null when it succeeded.</summary>
    public static Exception? Refusal(Action body, CancellationToken stop)
    {
        try
        {
            body();
            return null;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (Exception exception) when (exception is NetSuiteException or InputException or WriteJournalException or FilterException or ArgumentException or FormatException)
        {
            return exception;
        }
    }

    /// <summary>Whether no later item could succeed either.</summary>
    public static bool IsFinal(Exception refusal) => refusal is NetSuiteAuthenticationException or WriteJournalException or FilterException;

    /// <summary>Writes the error record of a refusal, or ends the command with it.</summary>
    /// <param name="cmdlet">The command.</param>
    /// <param name="target">The input item.</param>
    /// <param name="refusal">What <see cref="Refusal"/> gave.</param>
    /// <param name="before">Called before the error record is written, unless the command ends with it.</param>
    public static void Tell(PSCmdlet cmdlet, object? target, Exception refusal, Action<ErrorRecord>? before = null)
    {
        var error = refusal switch
        {
            NetSuiteException exception => ErrorRecords.From(exception, target),
            InputException exception => ErrorRecords.Refused(exception, target),
            WriteJournalException exception => ErrorRecords.Unusable(exception, target),
            FilterException exception => ErrorRecords.Refused(new InputException(exception.Message, recommendedAction: exception.RecommendedAction), target),

            // The core refuses what can't be part of a request, such as a type with a slash, before any traffic.
            _ => ErrorRecords.Refused(new InputException(InputException.PlainMessage(refusal)), target),
        };
        if (IsFinal(refusal))
        {
            cmdlet.ThrowTerminatingError(error);
        }

        before?.Invoke(error);
        cmdlet.WriteError(error);
    }
}
