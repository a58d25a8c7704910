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
        try
        {
            body();
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (NetSuiteAuthenticationException exception)
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.From(exception, target));
        }
        catch (NetSuiteException exception)
        {
            cmdlet.WriteError(ErrorRecords.From(exception, target));
        }
        catch (InputException exception)
        {
            cmdlet.WriteError(ErrorRecords.Refused(exception, target));
        }
        catch (FilterException exception)
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.Refused(new InputException(exception.Message, recommendedAction: exception.RecommendedAction), target));
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // The core refuses what can't be part of a request, such as a type with a slash, before any traffic.
            cmdlet.WriteError(ErrorRecords.Refused(new InputException(InputException.PlainMessage(exception)), target));
        }

        return false;
    }
}
