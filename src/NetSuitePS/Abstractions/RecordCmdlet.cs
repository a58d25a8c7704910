using System.Management.Automation;
using System.Text.Json.Nodes;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Binding;
using NetSuitePS.Errors;
using NetSuitePS.Output;

namespace NetSuitePS.Abstractions;

/// <summary>A cmdlet on records of a type.</summary>
public abstract class RecordCmdlet : NetSuiteCmdlet
{
    /// <summary>The record type as in NetSuite's REST API, for example customer, salesOrder or customrecord_asset. Records from the pipeline know their own.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string? Type { get; set; }

    /// <summary>The type to use for an item that may know its own.</summary>
    private protected string TypeFor(string? ownType) =>
        Type ?? ownType ?? throw new InputException(
            "The record type is not known.", ErrorRecords.NothingToIdentify, "Give it with -Type, or pipe a record that was read with Get-NetSuiteRecord.");

    /// <summary>Reads a record.</summary>
    private protected Record Read(string type, RecordRef id, IReadOnlyList<string>? fields = null, bool expandSubResources = false)
    {
        var document = Await(token => Client.Records.GetAsync(
            type, id, new RecordGetOptions { Fields = fields ?? [], ExpandSubResources = expandSubResources }, token));
        return RecordReader.ReadRecord(document.Type, document.Id, document.Body);
    }

    /// <summary>
    /// The body to send. Text such as <c>eid:CUST-001</c> means a reference only in a reference field, so the
    /// type's schema is asked for, once per connection, when such text occurs.
    /// </summary>
    private protected JsonObject Body(string type, JsonObject body)
    {
        if (ExternalReferences.MayOccur(body))
        {
            ExternalReferences.Resolve(body, Await(token => ConnectionInUse.SchemaAsync(Client, type, token)));
        }

        return body;
    }

    private protected static RecordWriteOptions WriteOptions(bool ignoreUnknownField, IReadOnlyList<string>? replace = null) => new()
    {
        PropertyNameValidation = ignoreUnknownField ? PropertyNameValidation.Warning : PropertyNameValidation.Error,
        Replace = replace ?? [],
    };

    /// <summary>The record's real name for a question; it is read when it is not known and somebody will see it.</summary>
    private protected string Describe(RecordRef target, Record? known = null)
    {
        var asksNobody = MyInvocation.BoundParameters.TryGetValue("Confirm", out var confirm) && confirm is SwitchParameter { IsPresent: false }
            && !MyInvocation.BoundParameters.ContainsKey("WhatIf");
        return known?.ToString() ?? (asksNobody ? $"{target.Type} {target}" : Read(target.Type!, target).ToString());
    }

    private protected void PassOn(bool passThru, object value)
    {
        if (passThru)
        {
            WriteObject(value);
        }
    }

    private protected RecordWriteResult Result(WriteAction action, RecordRef record, IReadOnlyList<string>? fields = null) => new()
    {
        Action = action,
        Type = record.Type ?? Type,
        Id = record.Id,
        ExternalId = record.ExternalId,
        Fields = fields ?? [],
    };
}
