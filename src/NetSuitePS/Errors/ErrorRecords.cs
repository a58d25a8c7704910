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
    public const string NothingToSend = "NetSuite.NothingToSend";
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

    /// <summary>The command needs a connection and there is none.</summary>
    public static ErrorRecord NoConnection(string command) =>
        Create(
            new InvalidOperationException($"{command} needs a connection to NetSuite, and this session has none."),
            NotConnected,
            ErrorCategory.ConnectionError,
            command,
            "Run Connect-NetSuite first, or pass a connection with -Connection.");

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
