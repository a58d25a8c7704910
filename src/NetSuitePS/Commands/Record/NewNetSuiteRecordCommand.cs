using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Output;

namespace NetSuitePS.Commands;

/// <summary>Creates records in NetSuite.</summary>
/// <remarks>
/// <para>A field that NetSuite does not know is refused, so that a mistyped name can't vanish silently.</para>
/// <para>A create is never repeated blindly: when its answer is lost you get an OutcomeUnknown error. Use
/// Invoke-NetSuiteUpsert with an external id for writes that may be repeated safely.</para>
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
/// <netsuite>The role needs REST Web Services (Full) and the create permission of the record type.</netsuite>
/// <seealso cref="InvokeNetSuiteUpsertCommand"/>
/// <seealso cref="SetNetSuiteRecordCommand"/>
[Cmdlet(VerbsCommon.New, "NetSuiteRecord", SupportsShouldProcess = true)]
[OutputType(typeof(RecordWriteResult), typeof(Record))]
public sealed class NewNetSuiteRecordCommand : RecordCmdlet, IDynamicParameters
{
    private readonly FieldValues fields = new();

    /// <summary>The fields: a hashtable, or an object whose properties are the fields. Empty properties of an object are left out; an empty value in a hashtable clears the field.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNull]
    public PSObject? Values { get; set; }

    /// <summary>Lets NetSuite ignore fields it does not know, with a warning, instead of refusing them.</summary>
    [Parameter]
    public SwitchParameter IgnoreUnknownField { get; set; }

    /// <summary>Gives the record as NetSuite stored it.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    public object? GetDynamicParameters() => fields.Offer(GetType(), Type, Connection);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var input = fields.Input(Values);
        Guarded(input, () => Create(FieldValues.Required(input)));
    }

    private void Create(PSObject input)
    {
        var type = TypeFor(null);
        RecordBody.RefuseAsNew(input);
        var body = Body(type, fields.AddTo(RecordBody.From(input)));
        if (!ShouldProcess($"{type} {RecordBody.NameOf(body)}".TrimEnd(), "Create"))
        {
            PassOn(PassThru, input);
            return;
        }

        var created = Await(token => Client.Records.CreateAsync(type, body, WriteOptions(IgnoreUnknownField), token));
        Write(Result(WriteAction.Created, created, RecordBody.FieldsOf(body)), PassThru);
    }
}
