namespace NetSuitePS.Output;

/// <summary>
/// The shape of each record type as it is known so far. NetSuite leaves empty fields out, so two records of a
/// type differ in their properties; a shape grows to the union, so that a type has few shapes and a column
/// that was seen once is there on all later records, null included.
/// </summary>
internal sealed class RecordShapes
{
    private readonly Dictionary<string, RecordShape> shapes = new(StringComparer.OrdinalIgnoreCase);
    private readonly object gate = new();

    /// <summary>The shape of a type that has room for these properties.</summary>
    public RecordShape Include(string typeName, IReadOnlyList<(string Name, PropertyKind Kind)> properties)
    {
        lock (gate)
        {
            if (shapes.TryGetValue(typeName, out var shape) && properties.All(property => Fits(shape, property)))
            {
                return shape;
            }

            var union = new Dictionary<string, PropertyKind>(StringComparer.OrdinalIgnoreCase);
            foreach (var (name, kind) in (shape?.Properties ?? []).Concat(properties))
            {
                union[name] = union.TryGetValue(name, out var known) && known != kind ? PropertyKind.Any : kind;
            }

            return shapes[typeName] = new RecordShape(
                typeName,
                [.. union.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key != "id").ThenBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)]);
        }
    }

    private static bool Fits(RecordShape shape, (string Name, PropertyKind Kind) property) =>
        shape.IndexOf(property.Name) is { } index
        && shape.Properties[index].Kind is var kind
        && (kind == property.Kind || kind == PropertyKind.Any);
}
