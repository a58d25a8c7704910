using System.Collections;
using System.Management.Automation;
using System.Text.Json.Nodes;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Errors;
using NetSuitePS.Sessions;

namespace NetSuitePS.Binding;

/// <summary>The fields of one call that were given as parameters of their own, such as -companyName.</summary>
internal sealed class FieldValues
{
    private RuntimeDefinedParameterDictionary? parameters;
    private RecordSchema? schema;

    /// <summary>Whether any was given.</summary>
    public bool Any => Given.Any();

    /// <summary>The fields, with the values that were given.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Values => Given.Select(given => new KeyValuePair<string, object?>(given.Name, given.Value));

    private IEnumerable<RuntimeDefinedParameter> Given => parameters?.Values.Where(parameter => parameter.IsSet) ?? [];

    /// <summary>The parameters to offer; null when nothing is known of the type. It sends nothing, and never fails.</summary>
    /// <param name="command">The class of the command.</param>
    /// <param name="type">The record type as far as it was given.</param>
    /// <param name="connection">The connection as far as it was given.</param>
    public object? Offer(Type command, string? type, NetSuiteConnection? connection)
    {
        (schema, parameters) = FieldParameters.Offer(FieldParameters.ForValues, command, type, connection);
        return parameters;
    }

    /// <summary>What is to be written: the input, else the fields that were given as parameters; null when there is neither.</summary>
    /// <param name="input">The value of -Values.</param>
    public PSObject? Input(PSObject? input) =>
        input ?? (Any ? PSObject.AsPSObject(new Hashtable(Given.ToDictionary(field => field.Name, field => field.Value), StringComparer.OrdinalIgnoreCase)) : null);

    /// <summary>Refuses a call that says nothing to write.</summary>
    public static PSObject Required(PSObject? input) => input ?? throw new InputException(
        "There is nothing to write: no field was given.",
        recommendedAction: "Give the fields with -Values, from the pipeline, or each as a parameter, such as -email.");

    /// <summary>Puts the fields into a body, where they replace what the input says of the same fields.</summary>
    public JsonObject AddTo(JsonObject body)
    {
        foreach (var given in Given)
        {
            body[given.Name] = JsonValues.ToNode(given.Name, schema?.Find(given.Name) is { } field ? Fit(field, given.Value) : given.Value);
        }

        return body;
    }

    // What the account said is the whole list; the built-in one may lack a value that a newer release has.
    private object? Fit(RecordField field, object? value) => (value is PSObject { BaseObject: not PSCustomObject } wrapper ? wrapper.BaseObject : value) switch
    {
        DateTime day when field.Type == FieldType.Date => DateOnly.FromDateTime(day),
        string { Length: > 0 } text when field is { Type: FieldType.Enum, Values.Count: > 0 } && schema!.IsOfAccount =>
            field.Values.FirstOrDefault(allowed => allowed.Equals(text, StringComparison.OrdinalIgnoreCase))
                ?? throw new InputException($"'{text}' is no value of '{field.Name}'.", recommendedAction: $"It may be {string.Join(", ", field.Values)}."),
        var other => other,
    };
}
