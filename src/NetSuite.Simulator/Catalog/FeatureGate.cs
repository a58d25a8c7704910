namespace NetSuite.Simulator.Catalog;

/// <summary>Takes out of a catalog what features that are off would show: their types, and every field that refers to one.</summary>
internal sealed class FeatureGate
{
    private readonly RecordCatalog catalog;
    private readonly AccountFeatures features;
    private readonly HashSet<string> gone;
    private readonly Dictionary<FieldShape, FieldShape> narrowed = new(ReferenceEqualityComparer.Instance);

    private FeatureGate(RecordCatalog catalog, AccountFeatures features)
    {
        (this.catalog, this.features) = (catalog, features);
        gone = catalog.Types.Where(type => !features.IsOn(type.Feature)).Select(type => type.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public static RecordCatalog Apply(RecordCatalog catalog, AccountFeatures features) =>
        features.AreAllOn ? catalog : new FeatureGate(catalog, features).Narrow();

    private RecordCatalog Narrow() => new(
        catalog.Types.Where(type => !gone.Contains(type.Name)).Select(type =>
        {
            var shape = Narrow(type.Shape);
            return type with
            {
                Shape = shape,
                Required = [.. type.Required.Where(field => shape.Find(field.Name) is not null)],
                Transforms = [.. type.Transforms.Where(target => !gone.Contains(target))],
            };
        }),
        features);

    private FieldShape Narrow(FieldShape shape)
    {
        if (!narrowed.TryGetValue(shape, out var result))
        {
            narrowed.Add(shape, result = new FieldShape(shape.Fields.Where(field => !IsGone(field)).Select(Narrow).Where(IsOfUse)));
        }
        return result;
    }

    private FieldDefinition Narrow(FieldDefinition field)
    {
        if (field.Shape is null)
        {
            return field;
        }
        var shape = Narrow(field.Shape);
        return field with { Shape = shape, Keys = [.. field.Keys.Where(key => shape.Find(key) is not null)] };
    }

    // A list of subsidiaries has nothing left but its lines' name.
    private static bool IsOfUse(FieldDefinition field) => field.Shape is null || field.Shape.Fields.Any(inner => inner.Name != FieldDefinition.ReferenceName);

    private bool IsGone(FieldDefinition field) =>
        gone.Contains(field.Target)
        || (!features.IsOn(AccountFeatures.OneWorld)
            && (field.Name.Equals("subsidiary", StringComparison.OrdinalIgnoreCase) || field.Name.StartsWith("consol", StringComparison.Ordinal)))
        || (!features.IsOn(AccountFeatures.Currencies) && field.Name is ("exchangeRate" or "currencyList"));
}
