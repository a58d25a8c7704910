using System.Management.Automation;

namespace NetSuitePS.HelpSample;

/// <summary>Gets samples from the <c>sample</c> drawer.</summary>
/// <remarks>
/// Opens the drawer, and takes
/// what <see cref="Id"/> names.
/// <para>A second paragraph about <see langword="null"/>, <see cref="SampleKind.Heavy"/> and
/// <see cref="RemoveSampleCommand"/>.</para>
/// <list type="bullet">
/// <item><description>First point.</description></item>
/// <item><term>Second</term><description>with a term.</description></item>
/// </list>
///
/// A last paragraph, after an empty line.
/// </remarks>
/// <netsuite>Needs the permission Samples, level View.</netsuite>
/// <returns>The samples, in the order of their ids.</returns>
/// <example>
/// <para type="title">Get two samples.</para>
/// <code>
/// Get-Sample -Id 1, 2 |
///     Where-Object Weight -gt 5
///
/// Get-Sample 3
/// </code>
/// <para>Gets both, and keeps the heavy one.</para>
/// Then a plain sentence.
/// </example>
/// <example>
/// Splat the parameters:
/// <code>$parameters = @{
///     Kind = 'Heavy'
/// }
/// Get-Sample @parameters</code>
/// </example>
/// <seealso cref="RemoveSampleCommand"/>
/// <seealso href="https://example.invalid/samples">Samples explained</seealso>
[Cmdlet(VerbsCommon.Get, "Sample", DefaultParameterSetName = "ById")]
[OutputType(typeof(List<int>), typeof(string))]
[OutputType("Sample.Record")]
public sealed class GetSampleCommand : SampleCmdlet, ILabelled
{
    /// <summary>Ids of the samples.</summary>
    /// <remarks>A number, or <c>eid:VALUE</c>.</remarks>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ById")]
    [Alias("InternalId", "Key")]
    public string[] Id { get; set; } = [];

    /// <summary>The kind of sample.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ByKind")]
    public SampleKind Kind { get; set; }

    /// <summary>How many at most.</summary>
    /// <value>100</value>
    [Parameter]
    public int? Limit { get; set; }

    /// <summary>Names, with wildcards.</summary>
    [Parameter(ParameterSetName = "ByKind")]
    [SupportsWildcards]
    public string? Name { get; set; }

    /// <summary>Where to look.</summary>
    [Parameter]
    [ValidateSet("Top", "Bottom")]
    public string? Drawer { get; set; }

    /// <summary>Also gets what was thrown away.</summary>
    [Parameter]
    public SwitchParameter Everything { get; set; }

    /// <inheritdoc/>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Label { get; set; }

    /// <summary>Not for people.</summary>
    [Parameter(DontShow = true)]
    public string? Hidden { get; set; }
}
