using System.Management.Automation;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Items;

/// <summary>Get-ChildItem of any provider.</summary>
[Cmdlet(VerbsCommon.Get, "ChildItem", DefaultParameterSetName = "Path")]
public sealed class GetChildItemCommand : PathCmdlet
{
    [Parameter(Position = 0, ParameterSetName = "Path", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public override string[] Path { get; set; } = ["."];

    [Parameter(Position = 1)]
    public string Filter { get; set; } = "*";

    [Parameter]
    [Alias("s")]
    public SwitchParameter Recurse { get; set; }

    [Parameter]
    public SwitchParameter File { get; set; }

    [Parameter]
    [Alias("ad")]
    public SwitchParameter Directory { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter Name { get; set; }

    protected override void ProcessRecord()
    {
        var filter = WildcardPattern.Get(Filter, WildcardOptions.IgnoreCase);
        foreach (var path in Given)
        {
            ForItem(path, () =>
            {
                foreach (var item in InvokeProvider.ChildItem.Get([path], Recurse, Force, IsLiteral).Where(i => Wanted(i, filter)))
                {
                    WriteObject(Name ? NameOf(item, path) : item);
                }
            });
        }
    }

    private bool Wanted(PSObject item, WildcardPattern filter) =>
        (!File || item.BaseObject is FileInfo) && (!Directory || item.BaseObject is DirectoryInfo)
        && filter.IsMatch(LanguagePrimitives.ConvertTo<string>(item.Properties["PSChildName"]?.Value) ?? "");

    // Names from deeper folders say where they are, as in pwsh.
    private object? NameOf(PSObject item, string path)
    {
        var folder = !IsLiteral && WildcardPattern.ContainsWildcardCharacters(path) ? SessionState.Path.ParseParent(path, "") : path;
        var relative = Recurse && item.BaseObject is FileSystemInfo file
            ? System.IO.Path.GetRelativePath(GetUnresolvedProviderPathFromPSPath(folder.Length > 0 ? folder : "."), file.FullName)
            : ".";
        return relative == "." ? item.Properties["PSChildName"]?.Value : relative;
    }
}
