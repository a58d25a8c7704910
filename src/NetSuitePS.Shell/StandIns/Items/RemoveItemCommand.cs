using System.Management.Automation;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Items;

/// <summary>Remove-Item of any provider.</summary>
[Cmdlet(VerbsCommon.Remove, "Item", SupportsShouldProcess = true, DefaultParameterSetName = "Path")]
public sealed class RemoveItemCommand : PathCmdlet
{
    private bool _yesToAll;
    private bool _noToAll;

    [Parameter]
    public SwitchParameter Recurse { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var path in Given)
        {
            ForItem(path, () =>
            {
                foreach (var item in InvokeProvider.Item.Get([path], Force, IsLiteral))
                {
                    Remove(item);
                }
            });
        }
    }

    private void Remove(PSObject item)
    {
        var path = LanguagePrimitives.ConvertTo<string>(item.Properties["PSPath"].Value);
        var isFolder = item.BaseObject is DirectoryInfo;
        var target = item.BaseObject is FileSystemInfo file ? file.FullName : path;
        // A folder with something in it goes only with -Recurse or a clear yes.
        if (isFolder && !Recurse && InvokeProvider.ChildItem.HasChild(path, Force, literalPath: true) && !ShouldContinue(
            $"The item at {target} has children and the Recurse parameter was not specified. If you continue, all children will be removed with the item. Are you sure you want to continue?",
            "Confirm", ref _yesToAll, ref _noToAll))
        {
            return;
        }
        // The provider asks for -Confirm and answers -WhatIf.
        InvokeProvider.Item.Remove([path], recurse: isFolder || Recurse, Force, literalPath: true);
    }
}
