using System.Management.Automation;
using NetSuite;
using NetSuite.Client;

namespace NetSuitePS.Errors;

/// <summary>The one place where error records are made. The target is always the input item, never the cmdlet.</summary>
internal static class ErrorRecords
{
    public const string NotConnected = "NetSuite.NotConnected";
    public const string ConnectionClosed = "NetSuite.ConnectionClosed";
    public const string InvalidAccount = "NetSuite.InvalidAccount";
    public const string InvalidUrl = "NetSuite.InvalidUrl";
    public const string InvalidCertificate = "NetSuite.InvalidCertificate";
    public const string InvalidInput = "NetSuite.InvalidInput";
    public const string NothingToIdentify = "NetSuite.NothingToIdentify";
    public const string SimulatorFailed = "NetSuite.SimulatorFailed";
    public const string NotFound = "NetSuite.NotFound";
    public const string Validation = "NetSuite.Validation";
    public const string Authentication = "NetSuite.Authentication";
    public const string Permission = "NetSuite.Permission";
    public const string ConcurrencyLimit = "NetSuite.ConcurrencyLimit";
    public const string Timeout = "NetSuite.Timeout";
    public const string Unavailable = "NetSuite.Unavailable";
    public const string OutcomeUnknown = "NetSuite.OutcomeUnknown";
    public const string Protocol = "NetSuite.Protocol";
    public const string Journal = "NetSuite.Journal";
    public const string TooManyDeletes = "NetSuite.TooManyDeletes";

    /// <summary>What NetSuite, or the way to it, said.</summary>
    public static ErrorRecord From(NetSuiteException exception, object? target)
    {
        var (id, category) = exception switch
        {
            NetSuiteNotFoundException => (NotFound, ErrorCategory.ObjectNotFound),
            NetSuiteValidationException => (Validation, ErrorCategory.InvalidData),
            NetSuiteAuthenticationException => (Authentication, ErrorCategory.AuthenticationError),
            NetSuitePermissionException => (Permission, ErrorCategory.PermissionDenied),
            NetSuiteConcurrencyLimitException => (ConcurrencyLimit, ErrorCategory.LimitsExceeded),
            NetSuiteTimeoutException => (Timeout, ErrorCategory.OperationTimeout),
            NetSuiteUnavailableException => (Unavailable, ErrorCategory.ConnectionError),
            NetSuiteOutcomeUnknownException => (OutcomeUnknown, ErrorCategory.WriteError),
            _ => (Protocol, ErrorCategory.ProtocolError),
        };
        return Create(exception, id, category, target, exception.RecommendedAction);
    }

    /// <summary>Input that was refused on our side, before any traffic.</summary>
    public static ErrorRecord Refused(InputException exception, object? target) =>
        Create(exception, exception.ErrorId, ErrorCategory.InvalidArgument, target, exception.RecommendedAction);

    /// <summary>The command needs a connection and was given none, and none is current.</summary>
    public static ErrorRecord NoConnection(string command, int open) =>
        Create(
            new InvalidOperationException(open == 0
                ? $"{command} needs a connection to NetSuite, and this session has none."
                : $"{command} needs a connection to NetSuite, and none of this session's is current ({open} open)."),
            NotConnected,
            ErrorCategory.ConnectionError,
            command,
            open == 0
                ? "Run Connect-NetSuite first, or pass a connection with -Connection."
                : "Pass one of Get-NetSuiteConnection with -Connection, or make it current: Connect-NetSuite -Connection NAME.");

    /// <summary>The connection was ended by Disconnect-NetSuite.</summary>
    public static ErrorRecord Closed(object connection) =>
        Create(
            new InvalidOperationException($"The connection {connection} has been closed."),
            ConnectionClosed,
            ErrorCategory.ConnectionError,
            connection,
            "Run Connect-NetSuite again.");

    /// <summary>A journal that can't be used.</summary>
    public static ErrorRecord Unusable(WriteJournalException exception, object? target) =>
        Create(exception, Journal, ErrorCategory.InvalidData, target, exception.RecommendedAction);

    /// <summary>More records came than -MaxDelete lets be deleted.</summary>
    /// <param name="most">The value of -MaxDelete.</param>
    /// <param name="deleted">How many were deleted.</param>
    /// <param name="areJobs">Whether these were handed over as jobs, whose end is not known.</param>
    /// <param name="target">The first that was not.</param>
    public static ErrorRecord LimitReached(int most, long deleted, bool areJobs, object? target) =>
        Create(
            new InvalidOperationException($"More than {most} records came to be deleted, so nothing more is deleted. {deleted} were{(areJobs ? " handed over as jobs" : string.Empty)}."),
            TooManyDeletes,
            ErrorCategory.LimitsExceeded,
            target,
            "See with -WhatIf which records these are. If all of them are meant, give a larger -MaxDelete.");

    /// <summary>A batch that was not taken, or may not have been.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="message">Which records it is about.</param>
    /// <param name="inputs">Their inputs.</param>
    public static ErrorRecord NotHandedOver(NetSuiteException failure, string message, object?[] inputs)
    {
        var record = From(failure, inputs);
        record.ErrorDetails = new ErrorDetails(message) { RecommendedAction = failure.RecommendedAction };
        return record;
    }

    /// <summary>The error of a result.</summary>
    public static RecordWriteError ForResult(ErrorRecord error) => new()
    {
        Id = error.FullyQualifiedErrorId,
        Message = error.ErrorDetails?.Message ?? error.Exception.Message,
        Field = error.Exception switch
        {
            NetSuiteException exception => exception.Errors.Select(detail => detail.Path).FirstOrDefault(path => path is not null),
            InputException exception => exception.Field,
            _ => null,
        },
        Code = (error.Exception as NetSuiteException)?.Code,
        RecommendedAction = error.ErrorDetails?.RecommendedAction,
    };

    private static ErrorRecord Create(Exception exception, string id, ErrorCategory category, object? target, string? action)
    {
        var record = new ErrorRecord(exception, id, category, target);
        if (action is not null)
        {
            // PowerShell's views add the action to the message by themselves.
            record.ErrorDetails = new ErrorDetails(exception.Message) { RecommendedAction = action };
        }

        return record;
    }
}
