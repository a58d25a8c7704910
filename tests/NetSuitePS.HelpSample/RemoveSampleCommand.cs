using System.Management.Automation;

namespace NetSuitePS.HelpSample;

/// <summary>Removes a sample.</summary>
/// <remarks>
/// Throws it away; see <see href="https://example.invalid/bin">the bin</see>.
/// <list type="number">
/// <item>Open the drawer.</item>
/// <item>Empty it.</item>
/// </list>
/// </remarks>
/// <example>
/// <code>Remove-Sample</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "Sample", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveSampleCommand : SampleCmdlet;
