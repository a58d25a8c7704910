using System.Management.Automation;
using NetSuitePS.Completion;

namespace NetSuitePS.Tests.Completion;

/// <summary>A cmdlet with a filter and nothing else.</summary>
[Cmdlet(VerbsCommon.Find, "Filtered")]
public sealed class FilterCommand : PSCmdlet
{
    [Parameter(Position = 0)]
    public string? Type { get; set; }

    [Parameter]
    [ArgumentCompleter(typeof(FilterCompleter))]
    public string? Filter { get; set; }

    [Parameter]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public string[]? Property { get; set; }

    [Parameter]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public string[]? OrderBy { get; set; }
}
