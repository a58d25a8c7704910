using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace NetSuitePS.Shell.StandIns.Engine;

/// <summary>Format-Table over the engine's formatter; its parameters are inherited.</summary>
[Cmdlet(VerbsCommon.Format, "Table")]
public sealed class FormatTableCommand : OuterFormatTableBase
{
    public FormatTableCommand() => EngineFormatter.SetShape(this, "Table");
}
