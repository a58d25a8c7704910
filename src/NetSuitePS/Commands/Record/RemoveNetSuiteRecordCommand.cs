using System.Management.Automation;
using NetSuite;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Completion;

namespace NetSuitePS.Commands;

/// <summary>Deletes records from NetSuite.</summary>
/// <remarks>
/// <para>Each record is read first, so that the question names it truly, and is deleted when you agree. With
/// -Confirm:$false nothing is asked and nothing is read.</para>
/// <para>NetSuite has no waste basket. It refuses to delete a record that others depend on.</para>
/// </remarks>
/// <example>
/// <code>Remove-NetSuiteRecord contact eid:SEED-CONT-001 -WhatIf</code>
/// <para>Shows which contact would be deleted.</para>
/// </example>
/// <example>
/// <code>Get-NetSuiteRecord contact eid:SEED-CONT-001 | Remove-NetSuiteRecord -Confirm:$false</code>
/// <para>Deletes a contact without a question.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full) and the full permission of the record type.</netsuite>
/// <seealso cref="GetNetSuiteRecordCommand"/>
[Cmdlet(VerbsCommon.Remove, "NetSuiteRecord", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(RecordWriteResult))]
public sealed class RemoveNetSuiteRecordCommand : RecordCmdlet
{
    /// <summary>The records: internal ids, external ids as eid:VALUE, or objects with an id.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [RecordReference]
    [ArgumentCompleter(typeof(RecordIdCompleter))]
    public RecordRef[] Id { get; set; } = [];

    /// <summary>Gives a result for each record. Without it nothing comes out.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var id in Id)
        {
            Guarded(id, () => Remove(id with { Type = TypeFor(id.Type) }));
        }
    }

    private void Remove(RecordRef record)
    {
        if (!ShouldProcess(Describe(record, ConfirmImpact.High), "Delete"))
        {
            PassOn(PassThru, record);
            return;
        }

        Await(token => Client.Records.DeleteAsync(record.Type!, record, token));
        if (record.Id is not null)
        {
            ConnectionInUse.RecentRecords.Forget(record.Type!, record.Id);
        }

        PassOn(PassThru, Result(WriteAction.Deleted, record));
    }
}
