using System.Collections;
using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Completion;
using NetSuitePS.Errors;
using NetSuitePS.Writing;

namespace NetSuitePS.Commands;

/// <summary>Makes records of other records, such as the invoice of a sales order.</summary>
/// <remarks>
/// <para>NetSuite fills in the new record from the one it is made of: customer, lines with what is left of them, prices,
/// addresses. What you want otherwise you give with -Values, or as parameters, which are the fields of the new record:
/// -memo, -tranDate. Tab after -To shows what can be made of a type.</para>
/// <para>A line that you give is the one with the same orderLine, the number of the line it comes from, and changes only
/// what you say of it; lines you do not give keep what NetSuite fills in, and with -SublistMode Replace they are left out.
/// To ship a part, give the lines with orderLine and quantity, and those that stay with itemReceive = $false.</para>
/// <para>Records from the pipeline are what is made of. Other objects, such as the rows of a CSV file, are made of the record
/// in their id, or in -Id, and their other columns are fields of the new record; with -Values they only name the record.</para>
/// <para>A transform is never repeated blindly: when its answer is lost you get an OutcomeUnknown error. With
/// -GenerateExternalId the new record gets an external id by which it is looked for then, and the transform is done again only
/// if it did not take effect.</para>
/// <para>-Preview shows what would be made, with its totals and the numbers of its lines, and saves nothing: a row for each field
/// that NetSuite fills in or sees otherwise than you gave it.</para>
/// </remarks>
/// <example>
/// <code>Invoke-NetSuiteTransform salesOrder 501 invoice</code>
/// <para>Bills what is left of a sales order.</para>
/// </example>
/// <example>
/// <code>Get-NetSuiteRecord salesOrder 501 | Invoke-NetSuiteTransform -To invoice -memo 'As agreed' -Preview | Where-Object Field -like '*total'</code>
/// <para>Shows the totals of the invoice that would be made.</para>
/// </example>
/// <example>
/// <code>Invoke-NetSuiteTransform salesOrder 501 itemFulfillment @{
///     item = @{ orderLine = 1; quantity = 5; location = 1 }, @{ orderLine = 2; itemReceive = $false }
/// }</code>
/// <para>Ships five of the first line of an order, and nothing of the second.</para>
/// </example>
/// <example>
/// <code>Invoke-NetSuiteTransform customer eid:CUST-001 customerPayment @{ payment = 25; apply = @{ doc = 601; apply = $true; amount = 25 } } -GenerateExternalId</code>
/// <para>Enters a payment of a customer for one invoice, so that it can be found should the answer be lost.</para>
/// </example>
/// <example>
/// <code>Invoke-NetSuiteTransform salesOrder 501 invoice -Asynchronous -NoWait | Wait-NetSuiteJob | Receive-NetSuiteJob</code>
/// <para>Hands the work over as jobs without waiting, and asks later what came of it.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full), the view permission of the record that is made of, and the create permission of the new one.</netsuite>
/// <seealso cref="NewNetSuiteRecordCommand"/>
/// <seealso cref="SetNetSuiteRecordCommand"/>
[Cmdlet(VerbsLifecycle.Invoke, "NetSuiteTransform", SupportsShouldProcess = true)]
[OutputType(typeof(RecordWriteResult), typeof(Record), typeof(FieldChange), typeof(NetSuiteJob))]
public sealed class InvokeNetSuiteTransformCommand : RecordBodyCmdlet
{
    private bool hasValues;

    /// <summary>The record to make something of: an internal id, an external id as eid:VALUE, or an object with an id. Records from the pipeline bring their own.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [RecordReference]
    [ArgumentCompleter(typeof(RecordIdCompleter))]
    public RecordRef? Id { get; set; }

    /// <summary>The type of the new record, for example invoice.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TransformCompleter))]
    public string To { get; set; } = null!;

    /// <summary>What the new record is to have otherwise than NetSuite would fill it in: a hashtable, or an object whose properties are the fields.</summary>
    [Parameter(Position = 3, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNull]
    public PSObject? Values { get; set; }

    /// <summary>The object that came through the pipeline, whatever the others took of it.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? Piped { get; set; }

    /// <summary>Makes up an external id for the new record, so that it can be found, and the transform repeated, when the answer is lost.</summary>
    [Parameter]
    public SwitchParameter GenerateExternalId { get; set; }

    private protected override WriteOperation Operation => WriteOperation.Transform;

    private protected override string? WrittenType => To;

    private protected override WriteInput Given => WriteInput.Of(Piped ?? (Id is null ? null : PSObject.AsPSObject(Id)), Id);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        // Later it may be what came through the pipeline.
        hasValues = Values is not null;
        base.BeginProcessing();
    }

    private protected override RecordWrite Identify(WriteInput input)
    {
        // The id of a line may be that of another record.
        RecordBody.RefusePart(input.Value);
        var named = input.Value?.BaseObject is IDictionary or PSCustomObject && input.Key is not null ? null : RecordReferenceAttribute.Find(input.Value, externalIds: true);
        var source = input.Key is RecordRef key && (named is null || named.Id != key.Id) ? key : named;
        return source is null
            ? throw Unknown()
            : NewWrite(source with { Type = RecordLookup.TypeFor(Type, source.Type) }) with { Into = To, GenerateExternalId = GenerateExternalId };
    }

    private protected override void CheckGiven(WriteInput input) => _ = input.Value ?? throw Unknown();

    // What was read or written before is what something is made of, and no field of the new record.
    private protected override bool IsReference(WriteInput input) =>
        RecordBody.IsId(input.Value!) || input.Value!.BaseObject is Record or RecordWriteResult or RecordRef;

    private protected override PSObject FieldsOf(WriteInput input) => hasValues ? Values! : base.FieldsOf(input);

    private protected override (string Target, string Action) Question(WriteInput input, RecordWrite write) =>
        (Lookup.Describe(write.Target!, ConfirmImpact.Medium, input.Value!.BaseObject as Record), $"Make the {To} of it");

    private static InputException Unknown() => new(
        "The record to make something of is not known.", ErrorRecords.NothingToIdentify, "Give its id with -Id, or pipe a record that was read with Get-NetSuiteRecord.");
}
