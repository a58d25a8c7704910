using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Completion;
using NetSuitePS.Writing;

namespace NetSuitePS.Commands;

/// <summary>Changes records in NetSuite.</summary>
/// <remarks>
/// <para>A record that was read with Get-NetSuiteRecord and changed is piped in as it is: only the changed
/// fields are sent, never the whole record. When nothing changed, nothing is sent.</para>
/// <para>With a hashtable, exactly its fields are sent, and $null or an empty value clears a field. Empty properties
/// of another object, such as the empty cells of a CSV file, are left out.</para>
/// <para>With -Type, each field of the record type is a parameter too, such as -phone: it goes to every record, whatever
/// -Values or the piped object says of that field, and $null clears it. Tab shows the fields. A field that has the name
/// of another parameter is given with -Values.</para>
/// <para>Each input gives one result, in the order of the input. One that failed can be piped back to this command, which
/// tries its input again; mend it there first: $failed.InputObject.</para>
/// <para>NetSuite keeps lines that are not sent and appends lines it can't match. So lines without their keys are refused,
/// unless -LineKey says by which column they are matched, or -SublistMode what is meant. To take lines out of a record
/// that was read, assign the lines that are left and use -SublistMode Replace. After an update that added lines,
/// read the record again before you change its lines further. See about_NetSuitePS_Writing.</para>
/// </remarks>
/// <example>
/// <code>$customer = Get-NetSuiteRecord customer eid:CUST-001
/// $customer.phone = '+1 503 555 0100'
/// $customer | Set-NetSuiteRecord</code>
/// <para>Changes one field. The result lists the fields that were sent.</para>
/// </example>
/// <example>
/// <code>Set-NetSuiteRecord customer eid:CUST-002 @{ comments = $null; phone = '+1 503 555 0101' }</code>
/// <para>Clears one field and sets another, without reading the record first.</para>
/// </example>
/// <example>
/// <code>Set-NetSuiteRecord customer eid:CUST-002 -email 'office@alder.example' -comments $null</code>
/// <para>The same with fields that are given as parameters.</para>
/// </example>
/// <example>
/// <code>101, 'eid:CUST-002' | Set-NetSuiteRecord customer -comments 'Called in spring'</code>
/// <para>Sets one field of several customers by their ids.</para>
/// </example>
/// <example>
/// <code>101, 'eid:CUST-002' | Set-NetSuiteRecord customer -comments 'Called in autumn' -Asynchronous -NoWait | Wait-NetSuiteJob | Receive-NetSuiteJob</code>
/// <para>Hands the work over as jobs without waiting, and asks later what came of it.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full) and the edit permission of the record type.</netsuite>
/// <seealso cref="GetNetSuiteRecordCommand"/>
/// <seealso cref="InvokeNetSuiteUpsertCommand"/>
[Cmdlet(VerbsCommon.Set, "NetSuiteRecord", SupportsShouldProcess = true)]
[OutputType(typeof(RecordWriteResult), typeof(Record), typeof(FieldChange), typeof(NetSuiteJob))]
public sealed class SetNetSuiteRecordCommand : RecordBodyCmdlet
{
    /// <summary>The record: an internal id, an external id as eid:VALUE, or an object with an id. Records from the pipeline bring their own.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [RecordReference]
    [ArgumentCompleter(typeof(RecordIdCompleter))]
    public RecordRef? Id { get; set; }

    /// <summary>A changed record, or the fields to send: a hashtable, or an object whose properties are the fields. With fields as parameters, an id will do.</summary>
    [Parameter(Position = 2, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNull]
    public PSObject? Values { get; set; }

    /// <summary>The object that came through the pipeline, whatever the others took of it.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? Piped { get; set; }

    private protected override WriteOperation Operation => WriteOperation.Update;

    private protected override WriteInput Given => WriteInput.Of(Values, Id, Piped);

    private protected override RecordWrite Identify(WriteInput input)
    {
        // Its id is that of a line: under it there may be another record.
        RecordBody.RefusePart(Piped);
        var value = input.Row!;
        var id = RecordBody.Identify(
            input.Key as RecordRef ?? input.EarlierTarget ?? (IsReference(input) ? RecordReferenceAttribute.Find(value, externalIds: true) : null), value);
        var type = RecordLookup.TypeFor(Type, id.Type ?? (value.BaseObject as Record)?.Shape.TypeName);
        return NewWrite(id with { Type = type });
    }

    // With the fields as parameters, the pipeline may bring nothing but ids.
    private protected override bool IsReference(WriteInput input) => HasFields && RecordBody.IsId(input.Value!);

    private protected override (string Target, string Action) Question(WriteInput input, RecordWrite write) => (
        Lookup.Describe(write.Target!, ConfirmImpact.Medium, input.Value!.BaseObject as Record),
        $"Change {string.Join(", ", RecordBody.FieldsOf(write.Body))}");
}
