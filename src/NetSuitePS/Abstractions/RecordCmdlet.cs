using System.Management.Automation;
using System.Text.Json.Nodes;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Binding;
using NetSuitePS.Completion;
using NetSuitePS.Errors;
using NetSuitePS.Output;

namespace NetSuitePS.Abstractions;

/// <summary>A cmdlet on records of a type.</summary>
public abstract class RecordCmdlet : NetSuiteCmdlet
{
    /// <summary>The record type as in NetSuite's REST API, for example customer, salesOrder or customrecord_asset. Records from the pipeline know their own.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RecordTypeCompleter))]
    public string? Type { get; set; }

    /// <summary>The type to use for an item that may know its own. The two must agree: an id means another record under another type.</summary>
    private protected string TypeFor(string? ownType) =>
        Type is not null && ownType is not null && !Type.Equals(ownType, StringComparison.OrdinalIgnoreCase)
            ? throw new InputException(
                $"The record is of the type {ownType}, not {Type}.", recommendedAction: "Leave -Type out, or give the id alone if you do mean that type.")
            : Type ?? ownType ?? throw new InputException(
            "The record type is not known.", ErrorRecords.NothingToIdentify, "Give it with -Type, or pipe a record that was read with Get-NetSuiteRecord.");

    /// <summary>Reads a record.</summary>
    private protected Record Read(string type, RecordRef id)
    {
        var document = Await(token => Client.Records.GetAsync(type, id, new RecordGetOptions(), token));
        var schema = Client.AccountMetadata.Known(type);
        var record = new RecordReader(schema).ReadRecord(schema?.Type.Name ?? document.Type, document.Id, document.Body);
        Note(record);
        return record;
    }

    /// <summary>Keeps for completion that this record was met.</summary>
    private protected void Note(RecordObject record) => Note(record.Shape.TypeName, record.OriginalId, record.DisplayName);

    /// <summary>Keeps for completion that this record was met.</summary>
    private protected void Note(string? type, string? id, string? name)
    {
        if (type is not null && id is not null)
        {
            ConnectionInUse.RecentRecords.Note(type, id, name);
        }
    }

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

    private protected static RecordWriteOptions WriteOptions(bool ignoreUnknownField, IReadOnlyList<string>? replace = null) => new()
    {
        PropertyNameValidation = ignoreUnknownField ? PropertyNameValidation.Warning : PropertyNameValidation.Error,
        Replace = replace ?? [],
    };

    /// <summary>The record's real name for a question; it is read when it is not known and somebody will see it.</summary>
    private protected string Describe(RecordRef target, ConfirmImpact impact, Record? known = null) =>
        known is { DisplayName: not null } && known.OriginalId == target.Id
            ? known.ToString()
            : IsShown(impact) ? Read(target.Type!, target).ToString() : $"{target.Type} {target.ToPathSegment()}";

    /// <summary>
    /// Writes the outcome, or the record as NetSuite stored it. The write is done: when only this reading fails, the
    /// outcome comes out all the same, so that nobody repeats the write.
    /// </summary>
    private protected void Write(RecordWriteResult result, bool passThru)
    {
        Record? stored = null;
        Note(result.Type, result.Id, null);
        var isKnown = result is not { Id: null, ExternalId: null };
        if (passThru
            && !(isKnown && Guarded(result, () => stored = Read(result.Type!, new RecordRef { Id = result.Id, ExternalId = result.ExternalId })))
            && result.Action != WriteAction.Unchanged)
        {
            WriteWarning($"The write is done ({result}); only showing the record as NetSuite stored it failed. Don't repeat the write.");
        }

        WriteObject((object?)stored ?? result);
    }

    /// <summary>The sublists to replace. A name that the input does not have is a mistake, which would append lines instead.</summary>
    private protected static IReadOnlyList<string> Replaced(string[] names, JsonObject body, PSObject input)
    {
        foreach (var name in names.Where(name => !body.ContainsKey(name) && (input.BaseObject as Record)?.Shape.IndexOf(name) is null))
        {
            throw new InputException($"-Replace names '{name}', which the input does not have.");
        }

        return [.. names.Where(body.ContainsKey)];
    }

    private protected void PassOn(bool passThru, object value)
    {
        if (passThru)
        {
            WriteObject(value);
        }
    }

    private bool IsShown(ConfirmImpact impact) =>
        LanguagePrimitives.IsTrue(Common("WhatIf", "WhatIfPreference"))
        || Common("Confirm", "ConfirmPreference") switch
        {
            SwitchParameter asked => asked.IsPresent,
            var preference => LanguagePrimitives.TryConvertTo<ConfirmImpact>(preference, out var least) && least != ConfirmImpact.None && impact >= least,
        };

    // What ShouldProcess goes by: the parameter, else the caller's variable.
    private object? Common(string parameter, string variable) =>
        MyInvocation.BoundParameters.TryGetValue(parameter, out var value) ? value : GetVariableValue(variable);

    private protected RecordWriteResult Result(WriteAction action, RecordRef record, IReadOnlyList<string>? fields = null) => new()
    {
        Action = action,
        Type = record.Type ?? Type,
        Id = record.Id,
        ExternalId = record.ExternalId,
        Fields = fields ?? [],
    };
}
