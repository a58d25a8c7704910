using System.Management.Automation;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Items;

/// <summary>Test-Path.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Path", DefaultParameterSetName = "Path")]
public sealed class TestPathCommand : PathCmdlet
{
    [Parameter]
    [Alias("Type")]
    [ValidateSet("Any", "Container", "Leaf")]
    public string PathType { get; set; } = "Any";

    protected override void ProcessRecord()
    {
        foreach (var path in Given)
        {
            WriteObject(Exists(path));
        }
    }

    private bool Exists(string path)
    {
        try
        {
            return InvokeProvider.Item.Exists(path, force: false, literalPath: IsLiteral) && PathType switch
            {
                _ when PathType.Equals("Any", StringComparison.OrdinalIgnoreCase) => true,
                var type => IsContainer(path) == type.Equals("Container", StringComparison.OrdinalIgnoreCase),
            };
        }
        catch (Exception e) when (e is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException or ItemNotFoundException)
        {
            return false;
        }
    }

    private bool IsContainer(string path) =>
        InvokeProvider.Item.IsContainer(IsLiteral ? WildcardPattern.Escape(path) : path);
}
