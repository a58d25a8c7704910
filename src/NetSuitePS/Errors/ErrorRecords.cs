using System.Management.Automation;
using NetSuite;

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
