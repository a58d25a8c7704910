using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Completion;
using NetSuitePS.Output;

namespace NetSuitePS.Commands;

/// <summary>Creates records or changes them, found by their external ids.</summary>
/// <remarks>
/// <para>The external id is your own key: an employee number, an order number. Running the same input again
/// changes the same records and creates nothing.</para>
/// <para>Each input object gives one result that says whether the record was created or updated. NetSuite does
/// not tell, so each record is looked up first.</para>
/// <para>NetSuite appends lines it can't match. So lines without a line number are refused for a record that
/// exists, unless -Replace names their sublist: then they are the lines of the record, however often you run it.</para>
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
/// <code>@{ entity = 'eid:CUST-001'; item = @{ item = 'eid:WIDGET-S'; quantity = 3 } } | Invoke-NetSuiteUpsert invoice -ExternalId ORDER-1 -Replace item</code>
/// <para>Makes sure that the invoice exists and has this one line.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full) and the create and edit permissions of the record type.</netsuite>
/// <seealso cref="NewNetSuiteRecordCommand"/>
/// <seealso cref="SetNetSuiteRecordCommand"/>
[Cmdlet(VerbsLifecycle.Invoke, "NetSuiteUpsert", SupportsShouldProcess = true)]
[OutputType(typeof(RecordWriteResult), typeof(Record))]
public sealed class InvokeNetSuiteUpsertCommand : RecordCmdlet, IDynamicParameters
{
    private readonly FieldValues fields = new();

    /// <summary>The fields: a hashtable, or an object whose properties are the fields.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNull]
    public PSObject? Values { get; set; }

    /// <summary>The external id; by default the input's externalId property. A script block is asked for each input object.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? ExternalId { get; set; }

    /// <summary>Sublists whose lines are replaced by the lines sent, instead of being merged with them.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public string[] Replace { get; set; } = [];

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
        Guarded(input, () => Upsert(FieldValues.Required(input)));
    }

    private void Upsert(PSObject input)
    {
        var type = TypeFor((input.BaseObject as Record)?.Shape.TypeName);
        var key = new RecordRef { Type = type, ExternalId = RecordBody.ExternalIdOf(ExternalId, input) };
        var body = Body(type, fields.AddTo(RecordBody.From(input, Replace)));

        // It stands in the URL.
        body.Remove("externalId");
        var replaced = Replaced(Replace, body, input);
        if (!ShouldProcess($"{type} {key.ToPathSegment()} {RecordBody.NameOf(body)}".TrimEnd(), "Create or change"))
        {
            PassOn(PassThru, input);
            return;
        }

        var existed = Await(token => Client.Records.ExistsAsync(type, key, token));
        if (existed)
        {
            RecordBody.RefuseAppendedLines(body, replaced);
        }
        else
        {
            RecordBody.RefuseAsNew(input);
        }

        var written = Await(token => Client.Records.UpsertAsync(type, key.ExternalId!, body, WriteOptions(IgnoreUnknownField, replaced), token));
        Write(Result(existed ? WriteAction.Updated : WriteAction.Created, written with { ExternalId = key.ExternalId }, RecordBody.FieldsOf(body)), PassThru);
    }
}
