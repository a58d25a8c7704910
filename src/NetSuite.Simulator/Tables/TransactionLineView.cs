using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Tables;

/// <summary>The transactionline table: per transaction a main row and one row for each line.</summary>
internal static class TransactionLineView
{
    private static readonly (string Name, SuiteQlKind Kind)[] Plain =
    [
        ("id", SuiteQlKind.Number), ("linesequencenumber", SuiteQlKind.Number), ("uniquekey", SuiteQlKind.Number),
        ("mainline", SuiteQlKind.Boolean), ("taxline", SuiteQlKind.Boolean), ("iscogs", SuiteQlKind.Boolean), ("isclosed", SuiteQlKind.Boolean),
        ("itemtype", SuiteQlKind.Text), ("quantity", SuiteQlKind.Number), ("rate", SuiteQlKind.Number), ("quantityshiprecv", SuiteQlKind.Number),
        ("quantitybilled", SuiteQlKind.Number), ("isinventoryaffecting", SuiteQlKind.Boolean), ("memo", SuiteQlKind.Text), ("units", SuiteQlKind.Text),
        ("linecreateddate", SuiteQlKind.DateTime), ("linelastmodifieddate", SuiteQlKind.DateTime),
    ];

    private static readonly (string Name, string Space)[] References =
    [
        ("transaction", "transaction"), ("item", "item"), ("entity", "entity"), ("subsidiary", "subsidiary"), ("class", "classification"),
        ("department", "department"), ("location", "location"), ("price", "pricelevel"), ("createdfrom", "transaction"),
    ];

    public static ViewDefinition Define(RecordCatalog catalog, ViewColumns columns) => new(
        "transactionline",
        "transactionline",
        [
            .. Plain.Select(column => ViewColumns.Plain(column.Name, column.Kind)),
            .. References.Where(column => catalog.SpaceOf(column.Space) is not null).Select(column => ViewColumns.Reference(column.Name, column.Space)),
            .. TransactionLines.CustomFields(catalog).Select(field => columns.Of(field)),
            ViewColumns.Amount("foreignamount", "transaction_currency"),
            ViewColumns.Amount("netamount", "subsidiary_currency"),
            ViewColumns.Hidden("transaction_currency", CurrencyViews.Of(catalog, "transaction", "\"transaction\"")),
            ViewColumns.Hidden("subsidiary_currency", CurrencyViews.Of(catalog, "subsidiary", "subsidiary")),
        ])
    {
        Order = LineOrder,
        Records = ["\"transaction\""],
        Types = [.. catalog.Types.Where(type => type.Group == RecordGroup.Transaction)],
    };

    /// <summary>Transactions shuffled, their lines as they are.</summary>
    public static string LineOrder => "((\"transaction\" * 2654435761) + id) % 4294967291";
}
