using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace NetSuitePS.Shell.StandIns.Engine;

/// <summary>Format-List over the engine's formatter; its parameters are inherited.</summary>
[Cmdlet(VerbsCommon.Format, "List")]
public sealed class FormatListCommand : OuterFormatTableAndListBase
{
    public FormatListCommand() => EngineFormatter.SetShape(this, "List");
}
