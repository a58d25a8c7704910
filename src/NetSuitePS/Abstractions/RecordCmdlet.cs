using System.Management.Automation;
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
}
