using System.Collections;
using System.Management.Automation;
using NetSuitePS.Errors;
using NetSuitePS.Sessions;

namespace NetSuitePS.Binding;

/// <summary>The fields of one call that were given as parameters of their own, such as -companyName.</summary>
internal sealed class FieldValues
{
    private RuntimeDefinedParameterDictionary? parameters;

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
        (_, parameters) = FieldParameters.Offer(FieldParameters.ForValues, command, type, connection);
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
}
