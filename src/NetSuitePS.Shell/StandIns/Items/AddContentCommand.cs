using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Items;

/// <summary>Add-Content to files.</summary>
[Cmdlet(VerbsCommon.Add, "Content", SupportsShouldProcess = true, DefaultParameterSetName = "Path")]
public sealed class AddContentCommand : ContentWriter
{
    private protected override string Action => "Add Content";

    private protected override void Write(string file, string text) => File.AppendAllText(file, text, Encoding);
}
