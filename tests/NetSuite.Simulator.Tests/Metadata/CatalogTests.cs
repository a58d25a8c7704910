using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Tests.Metadata;

public sealed class CatalogTests
{
    private static readonly RecordCatalog Catalog = RecordCatalog.BuiltIn();

    [Fact]
    public void Every_reference_resolves()
    {
        var unresolved = Catalog.Types
            .SelectMany(type => References(type.Shape).Select(field => (Name: $"{type.Name}.{field.Name}", field.Target)))
            .Where(reference => reference.Target.Length > 0 && !Resolves(reference.Target))
            .Select(reference => $"{reference.Name}>{reference.Target}");

        Assert.Empty(unresolved);
    }

    [Fact]
    public void Every_default_belongs_to_a_field() =>
        Assert.Empty(Catalog.Types.SelectMany(type => type.Defaults.Keys.Where(name => type.Shape.Find(name) is null).Select(name => $"{type.Name}.{name}")));

    [Fact]
    public void Every_default_of_an_enumeration_is_one_of_its_values() =>
        Assert.Empty(
            from type in Catalog.Types
            from pair in type.Defaults
            let field = type.Shape.Find(pair.Key)!
            where field.Kind == FieldKind.Enumeration && field.Values.Count > 0 && !field.Values.ContainsKey(pair.Value)
            select $"{type.Name}.{pair.Key}={pair.Value}");

    [Theory]
    [InlineData("salesOrder", "createdDate", "lastModifiedDate")]
    [InlineData("customer", "dateCreated", "lastModifiedDate")]
    [InlineData("vendor", "dateCreated", "lastModifiedDate")]
    [InlineData("job", "dateCreated", "lastModifiedDate")]
    [InlineData("partner", "dateCreated", "lastModifiedDate")]
    [InlineData("contact", "dateCreated", "lastModifiedDate")]
    [InlineData("employee", "dateCreated", "lastModifiedDate")]
    [InlineData("itemGroup", "createdDate", "lastModifiedDate")]
    [InlineData("paymentItem", "createdDate", "lastModifiedDate")]
    [InlineData("timeBill", "createdDate", "lastModifiedDate")]
    [InlineData("phoneCall", "createdDate", "lastModifiedDate")]
    [InlineData("classification", null, "lastModifiedDate")]
    [InlineData("department", null, "lastModifiedDate")]
    [InlineData("location", null, "lastModifiedDate")]
    [InlineData("currency", null, "lastModifiedDate")]
    [InlineData("priceLevel", null, "lastModifiedDate")]
    [InlineData("subsidiary", null, "lastModifiedDate")]
    [InlineData("billingSchedule", null, null)]
    public void A_type_is_dated_by_the_fields_NetSuite_has(string type, string? created, string? modified)
    {
        var definition = Catalog.Find(type)!;

        Assert.Equal((created, modified), (definition.CreatedField, definition.ModifiedField));
        Assert.All(
            new[] { "createdDate", "dateCreated", "lastModifiedDate" }.Except([created, modified]),
            name => Assert.Null(definition.Shape.Find(name!)));
    }

    private static bool Resolves(string target)
    {
        if (target is "entity" or "item" or "transaction")
        {
            return true;
        }
        // Several types share one id space, or an id would not say which of them it is.
        var types = target.Split('|').Select(Catalog.Find).ToList();
        return types.TrueForAll(type => type is not null) && types.Select(type => type!.Space).Distinct().Count() == 1;
    }

    private static IEnumerable<FieldDefinition> References(FieldShape shape) => shape.Fields.SelectMany(field => field switch
    {
        { Kind: FieldKind.Reference or FieldKind.Multiselect } => [field],
        { Shape: { } inner } => References(inner),
        _ => Enumerable.Empty<FieldDefinition>(),
    });
}
