using System.Runtime.CompilerServices;
using NetSuite;
using NetSuite.Client;

namespace NetSuitePS.Output;

/// <summary>
/// The shapes of record types. NetSuite leaves empty fields out, so two records of a type differ in what is sent of them.
/// Where the type's schema is known, each field that holds one value is a property all the same, null included; where it
/// is not, a shape grows to the union of what was seen. Lines and subrecords are properties where they were sent.
/// </summary>
internal sealed class RecordShapes
{
    private static readonly RecordShapes OfUnknown = new(null);
    private static readonly ConditionalWeakTable<RecordSchema, RecordShapes> OfKnown = new();

    private readonly RecordSchema? schema;
    private readonly Dictionary<string, IReadOnlyDictionary<string, RecordField>> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, RecordShape> shapes = new(StringComparer.OrdinalIgnoreCase);
    private readonly object gate = new();

    private RecordShapes(RecordSchema? schema) => this.schema = schema;

    /// <summary>The shapes of a type.</summary>
    /// <param name="schema">What is known of the type; null for the types of which nothing is.</param>
    public static RecordShapes Of(RecordSchema? schema) => schema is null ? OfUnknown : OfKnown.GetValue(schema, known => new RecordShapes(known));

    /// <summary>The field of a record or a part of one; null when it is not known.</summary>
    public RecordField? Field(string typeName, string name) => Fields(typeName)?.GetValueOrDefault(name);

    /// <summary>The shape that has room for these properties.</summary>
    /// <param name="typeName">The record type, or the path of a part.</param>
    /// <param name="choice">What was asked for of it, which has shapes of its own; null for everything.</param>
    /// <param name="isRow">Whether it is a line that comes without its record.</param>
    /// <param name="properties">The properties that are there.</param>
    public RecordShape Include(string typeName, FieldChoice? choice, bool isRow, IReadOnlyList<(string Name, PropertyKind Kind)> properties)
    {
        lock (gate)
        {
            var key = $"{typeName}?{isRow}?{choice?.Key}";
            if (shapes.TryGetValue(key, out var shape) && properties.All(property => Fits(shape, property)))
            {
                return shape;
            }

            var union = new Dictionary<string, PropertyKind>(StringComparer.OrdinalIgnoreCase);
            foreach (var (name, kind) in (shape?.Properties ?? choice?.Expected ?? Expected(typeName)).Concat(properties))
            {
                union[name] = union.TryGetValue(name, out var known) ? Both(known, kind) : kind;
            }

            var first = union.OrderBy(pair => pair.Key switch { RecordReader.RecordId => 0, "id" => 1, _ => 2 });
            return shapes[key] = Make(
                typeName,
                choice is not null,
                isRow,
                [.. (choice is null ? first.ThenBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase) : first).Select(pair => (pair.Key, pair.Value))]);
        }
    }

    /// <summary>The properties that the schema names: each field that holds one value.</summary>
    public IEnumerable<(string Name, PropertyKind Kind)> Expected(string typeName) =>
        (Fields(typeName)?.Values ?? []).Where(field => field.Type.HoldsOneValue()).Select(field => (field.Name, field.Type.Kind()));

    private static bool Fits(RecordShape shape, (string Name, PropertyKind Kind) property) =>
        shape.IndexOf(property.Name) is { } index
        && shape.Properties[index].Kind is var kind
        && (kind == property.Kind || kind == PropertyKind.Any || property.Kind == PropertyKind.Empty);

    private static PropertyKind Both(PropertyKind first, PropertyKind second) =>
        first == second || second == PropertyKind.Empty ? first : first == PropertyKind.Empty ? second : PropertyKind.Any;

    private RecordShape Make(string typeName, bool isSelected, bool isRow, IReadOnlyList<(string Name, PropertyKind Kind)> properties)
    {
        var isPart = typeName.Contains('.', StringComparison.Ordinal);
        var className = isRow ? RecordClasses.Row(typeName) : isPart ? RecordClasses.Part(typeName) : RecordClasses.Whole(typeName);
        return RecordShape.Of(
            typeName,
            isSelected ? RecordClasses.Selected(className) : className,
            isPart ? typeof(RecordPart) : isSelected ? typeof(Record) : RecordClasses.Of(schema?.Type.Group ?? RecordGroup.Other),
            properties);
    }

    private IReadOnlyDictionary<string, RecordField>? Fields(string typeName)
    {
        if (schema is null)
        {
            return null;
        }

        lock (gate)
        {
            if (!parts.TryGetValue(typeName, out var fields))
            {
                var dot = typeName.IndexOf('.', StringComparison.Ordinal);
                fields = (dot < 0 ? schema.Fields : schema.FieldsOf(typeName[(dot + 1)..]))
                    .DistinctBy(field => field.Name, StringComparer.OrdinalIgnoreCase)
                    .ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);
                parts[typeName] = fields;
            }

            return fields;
        }
    }
}
