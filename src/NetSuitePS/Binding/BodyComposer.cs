using System.Management.Automation;
using NetSuite.Client;

namespace NetSuitePS.Binding;

/// <summary>Makes the bodies of a run of writes.</summary>
internal sealed class BodyComposer(BodyOptions options, IBodySchemas schemas)
{
    /// <summary>The body of one input.</summary>
    /// <param name="input">The input: a changed record, a dictionary, or an object whose properties are the fields.</param>
    /// <param name="fields">The fields that were given as parameters, which go into every body.</param>
    /// <param name="type">The record type that the body is for: of a transform the one it makes.</param>
    /// <param name="operation">What the body is for.</param>
    /// <exception cref="Errors.InputException">The input can't be written: the message names the field, and the nearest real one.</exception>
    public ComposedBody Compose(PSObject input, FieldValues fields, string type, WriteOperation operation) =>
        throw new NotImplementedException($"{input} {fields} {type} {operation} {options} {schemas}");
}
