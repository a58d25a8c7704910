using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Tables;

/// <summary>Addresses: those of entities behind their address books, and the two of a transaction. nkey is what others refer to.</summary>
internal static class AddressViews
{
    private static readonly string[] Fields =
        ["addr1", "addr2", "addr3", "addressee", "addrPhone", "addrText", "attention", "city", "country", "state", "zip"];

    public static IEnumerable<ViewDefinition> Define(RecordCatalog catalog)
    {
        var transactions = catalog.Types.Where(type => type.Group == RecordGroup.Transaction).ToList();
        var entities = catalog.Types.Where(type => type.Group == RecordGroup.Entity && type.Shape.Find("addressBook") is { Kind: FieldKind.Sublist }).ToList();
        return
        [
            OfTransaction("transactionbillingaddress", "billingAddress", transactions),
            OfTransaction("transactionshippingaddress", "shippingAddress", transactions),
            new DocumentView("entityaddress", "entity", "addressBook").Define(entities, Address),
            .. entities.SelectMany(OfEntity),
        ];
    }

    /// <summary>The key of a transaction's address; NULL where it has none.</summary>
    public static string Key(string name) => $"CASE WHEN json_type(documents, '$.{name}') IS NOT NULL THEN id END";

    private static IReadOnlyList<ViewColumn> Address =>
    [
        ViewColumns.Plain("nkey", SuiteQlKind.Number, DocumentView.Key),
        .. Fields.Select(name => DocumentView.Value(name.ToLowerInvariant(), SuiteQlKind.Text, "addressBookAddress." + name)),
        DocumentView.Flag("override", "addressBookAddress.override"),
        ViewColumns.Reference("recordowner", "entity", "r.id"),
    ];

    private static IEnumerable<ViewDefinition> OfEntity(RecordTypeDefinition type) =>
    [
        new DocumentView($"{type.PathName}addressbookentityaddress", "entity", "addressBook").Define([type], Address),
        new DocumentView($"{type.PathName}addressbook", "entity", "addressBook").Define(
            [type],
            ViewColumns.Reference("entity", "entity", "r.id"),
            ViewColumns.Plain("internalid", SuiteQlKind.Number, DocumentView.Key),
            ViewColumns.Plain("addressbookaddress", SuiteQlKind.Number, DocumentView.Key),
            DocumentView.Value("label", SuiteQlKind.Text, "label"),
            DocumentView.Flag("defaultbilling", "defaultBilling"),
            DocumentView.Flag("defaultshipping", "defaultShipping")),
    ];

    private static ViewDefinition OfTransaction(string name, string field, IReadOnlyList<RecordTypeDefinition> types) => new(
        name,
        $"{StoreSchema.Table("transaction")} WHERE json_type(documents, '$.{field}') IS NOT NULL",
        [
            ViewColumns.Plain("nkey", SuiteQlKind.Number, "id"),
            .. Fields.Select(part => ViewColumns.Plain(part.ToLowerInvariant(), SuiteQlKind.Text, $"json_extract(documents, '$.{field}.{part}')")),
            ViewColumns.Plain("override", SuiteQlKind.Boolean, $"CASE WHEN json_extract(documents, '$.{field}.override') THEN 'T' ELSE 'F' END"),
            ViewColumns.Reference("recordowner", "transaction", "id"),
        ]) { Types = types };
}
