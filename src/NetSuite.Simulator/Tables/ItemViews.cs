using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;
using static NetSuite.Simulator.Tables.DocumentView;

namespace NetSuite.Simulator.Tables;

/// <summary>The item table and the tables of what hangs on an item: prices, vendors, members, stock.</summary>
internal static class ItemViews
{
    private static readonly (string Name, string Field)[] Stock =
    [
        ("quantityonhand", "quantityOnHand"), ("quantityavailable", "quantityAvailable"), ("quantitycommitted", "quantityCommitted"),
        ("quantityonorder", "quantityOnOrder"), ("quantitybackordered", "quantityBackOrdered"), ("quantityintransit", "quantityInTransit"),
    ];

    public static IEnumerable<ViewDefinition> Define(RecordCatalog catalog, ViewColumns columns)
    {
        var types = catalog.Types.Where(type => type.Group == RecordGroup.Item).ToList();
        var with = (string sublist) => types.Where(type => type.Shape.Find(sublist) is { Kind: FieldKind.Sublist }).ToList();
        return
        [
            Item(types, columns),
            .. new[] { "pricing", "itemprice" }.Select(name => new DocumentView(name, "item", "price").Define(with("price"), Price)),
            new DocumentView("itemvendor", "item", "itemVendor").Define(with("itemVendor"), Vendor),
            new DocumentView("kititemmember", "item", "member").Define([.. with("member").Where(type => type.Name == "kitItem")], Member),
            new DocumentView("assemblyitemmember", "item", "member").Define([.. with("member").Where(type => type.Name == "assemblyItem")], Member),
            .. new[] { "inventorybalance", "aggregateitemlocation", "inventoryitemlocations" }
                .Select(name => new DocumentView(name, "item", "locations").Define(with("locations"), Location)),
        ];
    }

    private static IReadOnlyList<ViewColumn> Price =>
    [
        Parent("item"),
        Reference("pricelevel", "pricelevel", "priceLevel"),
        Reference("currency", "currency", "currencyPage"),
        Value("pricelevelname", SuiteQlKind.Text, "priceLevelName"),
        Value("unitprice", SuiteQlKind.Number, "price"),
        Value("price", SuiteQlKind.Number, "price"),
        ViewColumns.Plain("quantity", SuiteQlKind.Number, "coalesce(json_extract(line.value, '$.quantity'), 0)"),
    ];

    private static IReadOnlyList<ViewColumn> Vendor =>
    [
        Parent("item"),
        Reference("vendor", "entity", "vendor"),
        Reference("subsidiary", "subsidiary", "subsidiary"),
        Reference("vendorcurrency", "currency", "vendorCurrencyId"),
        Value("vendorcode", SuiteQlKind.Text, "vendorCode"),
        Value("purchaseprice", SuiteQlKind.Number, "purchasePrice"),
        Flag("preferredvendor", "preferredVendor"),
    ];

    private static IReadOnlyList<ViewColumn> Member =>
    [
        Parent("parentitem"),
        Reference("item", "item", "item"),
        Value("quantity", SuiteQlKind.Number, "quantity"),
        Value("memberunit", SuiteQlKind.Text, "memberUnit"),
        ViewColumns.Plain("linenumber", SuiteQlKind.Number, "line.key + 1"),
    ];

    private static IReadOnlyList<ViewColumn> Location =>
    [
        Parent("item"),
        ViewColumns.Reference("location", "location", "coalesce(json_extract(line.value, '$.location'), json_extract(line.value, '$.locationId'))"),
        .. Stock.Select(column => ViewColumns.Plain(column.Name, SuiteQlKind.Number, $"coalesce(json_extract(line.value, '$.{column.Field}'), 0)")),
    ];

    private static ViewColumn Parent(string name) => ViewColumns.Reference(name, "item", "r.id");

    private static ViewDefinition Item(IReadOnlyList<RecordTypeDefinition> types, ViewColumns columns) => new(
        "item",
        StoreSchema.Table("item"),
        [
            ViewColumns.Id,
            .. columns.Of(types).Where(column => column.Column.Name is not ("itemtype" or "subtype")),
            ViewColumns.Plain("itemtype", SuiteQlKind.Text, Case(types, type => type.Code), ViewColumns.Names(types.DistinctBy(type => type.Code).Select(type => KeyValuePair.Create(type.Code, type.Label)))),
            ViewColumns.Plain("subtype", SuiteQlKind.Text, Case(types, SubType)),
            ViewColumns.Plain("fullname", SuiteQlKind.Text, "refname"),
            ViewColumns.Plain("recordtype", SuiteQlKind.Text),
        ]) { Types = types };

    private static string Case(IEnumerable<RecordTypeDefinition> types, Func<RecordTypeDefinition, string?> value) =>
        $"CASE recordtype {string.Join(' ', types.Select(type => $"WHEN {ViewColumns.Literal(type.PathName)} THEN {(value(type) is { } text ? ViewColumns.Literal(text) : "NULL")}"))} END";

    // Which of the three kinds of service, other charge and non-inventory item it is.
    private static string? SubType(RecordTypeDefinition type) =>
        Array.Find(["Purchase", "Resale", "Sale"], kind => type.Name.EndsWith(kind + "Item", StringComparison.Ordinal));
}
