using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Ledger;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Tables;

/// <summary>
/// The transaction table. Subsidiary, class, department and location are on transactionline only, and the total is
/// foreigntotal: so it is in NetSuite.
/// </summary>
internal static class TransactionView
{
    // Set by the account, and columns all the same.
    private static readonly string[] Computed = ["createdFrom", "createdDate", "lastModifiedDate"];

    // On the lines only, or under another name.
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal) { "subsidiary", "class", "department", "location", "status", "type", "total", "transactionnumber", "customer" };

    public static ViewDefinition Define(RecordCatalog catalog, ViewColumns columns)
    {
        var types = catalog.Types.Where(type => type.Group == RecordGroup.Transaction).ToList();
        var code = $"CASE recordtype {string.Join(' ', types.Select(type => $"WHEN '{type.PathName}' THEN '{type.Code}'"))} END";
        IReadOnlyList<ViewColumn> own =
        [
            ViewColumns.Id,
            ViewColumns.Plain("type", SuiteQlKind.Text, code, ViewColumns.Names(types.Select(type => KeyValuePair.Create(type.Code, type.Label)))),
            ViewColumns.Plain("recordtype", SuiteQlKind.Text),
            ViewColumns.Plain("trandisplayname", SuiteQlKind.Text, "refname"),
            ViewColumns.Plain("transactionnumber", SuiteQlKind.Text),
            new ViewColumn(new SuiteQlColumn("status", SuiteQlKind.Text, CriteriaName: "status_criteria", DisplayName: "status_display"), "status"),
            ViewColumns.Hidden("status_criteria", $"{code} || ':' || status"),
            ViewColumns.Hidden("status_display", $"CASE recordtype {string.Join(' ', types.Select(StatusName).OfType<string>())} END"),
            ViewColumns.Amount("foreigntotal", "currency", "total"),
            ViewColumns.Amount("foreignamountpaid", "currency", "amountpaid"),
            ViewColumns.Amount("foreignamountunpaid", "currency", "amountremaining"),
            ViewColumns.Plain("billingaddress", SuiteQlKind.Number, AddressViews.Key("billingAddress")),
            ViewColumns.Plain("shippingaddress", SuiteQlKind.Number, AddressViews.Key("shippingAddress")),
            ViewColumns.Plain("posting", SuiteQlKind.Boolean, Posting),
            ViewColumns.Plain("voided", SuiteQlKind.Boolean, "CASE status WHEN 'V' THEN 'T' ELSE 'F' END"),
            ViewColumns.Reference("employee", "entity", "salesrep"),
        ];
        return new ViewDefinition("transaction", StoreSchema.Table("transaction"), [.. own.Concat(Fields(types, columns)).DistinctBy(column => column.Column.Name)]) { Types = types };
    }

    // A field that one type computes is computed in all of them.
    private static IEnumerable<ViewColumn> Fields(IReadOnlyList<RecordTypeDefinition> types, ViewColumns columns)
    {
        var computed = types.SelectMany(type => type.Shape.Fields).Where(field => field.IsReadOnly && !Computed.Contains(field.Name)).Select(field => field.Column).ToHashSet(StringComparer.Ordinal);
        return columns.Of(types)
            .Concat(Computed.Select(name => types.Select(type => type.Shape.Find(name)).FirstOrDefault(field => field is not null)).OfType<FieldDefinition>().Select(field => columns.Of(field)))
            .DistinctBy(column => column.Column.Name)
            .Where(column => !Elsewhere.Contains(column.Column.Name) && !computed.Contains(column.Column.Name));
    }

    // Orders never post; other transactions do once they are approved, a fulfilment once it is shipped.
    private static readonly string Posting = $"""
        CASE WHEN recordtype IN ({string.Join(", ", LedgerBook.NeverPosting.Select(ViewColumns.Literal))}) OR approvalstatus IN ('1', '3')
            OR (recordtype = 'itemfulfillment' AND coalesce(shipstatus, '') <> 'C') OR (recordtype = 'expensereport' AND coalesce(accountingapproval, 'F') <> 'T')
            OR (recordtype = 'journalentry' AND coalesce(approved, 'F') <> 'T') THEN 'F' ELSE 'T' END
        """;

    // A letter means another thing in each type: "Invoice : Open", "Sales Order : Pending Approval".
    private static string? StatusName(RecordTypeDefinition type) => type.Shape.Stored.FirstOrDefault(field => field.Name == "status") is { Values.Count: > 0 } status
        ? $"WHEN '{type.PathName}' THEN CASE status {string.Join(' ', status.Values.Select(value =>
            $"WHEN {ViewColumns.Literal(value.Key)} THEN {ViewColumns.Literal($"{type.Label} : {value.Value}")}"))} END"
        : null;
}
