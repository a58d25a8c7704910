using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Items;

/// <summary>Set-Content of files.</summary>
[Cmdlet(VerbsCommon.Set, "Content", SupportsShouldProcess = true, DefaultParameterSetName = "Path")]
public sealed class SetContentCommand : ContentWriter
{
    private protected override string Action => "Set Content";

    private protected override void Write(string file, string text) => File.WriteAllText(file, text, Encoding);
}
