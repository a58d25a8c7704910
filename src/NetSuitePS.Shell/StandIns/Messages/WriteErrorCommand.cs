using System.Management.Automation;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Messages;

/// <summary>Write-Error.</summary>
[Cmdlet(VerbsCommunications.Write, "Error", DefaultParameterSetName = "NoException")]
public sealed class WriteErrorCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "NoException", ValueFromPipeline = true)]
    [Parameter(ParameterSetName = "WithException")]
    [Alias("Msg")]
    [AllowNull]
    [AllowEmptyString]
    public string? Message { get; set; }

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "WithException")]
    public Exception? Exception { get; set; }

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "ErrorRecord")]
    public ErrorRecord? ErrorRecord { get; set; }

    [Parameter(ParameterSetName = "NoException")]
    [Parameter(ParameterSetName = "WithException")]
    public ErrorCategory Category { get; set; } = ErrorCategory.NotSpecified;

    [Parameter(ParameterSetName = "NoException")]
    [Parameter(ParameterSetName = "WithException")]
    public string ErrorId { get; set; } = "";

    [Parameter(ParameterSetName = "NoException")]
    [Parameter(ParameterSetName = "WithException")]
    public object? TargetObject { get; set; }

    [Parameter]
    public string? RecommendedAction { get; set; }

    protected override void ProcessRecord()
    {
        var record = ErrorRecord is not null
            ? new ErrorRecord(ErrorRecord, ErrorRecord.Exception)
            : new ErrorRecord(
                Exception ?? new WriteErrorException(Message ?? ""),
                ErrorId.Length > 0 ? ErrorId : (Exception?.GetType() ?? typeof(WriteErrorException)).FullName,
                Category,
                TargetObject);
        if (Exception is not null && !string.IsNullOrEmpty(Message) || !string.IsNullOrEmpty(RecommendedAction))
        {
            record.ErrorDetails = new ErrorDetails(Message ?? record.Exception.Message) { RecommendedAction = RecommendedAction };
        }
        // The place of the error is the caller's line and not this command.
        if (GetVariableValue("MyInvocation") is InvocationInfo caller)
        {
            record.CategoryInfo.Activity = "Write-Error";
            ErrorPlace.Set(record, caller);
        }
        WriteError(record);
    }
}
