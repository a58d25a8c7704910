using System.Collections;
using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Completion;

namespace NetSuitePS.Commands;

/// <summary>Lists the values that a field may hold now.</summary>
/// <remarks>
/// <para>NetSuite answers for the role and for the state of the record: a choice may depend on other fields, such as
/// the subsidiary. Give those with -Values, or the record itself with -Id. Nothing is saved.</para>
/// <para>The values come while NetSuite still delivers. They can differ from what another role sees, and NetSuite gives
/// them even where the role may not read the records they stand for.</para>
/// </remarks>
/// <example>
/// <code>Get-NetSuiteSelectOption customer entityStatus</code>
/// <para>Lists the statuses that a new customer may have.</para>
/// </example>
/// <example>
/// <code>Get-NetSuiteSelectOption salesOrder entity -Name 'B*' -Values @{ subsidiary = 1 } | Select-Object -First 3</code>
/// <para>Finds customers for an order of a subsidiary by the beginning of their names.</para>
/// </example>
/// <example>
/// <code>Get-NetSuiteRecord customer eid:CUST-001 | Get-NetSuiteSelectOption -Field terms</code>
/// <para>Lists the terms that this customer may be given.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full) and the create permission of the record type; with -Id the edit
/// permission.</netsuite>
/// <seealso cref="GetNetSuiteFieldCommand"/>
[Cmdlet(VerbsCommon.Get, "NetSuiteSelectOption")]
[OutputType(typeof(SelectOption))]
public sealed class GetNetSuiteSelectOptionCommand : RecordCmdlet
{
    /// <summary>The field; with its sublist where it belongs to one, such as item.location.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public string Field { get; set; } = null!;

    /// <summary>The record whose field it is; by default a new one.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [RecordReference]
    [ArgumentCompleter(typeof(RecordIdCompleter))]
    public RecordRef? Id { get; set; }

    /// <summary>Only values of this name, with * for any characters and ? for one.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Fields that the choice depends on, with their values.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Values { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(Id ?? (object)Field, () =>
    {
        var type = TypeFor(Id?.Type);
        var values = Values is null
            ? null
            : new BodyComposer(new BodyOptions(), new BodySchemas(this)).Compose(new PSObject(Values), new FieldValues(), type, WriteOperation.Create).Body;
        WriteStream(token => Client.Metadata.SelectOptionsAsync(type, Id, Field, Name, values, token));
    });
}
