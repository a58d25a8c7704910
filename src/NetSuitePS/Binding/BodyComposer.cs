using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Binding.Bodies;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding;

/// <summary>Makes the bodies of a run of writes.</summary>
internal sealed class BodyComposer(BodyOptions options, IBodySchemas schemas)
{
    private readonly Dictionary<string, TypeBodies> types = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> warned = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> told = new(StringComparer.OrdinalIgnoreCase);
    private List<string> warnings = [];

    /// <summary>The names of which the user was told that they are no fields; NetSuite would say so again with every write.</summary>
    public IReadOnlySet<string> Told => told;

    /// <summary>The body of one input.</summary>
    /// <param name="input">The input: a changed record, a dictionary, an object whose properties are the fields, or grouped rows. With fields as parameters, an id will do.</param>
    /// <param name="fields">The fields that were given as parameters, which go into every body.</param>
    /// <param name="type">The record type that the body is for: of a transform the one it makes.</param>
    /// <param name="operation">What the body is for.</param>
    /// <exception cref="InputException">The input can't be written: the message names the field, and the nearest real one.</exception>
    public ComposedBody Compose(PSObject input, FieldValues fields, string type, WriteOperation operation)
    {
        if (!types.TryGetValue(type, out var bodies))
        {
            types[type] = bodies = new TypeBodies(new KnownFields(type, schemas), options, Warn);
        }

        warnings = [];
        return bodies.Compose(input, fields, operation) with { Warnings = warnings };
    }

    /// <summary>Once per name: a run of many inputs would say the same of each.</summary>
    private void Warn(string about, string text)
    {
        if (warned.Add(about))
        {
            warnings.Add(text);
            told.Add(about[(about.LastIndexOf('|') + 1)..]);
        }
    }
}
