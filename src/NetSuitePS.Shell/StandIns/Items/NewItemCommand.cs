using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Items;

/// <summary>New-Item of any provider.</summary>
[Cmdlet(VerbsCommon.New, "Item", SupportsShouldProcess = true)]
public sealed class NewItemCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)]
    public string[] Path { get; set; } = [];

    [Parameter]
    public string? Name { get; set; }

    [Parameter]
    [Alias("Type")]
    public string? ItemType { get; set; }

    [Parameter(ValueFromPipeline = true)]
    [Alias("Target")]
    public object? Value { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var path in Path)
        {
            try
            {
                // The provider asks for -Confirm and answers -WhatIf.
                WriteObject(InvokeProvider.Item.New([path], Name, ItemType ?? "File", Value, Force), enumerateCollection: true);
            }
            catch (Exception e) when (e is RuntimeException or IOException or UnauthorizedAccessException)
            {
                WriteError((e as IContainsErrorRecord)?.ErrorRecord
                    ?? new ErrorRecord(e, "NewItemFailed", ErrorCategory.WriteError, path));
            }
        }
    }
}
