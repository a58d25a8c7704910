using System.Collections;
using System.Management.Automation;
using System.Text.Json.Nodes;
using NetSuite;
using NetSuitePS.Errors;
using NetSuitePS.Output;

namespace NetSuitePS.Binding;

/// <summary>What the input of a write, and the body of its request, say of the record.</summary>
internal static class RecordBody
{
    private static readonly string[] NameFields = ["companyName", "entityId", "tranId", "itemId", "title", "name"];

    /// <summary>Whether the input says nothing but which record is meant.</summary>
    public static bool IsId(PSObject input) => input.BaseObject is string or int or long or RecordRef or RecordWriteResult;

    /// <summary>The record that an update is for.</summary>
    public static RecordRef Identify(RecordRef? id, PSObject input) =>
        id
        ?? (input.BaseObject is Record { OriginalId: not null } or IDictionary ? RecordReferenceAttribute.Find(input, externalIds: false) : null)
        ?? throw new InputException(
            "It is not known which record to change.", ErrorRecords.NothingToIdentify, "Give its id with -Id, or pipe a record that was read with Get-NetSuiteRecord.");

    /// <summary>Refuses a part of a record where a record is to be named.</summary>
    public static void RefusePart(PSObject? input)
    {
        if (input?.BaseObject is RecordPart part)
        {
            throw new InputException($"'{part}' is a part of a record and no record. Nothing was sent.", recommendedAction: "Change the line in its record, and pipe the record.");
        }
    }

    /// <summary>Refuses a record that was read as the content of a new one: it knows only its changes.</summary>
    /// <param name="input">The input.</param>
    /// <param name="unless">Whether it is no new record that is to be written.</param>
    public static void RefuseAsNew(PSObject input, bool unless = false)
    {
        if (!unless && input.BaseObject is Record record)
        {
            throw new InputException(
                $"{record} was read from NetSuite, so only its changes would be sent, which make no new record. Nothing was sent.",
                recommendedAction: "Give the fields of the new record, for example as a hashtable.");
        }
    }

    /// <summary>The names of the fields in a body.</summary>
    public static IReadOnlyList<string> FieldsOf(JsonObject body) => [.. body.Select(field => field.Key)];

    /// <summary>The name a person knows the record by, in quotes; empty if the body has none.</summary>
    public static string NameOf(JsonObject body)
    {
        var name = NameFields.Select(field => Text(body, field)).FirstOrDefault(text => text is not null)
            ?? string.Join(' ', new[] { Text(body, "firstName"), Text(body, "lastName") }.OfType<string>());
        return name.Length == 0 ? string.Empty : $"({name})";
    }

    private static string? Text(JsonObject body, string field) =>
        body[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
