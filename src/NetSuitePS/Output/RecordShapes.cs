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
    /// <param name="typeName">The record type.</param>
    /// <param name="selection">What was asked for of the record; each choice has shapes of its own.</param>
    /// <param name="properties">The properties that are there.</param>
    public RecordShape Include(string typeName, string selection, IReadOnlyList<(string Name, PropertyKind Kind)> properties)
    {
        lock (gate)
        {
            var key = $"{typeName}?{selection}";
            if (shapes.TryGetValue(key, out var shape) && properties.All(property => Fits(shape, property)))
            {
                return shape;
            }

            var union = new Dictionary<string, PropertyKind>(StringComparer.OrdinalIgnoreCase);
            foreach (var (name, kind) in (shape?.Properties ?? []).Concat(properties))
            {
                union[name] = union.TryGetValue(name, out var known) ? Both(known, kind) : kind;
            }

            return shapes[key] = new RecordShape(
                typeName,
                [.. union.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key != "id").ThenBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)]);
        }
    }

    private static bool Fits(RecordShape shape, (string Name, PropertyKind Kind) property) =>
        shape.IndexOf(property.Name) is { } index
        && shape.Properties[index].Kind is var kind
        && (kind == property.Kind || kind == PropertyKind.Any || property.Kind == PropertyKind.Empty);

    private static PropertyKind Both(PropertyKind first, PropertyKind second) =>
        first == second || second == PropertyKind.Empty ? first : first == PropertyKind.Empty ? second : PropertyKind.Any;
}
