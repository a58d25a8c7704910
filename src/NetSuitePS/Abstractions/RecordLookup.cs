using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Errors;
using NetSuitePS.Output;

namespace NetSuitePS.Abstractions;

/// <summary>What commands on records have in common: which type is meant, reading, and the names that people know records by.</summary>
/// <param name="cmdlet">The command.</param>
internal sealed class RecordLookup(NetSuiteCmdlet cmdlet)
{
    /// <summary>The type to use for an item that may know its own. The two must agree: an id means another record under another type.</summary>
    /// <param name="given">The value of -Type.</param>
    /// <param name="own">The item's type.</param>
    public static string TypeFor(string? given, string? own) =>
        given is not null && own is not null && !given.Equals(own, StringComparison.OrdinalIgnoreCase)
            ? throw new InputException(
                $"The record is of the type {own}, not {given}.", recommendedAction: "Leave -Type out, or give the id alone if you do mean that type.")
            : given ?? own ?? throw new InputException(
            "The record type is not known.", ErrorRecords.NothingToIdentify, "Give it with -Type, or pipe a record that was read with Get-NetSuiteRecord.");

    /// <summary>Reads a record.</summary>
    public Record Read(string type, RecordRef id) =>
        Show(cmdlet.Await(token => cmdlet.Client.Records.GetAsync(type, id, new RecordGetOptions(), token)));

    /// <summary>Makes an object of a record that was read.</summary>
    public Record Show(RecordDocument document)
    {
        var schema = cmdlet.Client.AccountMetadata.Known(document.Type);
        var record = new RecordReader(schema).ReadRecord(schema?.Type.Name ?? document.Type, document.Id, document.Body);
        Note(record);
        return record;
    }

    /// <summary>Keeps for completion that this record was met.</summary>
    public void Note(RecordObject record) => Note(record.Shape.TypeName, record.OriginalId, record.DisplayName);

    /// <summary>Keeps for completion that this record was met.</summary>
    public void Note(string? type, string? id, string? name)
    {
        if (type is not null && id is not null)
        {
            cmdlet.ConnectionInUse.RecentRecords.Note(type, id, name);
        }
    }

    /// <summary>The record's real name for a question; it is read when it is not known and somebody will see it.</summary>
    public string Describe(RecordRef target, ConfirmImpact impact, Record? known = null) =>
        known is { DisplayName: not null } && known.OriginalId == target.Id
            ? known.ToString()
            : IsShown(impact) ? Read(target.Type!, target).ToString() : $"{target.Type} {target.ToPathSegment()}";

    /// <summary>Whether nothing is to be done but to tell what would be.</summary>
    public bool IsWhatIf => LanguagePrimitives.IsTrue(Preference("WhatIf", "WhatIfPreference"));

    private bool IsShown(ConfirmImpact impact) =>
        IsWhatIf
        || Preference("Confirm", "ConfirmPreference") switch
        {
            SwitchParameter asked => asked.IsPresent,
            var preference => LanguagePrimitives.TryConvertTo<ConfirmImpact>(preference, out var least) && least != ConfirmImpact.None && impact >= least,
        };

    // What ShouldProcess goes by: the parameter, else the caller's variable.
    private object? Preference(string parameter, string variable) =>
        cmdlet.MyInvocation.BoundParameters.TryGetValue(parameter, out var value) ? value : cmdlet.GetVariableValue(variable);
}
