using System.Management.Automation;
using NetSuite.Client;
using NetSuitePS.Binding.Filters;
using NetSuitePS.Errors;

namespace NetSuitePS.Tests.Binding.Filters;

/// <summary>A cmdlet that takes filters as Get-NetSuiteRecord does, and hands back what was read.</summary>
[Cmdlet(VerbsCommunications.Read, "Filter")]
public sealed class ReadFilterCommand : PSCmdlet
{
    [Parameter(Position = 0)]
    [Filter]
    public object? Filter { get; set; }

    [Parameter]
    [AllowNull]
    public object?[]? Where { get; set; }

    [Parameter]
    public SwitchParameter MatchAny { get; set; }

    protected override void EndProcessing()
    {
        try
        {
            WriteObject(Where is null ? FilterParser.Parse(Filter!, SessionState) : WhereReader.Read(Where, MatchAny));
        }
        catch (InputException exception)
        {
            ThrowTerminatingError(ErrorRecords.Refused(exception, Filter));
        }
    }
}
