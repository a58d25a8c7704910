using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Binding;
using NetSuitePS.Errors;

namespace NetSuitePS.Writing;

/// <summary>The external id by which a record is written.</summary>
internal static class ExternalKey
{
    private const string Field = "externalId";

    /// <summary>
    /// The external id that the parameter or the input says; null for none. A script block is asked here rather than by
    /// PowerShell, which would ask it of a result that is tried again, and of the row after a group.
    /// </summary>
    /// <exception cref="InputException">The script block fails.</exception>
    public static string? Of(WriteInput input)
    {
        var key = input.Key is PSObject wrapper ? wrapper.BaseObject : input.Key;
        return Text(key is ScriptBlock script ? Ask(script, input.Row) : key is RecordRef reference ? reference.ExternalId : key) ?? input.EarlierTarget?.ExternalId ?? Own(input.Row);
    }

    /// <summary>The external id of an input that must have one.</summary>
    /// <exception cref="InputException">It has none.</exception>
    public static string Required(WriteInput input) => Of(input) ?? throw new InputException(
        "The input has no external id, so it can't be told which record it is.",
        ErrorRecords.NothingToIdentify,
        "Give an externalId property, or name another one, for example -ExternalId { $_.EmployeeNo }.")
    {
        Field = Field,
    };

    /// <summary>The write addressed by the external id, which then stands in its address and not in its body.</summary>
    public static RecordWrite Apply(RecordWrite write, string? key)
    {
        if (key is null)
        {
            return write;
        }

        write.Body.Remove(Field);
        return write with { Target = new RecordRef { Type = write.Type, ExternalId = key } };
    }

    /// <summary>Whether NetSuite has the record under this external id.</summary>
    public static bool IsOwn(Record record, string key) =>
        record.Shape.IndexOf(Field) is { } index && Text(record.Original(index)) is { } own && own.Equals(key, StringComparison.Ordinal);

    private static string? Own(PSObject? value) => value?.BaseObject switch
    {
        null => null,
        IDictionary fields => Text(RecordReferenceAttribute.Text(fields, Field)),
        _ => Text(value.Properties[Field]?.Value),
    };

    private static object? Ask(ScriptBlock script, PSObject? value)
    {
        try
        {
            var answer = script.InvokeWithContext(null, [new PSVariable("_", value), new PSVariable("PSItem", value)]);
            return answer.Count == 0 ? null : answer[^1]?.BaseObject;
        }
        catch (RuntimeException exception) when (exception is not PipelineStoppedException)
        {
            throw new InputException($"The script block of -ExternalId failed: {exception.Message}") { Field = Field };
        }
    }

    private static string? Text(object? value) =>
        Convert.ToString(value is PSObject wrapper ? wrapper.BaseObject : value, CultureInfo.InvariantCulture) is { } text && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : null;
}
