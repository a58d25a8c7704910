using System.Management.Automation;

namespace NetSuitePS.Tests.Help;

[Cmdlet(VerbsCommon.Get, "SilentSample")]
public sealed class SilentCommand : PSCmdlet;
