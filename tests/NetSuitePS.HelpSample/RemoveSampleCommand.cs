using System.Management.Automation;

namespace NetSuitePS.HelpSample;

/// <summary>Removes a sample.</summary>
/// <remarks>Throws it away.</remarks>
/// <example>
/// <code>Remove-Sample</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "Sample", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveSampleCommand : SampleCmdlet;
