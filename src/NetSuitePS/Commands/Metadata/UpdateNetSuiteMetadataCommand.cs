using System.Management.Automation;
using NetSuite;
using NetSuitePS.Abstractions;
using NetSuitePS.Completion;

namespace NetSuitePS.Commands;

/// <summary>Reads again what is known of the account's record types.</summary>
/// <remarks>
/// <para>Record types and fields are asked for once and kept. After somebody added a custom record or field, or
/// changed the role, this brings what is kept up to date. It changes nothing in NetSuite.</para>
/// <para>Without -Type it reads the list of types, and the fields of those types whose fields were asked for before.</para>
/// </remarks>
/// <example>
/// <code>Update-NetSuiteMetadata</code>
/// <para>Reads the list of types and the fields that were known.</para>
/// </example>
/// <example>
/// <code>Update-NetSuiteMetadata customer, salesOrder -PassThru</code>
/// <para>Reads the fields of two types, and shows the types.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full) and the view permission of the record types.</netsuite>
/// <seealso cref="GetNetSuiteRecordTypeCommand"/>
/// <seealso cref="GetNetSuiteFieldCommand"/>
[Cmdlet(VerbsData.Update, "NetSuiteMetadata")]
[OutputType(typeof(void), typeof(RecordType))]
public sealed class UpdateNetSuiteMetadataCommand : NetSuiteCmdlet
{
    private IReadOnlyList<RecordType>? types;

    /// <summary>The record types whose fields to read; by default those whose fields are known.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RecordTypeCompleter))]
    public string[]? Type { get; set; }

    /// <summary>Gives the record types that were read.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (types is not null || Guarded(ConnectionInUse, ReadTypes))
        {
            foreach (var type in Type ?? Known())
            {
                Guarded(type, () => Update(type));
            }
        }
    }

    private void ReadTypes() => types = Await(token => Type is null ? Client.AccountMetadata.UpdateAsync(token) : Client.AccountMetadata.TypesAsync(refresh: true, token));

    private string[] Known() => [.. types!.Select(type => type.Name).Where(type => Client.AccountMetadata.Known(type) is { IsOfAccount: true })];

    private void Update(string type)
    {
        var schema = Await(token => Client.AccountMetadata.UpdateAsync(type, token));
        if (PassThru)
        {
            WriteObject(types!.FirstOrDefault(known => known.Name.Equals(type, StringComparison.OrdinalIgnoreCase)) ?? schema.Type);
        }
    }
}
