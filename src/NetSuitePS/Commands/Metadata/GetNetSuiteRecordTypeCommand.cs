using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Completion;
using NetSuitePS.Errors;

namespace NetSuitePS.Commands;

/// <summary>Lists the record types of the account.</summary>
/// <remarks>
/// <para>The list is what NetSuite's metadata catalog offers to the role: standard records, and the records, lists and
/// transactions that the account itself defined. It is asked for once; Update-NetSuiteMetadata reads it again.</para>
/// <para>Without a connection you get the types that this module knows by itself.</para>
/// </remarks>
/// <example>
/// <code>Get-NetSuiteRecordType *order*</code>
/// <para>Lists the types whose name contains "order".</para>
/// </example>
/// <example>
/// <code>Get-NetSuiteRecordType -Custom</code>
/// <para>Lists what the account itself defined.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full). It sees the types that its permissions allow.</netsuite>
/// <seealso cref="GetNetSuiteFieldCommand"/>
/// <seealso cref="UpdateNetSuiteMetadataCommand"/>
[Cmdlet(VerbsCommon.Get, "NetSuiteRecordType")]
[OutputType(typeof(RecordType))]
public sealed class GetNetSuiteRecordTypeCommand : NetSuiteCmdlet
{
    /// <summary>Only types of these names; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RecordTypeCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Only what the account itself defined.</summary>
    [Parameter]
    public SwitchParameter Custom { get; set; }

    private protected override bool NeedsConnection => false;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        IReadOnlyList<RecordType> types = [];
        if (!Guarded(MyInvocation.MyCommand.Name, () => types = HasConnection ? Await(token => Client.AccountMetadata.TypesAsync(refresh: false, token)) : BuiltInCatalog.Types))
        {
            return;
        }

        foreach (var name in Name)
        {
            Guarded(name, () =>
            {
                var found = Names.Matching(name, types, type => type.Name, unknown => new InputException(
                    $"There is no record type '{unknown}'.", ErrorRecords.NotFound, "Get-NetSuiteRecordType lists those of the account. A new one shows after Update-NetSuiteMetadata."));
                WriteObject(found.Where(type => !Custom || type.IsCustom), enumerateCollection: true);
            });
        }
    }
}
