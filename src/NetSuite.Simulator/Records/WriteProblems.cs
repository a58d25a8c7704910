using System.Globalization;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Records;

/// <summary>What is wrong with a body, all of it: NetSuite answers several details at once.</summary>
internal sealed class WriteProblems(WriteOptions options)
{
    private const int Most = 20;
    private readonly List<ErrorDetail> details = [];
    private readonly List<string> warnings = [];

    /// <summary>The sentences for the warning header.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    public void UnknownName(string name, string path) => Take(
        options.Names,
        new ErrorDetail($"Unknown property name '{name}'. The property does not exist on this record type.", "INVALID_CONTENT") { Path = path });

    public void InvalidValue(FieldDefinition field, string value, string path) => Take(options.Values, Invalid(field, value, path));

    /// <summary>A reference to nothing is a semantic error: no header turns it off.</summary>
    public void InvalidReference(FieldDefinition field, string value, string path) => Take(Strictness.Error, Invalid(field, value, path));

    /// <summary>A line that the sublist does not have.</summary>
    public void InvalidLine(FieldDefinition sublist, long number, string path) => Take(Strictness.Error, Invalid(
        sublist.Shape!.Find(sublist.Keys[0])!, number.ToString(CultureInfo.InvariantCulture), $"{path}.{sublist.Keys[0]}"));

    public void Refuse(ErrorDetail detail) => Take(Strictness.Error, detail);

    public void ThrowIfAny()
    {
        if (details.Count > 0)
        {
            throw new RefusedException(400, details);
        }
    }

    private static ErrorDetail Invalid(FieldDefinition field, string value, string path) =>
        new($"Error while accessing resource: You have entered an Invalid Field Value {value} for the following field: {field.Name}", "INVALID_CONTENT") { Path = path };

    private void Take(Strictness strictness, ErrorDetail detail)
    {
        if (strictness == Strictness.Error && details.Count < Most)
        {
            details.Add(detail);
        }
        else if (strictness == Strictness.Warning && warnings.Count < Most)
        {
            warnings.Add(detail.Detail);
        }
    }
}
