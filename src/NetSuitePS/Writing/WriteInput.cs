using System.Management.Automation;
using NetSuite;
using NetSuitePS.Binding.Bodies;
using NetSuitePS.Errors;

namespace NetSuitePS.Writing;

/// <summary>One input of a command that writes.</summary>
/// <param name="Value">The object; null when everything was given by parameters.</param>
/// <param name="Key">What names its record, as the parameters had it when the object came.</param>
internal sealed record WriteInput(PSObject? Value, object? Key)
{
    /// <summary>The earlier outcome of this input, when it is tried again.</summary>
    public RecordWriteResult? Earlier { get; init; }

    /// <summary>The object; of grouped rows the first.</summary>
    public PSObject? Row => Value?.BaseObject is GroupedRows group ? group.Rows[0] : Value;

    /// <summary>The record that the earlier outcome was about; null for none.</summary>
    public RecordRef? EarlierTarget => Target(Earlier);

    /// <summary>The input that was given. Of a result that failed it is the input which that result is of.</summary>
    /// <param name="value">The value of -Values.</param>
    /// <param name="key">What the parameters say that names the record.</param>
    /// <param name="piped">What came through the pipeline, where that may be another object than the value.</param>
    public static WriteInput Of(PSObject? value, object? key, PSObject? piped = null) => Failed(value) is { } failed
        ? new WriteInput(failed.InputObject is { } input ? PSObject.AsPSObject(input) : null, Reference(value, key) ?? key) { Earlier = failed }
        : new WriteInput(value, Reference(piped ?? value, key) ?? key);

    /// <summary>Refuses what can't be tried again.</summary>
    /// <param name="isRepeatable">Whether the write comes to the same when it is done twice.</param>
    public void CheckEarlier(bool isRepeatable)
    {
        if (Earlier is { Action: WriteAction.Unknown } && !isRepeatable)
        {
            throw new InputException(
                "It is not known whether this write took effect, so written again the record, or its lines, could be there twice. Nothing was sent.",
                recommendedAction: "See in NetSuite whether it is there. If it is not, pipe the InputObject of the result.");
        }

        if (Earlier is not null && Value is null)
        {
            throw new InputException("The result does not hold its input any more.", recommendedAction: "Pipe the input itself.");
        }
    }

    // Bound by its name, the id of a result has lost the type.
    private static RecordRef? Reference(PSObject? value, object? key) =>
        value?.BaseObject is RecordWriteResult result && (key is null || (key is RecordRef { Id: { } id } && id == result.Id)) ? Target(result) : null;

    private static RecordWriteResult? Failed(PSObject? value) =>
        value?.BaseObject is RecordWriteResult { Action: WriteAction.Failed or WriteAction.Unknown } result ? result : null;

    private static RecordRef? Target(RecordWriteResult? result) => result is null or { Id: null, ExternalId: null }
        ? null
        : new RecordRef { Type = result.Type, Id = result.Id, ExternalId = result.Id is null ? result.ExternalId : null };
}
