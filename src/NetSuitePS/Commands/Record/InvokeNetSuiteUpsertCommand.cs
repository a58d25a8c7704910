using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Writing;

namespace NetSuitePS.Commands;

/// <summary>Creates records or changes them, found by their external ids.</summary>
/// <remarks>
/// <para>The external id is your own key: an employee number, an order number. Running the same input again
/// changes the same records and creates nothing.</para>
/// <para>Each input object gives one result, in the order of the input, that says whether the record was created or
/// updated. NetSuite does not tell, so the records are looked up first, many with one request. A result that failed can be
/// piped back to this command, which tries its input again; mend it there first: $failed.InputObject.</para>
/// <para>With -JournalPath a run that was interrupted goes on where it was when the same line is run again.</para>
/// <para>NetSuite appends lines it can't match. So lines without their keys are refused, unless -LineKey says by which
/// column they are matched, or -SublistMode what is meant: with Replace they are the lines of the record, however often
/// you run it. See about_NetSuitePS_Writing.</para>
/// <para>With -Type, each field of the record type is a parameter too, such as -category: it goes into every record,
/// whatever the input says of that field. Tab shows the fields. A field that has the name of another parameter is given
/// with -Values.</para>
/// <para>Empty properties of an object, such as the empty cells of a CSV file, are left out. To clear a field
/// give $null or an empty value in a hashtable.</para>
/// </remarks>
/// <example>
/// <code>Import-Csv contacts.csv | Invoke-NetSuiteUpsert contact</code>
/// <para>Brings contacts from a CSV file to NetSuite. The column externalId is the key; the other columns are fields.</para>
/// </example>
/// <example>
/// <code>Import-Csv companies.csv | Invoke-NetSuiteUpsert customer -terms 2</code>
/// <para>Gives every company of a file the same terms.</para>
/// </example>
/// <example>
/// <code>@{ companyName = 'Willow Bikes'; subsidiary = 1 } | Invoke-NetSuiteUpsert customer -ExternalId WILLOW</code>
/// <para>Makes sure that the customer exists.</para>
/// </example>
/// <example>
/// <code>@{ entity = 'eid:CUST-001'; item = @{ item = 'eid:WIDGET-S'; quantity = 3 } } | Invoke-NetSuiteUpsert invoice -ExternalId ORDER-1 -SublistMode Replace</code>
/// <para>Makes sure that the invoice exists and has this one line.</para>
/// </example>
/// <example>
/// <code>Import-Csv contacts.csv | Invoke-NetSuiteUpsert contact -Asynchronous -NoWait | Wait-NetSuiteJob | Receive-NetSuiteJob</code>
/// <para>Hands the work over as jobs without waiting, and asks later what came of it.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full) and the create and edit permissions of the record type.</netsuite>
/// <seealso cref="NewNetSuiteRecordCommand"/>
/// <seealso cref="SetNetSuiteRecordCommand"/>
[Cmdlet(VerbsLifecycle.Invoke, "NetSuiteUpsert", SupportsShouldProcess = true)]
[OutputType(typeof(RecordWriteResult), typeof(Record), typeof(FieldChange), typeof(NetSuiteJob))]
public sealed class InvokeNetSuiteUpsertCommand : RecordBodyCmdlet
{
    /// <summary>The fields: a hashtable, or an object whose properties are the fields.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNull]
    public PSObject? Values { get; set; }

    /// <summary>The external id; by default the input's externalId property. A script block is asked for each input object.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public object? ExternalId { get; set; }

    private protected override WriteOperation Operation => WriteOperation.Upsert;

    private protected override WriteInput Given => WriteInput.Of(Values, ExternalId);

    private protected override RecordWrite Identify(WriteInput input)
    {
        var record = input.Value!.BaseObject as Record;
        var type = RecordLookup.TypeFor(Type, record?.Shape.TypeName);
        var key = ExternalKey.Required(input);
        if (record is null)
        {
            return NewWrite(new RecordRef { Type = type, ExternalId = key });
        }

        // It knows only its changes. Under its own external id it is there to be changed.
        RecordBody.RefuseAsNew(input.Value, unless: ExternalKey.IsOwn(record, key));
        return NewWrite(new RecordRef { Type = type, Id = record.OriginalId, ExternalId = key }) with { Operation = WriteOperation.Update };
    }

    private protected override RecordWrite Complete(RecordWrite write, WriteInput input) => 
        write.Operation == WriteOperation.Upsert ? ExternalKey.Apply(write, write.Target!.ExternalId) : write;

    private protected override (string Target, string Action) Question(WriteInput input, RecordWrite write) =>
        ($"{write.Type} eid:{write.Target!.ExternalId} {RecordBody.NameOf(write.Body)}".TrimEnd(), "Create or change");
}
