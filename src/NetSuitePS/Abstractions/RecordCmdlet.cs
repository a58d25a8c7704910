using System.Management.Automation;
using System.Text.Json.Nodes;
using NetSuitePS.Binding;
using NetSuitePS.Completion;

namespace NetSuitePS.Abstractions;

/// <summary>A cmdlet on records of a type.</summary>
public abstract class RecordCmdlet : NetSuiteCmdlet
{
    /// <summary>Begins it.</summary>
    protected RecordCmdlet() => Lookup = new RecordLookup(this);

    /// <summary>The record type as in NetSuite's REST API, for example customer, salesOrder or customrecord_asset. Records from the pipeline know their own.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RecordTypeCompleter))]
    public string? Type { get; set; }

    private protected RecordLookup Lookup { get; }

    /// <inheritdoc cref="RecordLookup.TypeFor"/>
    private protected string TypeFor(string? ownType) => RecordLookup.TypeFor(Type, ownType);

    /// <summary>
    /// The body to send. What text such as <c>eid:CUST-001</c>, or a lone object, means depends on the field, so the
    /// type's schema is asked for when such a value occurs and the schema is not known yet, or not the field.
    /// </summary>
    private protected JsonObject Body(string type, JsonObject body)
    {
        if (SchemaFit.IsNeeded(body))
        {
            var schema = Await(token => Client.AccountMetadata.SchemaAsync(type, refresh: false, token));
            SchemaFit.Apply(body, SchemaFit.IsKnown(body, schema) ? schema : Await(token => Client.AccountMetadata.NewSchemaAsync(type, token)));
        }

        return body;
    }
}
