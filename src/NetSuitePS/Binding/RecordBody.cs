using System.Collections;
using System.Management.Automation;
using System.Text.Json.Nodes;
using NetSuite;
using NetSuitePS.Errors;
using NetSuitePS.Output;

namespace NetSuitePS.Binding;

/// <summary>Turns the input of a write into the body of its request.</summary>
internal static class RecordBody
{
    // NetSuite calls the id read-only in a body; it says which record is meant.
    private const string Id = "id";

    private static readonly string[] NameFields = ["companyName", "entityId", "tranId", "itemId", "title", "name"];

    /// <summary>The fields of the input: the changes of a record, the entries of a dictionary, or an object's filled properties.</summary>
    /// <param name="input">What is to be written.</param>
    /// <param name="replaced">The sublists that are to be replaced as a whole.</param>
    public static JsonObject From(PSObject input, IReadOnlyList<string>? replaced = null)
    {
        var body = input.BaseObject switch
        {
            Record record => RecordChanges.Collect(record, replaced),
            IDictionary dictionary => JsonValues.ToObject(dictionary),
            string or ValueType or IEnumerable or RecordPart => throw new InputException(
                $"'{input}' is no record to write.", recommendedAction: "Give a hashtable of fields, or an object whose properties are the fields."),
            _ => FromProperties(input),
        };
        body.Remove(Id);
        return body;
    }

    /// <summary>Whether the input says nothing but which record is meant.</summary>
    public static bool IsId(PSObject input) => input.BaseObject is string or int or long or RecordRef or RecordWriteResult;

    /// <summary>The record that an update is for.</summary>
    public static RecordRef Identify(RecordRef? id, PSObject input) =>
        id
        ?? (input.BaseObject is Record { OriginalId: not null } or IDictionary ? RecordReferenceAttribute.Find(input, externalIds: false) : null)
        ?? throw new InputException(
            "It is not known which record to change.", ErrorRecords.NothingToIdentify, "Give its id with -Id, or pipe a record that was read with Get-NetSuiteRecord.");

    /// <summary>The external id that an upsert is for.</summary>
    public static string ExternalIdOf(string? externalId, PSObject input)
    {
        var found = externalId ?? (input.BaseObject is IDictionary fields ? RecordReferenceAttribute.Text(fields, "externalId") : null);
        return string.IsNullOrWhiteSpace(found)
            ? throw new InputException(
                "The input has no external id, so it can't be told which record it is.",
                ErrorRecords.NothingToIdentify,
                "Give an externalId property, or name another one, for example -ExternalId { $_.EmployeeNo }.")
            : found.Trim();
    }

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

    /// <summary>Refuses lines that NetSuite would append to those a record has, for a write that may be run again.</summary>
    public static void RefuseAppendedLines(JsonObject body, IReadOnlyList<string> replaced)
    {
        foreach (var (name, value) in body)
        {
            if (!replaced.Contains(name, StringComparer.OrdinalIgnoreCase)
                && value is JsonObject list && list["items"] is JsonArray lines && lines.Any(IsNewLine))
            {
                throw new InputException(
                    $"The record exists, and NetSuite would append the lines of '{name}' to those it has. Nothing was sent.",
                    recommendedAction: $"Use -SublistMode Replace to make them the record's lines, or give the number of each line to change.");
            }
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

    // The entries of a multiselect have an id; lines to change have a number.
    private static bool IsNewLine(JsonNode? node) =>
        node is JsonObject line && !line.Any(field => field.Key.ToUpperInvariant() is "LINE" or "ID" or "EXTERNALID" or "REFNAME");

    private static string? Text(JsonObject body, string field) =>
        body[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    // An empty cell of a CSV file says nothing about the field; a hashtable says what it means.
    private static JsonObject FromProperties(PSObject input)
    {
        var body = JsonValues.NewObject();
        foreach (var property in input.Properties.Where(property => property.IsGettable))
        {
            if (JsonValues.ToNode(property.Name, ValueOf(property)) is { } value)
            {
                body[property.Name] = value;
            }
        }

        return body;
    }

    private static object? ValueOf(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException exception)
        {
            throw new InputException($"The property '{property.Name}' can't be read. {exception.Message}");
        }
    }
}
