using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Writing;

namespace NetSuitePS.Commands;

/// <summary>Creates records in NetSuite.</summary>
/// <remarks>
/// <para>A field that NetSuite does not know is refused, so that a mistyped name can't vanish silently.</para>
/// <para>A create is never repeated blindly: when its answer is lost the result is Unknown, with an OutcomeUnknown
/// error. With an external id, your own or one of -GenerateExternalId, it can be repeated safely, and is.</para>
/// <para>Each input gives one result, in the order of the input. One that failed can be piped back to this command,
/// which tries its input again; mend it there first: $failed.InputObject.</para>
/// <para>References are written as an id, as eid:VALUE, as @{ id = 5 } or as another record. A list becomes the
/// lines of a sublist.</para>
/// <para>Each field of the record type is a parameter too, such as -companyName: it goes into every record, whatever
/// -Values or the piped object says of that field. Tab shows the fields. A field that has the name of another parameter
/// is given with -Values.</para>
/// <para>When -PassThru can't show the new record you get an error, a warning that it was written, and its id.</para>
/// </remarks>
/// <example>
/// <code>New-NetSuiteRecord customer @{ companyName = 'Willow Bikes'; email = 'office@willow.example'; subsidiary = 1 }</code>
/// <para>Creates a customer.</para>
/// </example>
/// <example>
/// <code>New-NetSuiteRecord customer -companyName 'Hazel Boats' -subsidiary 1 -isPerson $false</code>
/// <para>Creates a customer from fields that are given as parameters.</para>
/// </example>
/// <example>
/// <code>New-NetSuiteRecord invoice @{ entity = 'eid:CUST-001'; item = @{ item = 'eid:WIDGET-S'; quantity = 3 }, @{ item = 'eid:WIDGET-L'; quantity = 1 } } -PassThru | Format-Table tranId, entity, total</code>
/// <para>Creates an invoice with two lines and shows the total NetSuite computed.</para>
/// </example>
/// <example>
/// <code>$jobs = 1..3 | ForEach-Object { @{ companyName = "Depot $_"; subsidiary = 1 } } | New-NetSuiteRecord customer -GenerateExternalId -Asynchronous -NoWait
/// $jobs | Wait-NetSuiteJob | Receive-NetSuiteJob</code>
/// <para>Hands the work over as jobs without waiting, and asks later what came of it.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full) and the create permission of the record type.</netsuite>
/// <seealso cref="InvokeNetSuiteUpsertCommand"/>
/// <seealso cref="SetNetSuiteRecordCommand"/>
[Cmdlet(VerbsCommon.New, "NetSuiteRecord", SupportsShouldProcess = true)]
[OutputType(typeof(RecordWriteResult), typeof(Record), typeof(FieldChange), typeof(NetSuiteJob))]
public sealed class NewNetSuiteRecordCommand : RecordBodyCmdlet
{
    /// <summary>The fields: a hashtable, or an object whose properties are the fields. Empty properties of an object are left out; an empty value in a hashtable clears the field.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNull]
    public PSObject? Values { get; set; }

    /// <summary>The external id that the record is to have; by default the input's externalId property, if it has one. A script block is asked for each input object. Where a record has it already, nothing is written.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public object? ExternalId { get; set; }

    /// <summary>Makes up an external id for a record that has none, so that its creation can be repeated when the answer is lost.</summary>
    [Parameter]
    public SwitchParameter GenerateExternalId { get; set; }

    private protected override WriteOperation Operation => WriteOperation.Create;

    private protected override WriteInput Given => WriteInput.Of(Values, ExternalId);

    private protected override RecordWrite Identify(WriteInput input)
    {
        RecordBody.RefuseAsNew(input.Value!);
        return NewWrite(null, RecordLookup.TypeFor(Type, null)) with { GenerateExternalId = GenerateExternalId };
    }

    private protected override RecordWrite Complete(RecordWrite write, WriteInput input) => ExternalKey.Apply(write, ExternalKey.Of(input));

    private protected override (string Target, string Action) Question(WriteInput input, RecordWrite write) => ($"{write.Type} {RecordBody.NameOf(write.Body)}".TrimEnd(), "Create");
}
