using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Output;

namespace NetSuitePS.Commands;

/// <summary>Reads records of NetSuite by internal id or external id.</summary>
/// <remarks>
/// <para>Each record comes out as an object with typed properties: numbers are numbers, dates are dates, and a
/// reference to another record shows its name and keeps its id. Change properties and pipe the object to
/// Set-NetSuiteRecord: only what changed is sent.</para>
/// <para>NetSuite leaves empty fields out of a record. A property that an earlier record of the same type had
/// is there all the same, empty. With -Property the record has these properties and its id, and no others.</para>
/// <para>A record that does not exist, or that NetSuite won't show, gives one error; the others arrive.</para>
/// </remarks>
/// <example>
/// <code>Get-NetSuiteRecord customer 101</code>
/// <para>Reads the customer with the internal id 101.</para>
/// </example>
/// <example>
/// <code>Get-NetSuiteRecord customer eid:CUST-001, eid:CUST-002 | Format-Table id, companyName, email</code>
/// <para>Reads two customers by their external ids.</para>
/// </example>
/// <example>
/// <code>(Get-NetSuiteRecord salesOrder eid:SO-SEED-1 -ExpandSubResources).item | Format-Table line, item, quantity, amount</code>
/// <para>Shows the lines of a sales order.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full) and the view permission of the record type. NetSuite loads
/// records in edit mode even for reading, so a locked record gives an error.</netsuite>
/// <seealso cref="SetNetSuiteRecordCommand"/>
/// <seealso cref="InvokeNetSuiteQueryCommand"/>
[Cmdlet(VerbsCommon.Get, "NetSuiteRecord")]
[OutputType(typeof(Record))]
public sealed class GetNetSuiteRecordCommand : RecordCmdlet
{
    /// <summary>The records: internal ids, external ids as eid:VALUE, or objects with an id.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [RecordReference]
    public RecordRef[] Id { get; set; } = [];

    /// <summary>Only these fields; sublists may be named too. NetSuite ignores it together with -ExpandSubResources.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Property { get; set; }

    /// <summary>Reads sublists and subrecords too, in the same request. NetSuite takes long over this for large records.</summary>
    [Parameter]
    public SwitchParameter ExpandSubResources { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var id in Id)
        {
            Guarded(id, () => WriteObject(Read(TypeFor(id.Type), id, Property ?? [], ExpandSubResources)));
        }
    }
}
