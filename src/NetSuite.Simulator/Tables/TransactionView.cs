using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Tables;

/// <summary>
/// The transaction table. Subsidiary, class, department and location are on transactionline only, and the total is
/// foreigntotal: so it is in NetSuite.
/// </summary>
internal static class TransactionView
{
    private static readonly string[] Shared =
        ["tranId", "tranDate", "dueDate", "memo", "externalId", "createdDate", "lastModifiedDate", "currency", "exchangeRate",
         "terms", "otherRefNum", "email", "entity", "startDate", "endDate", "shipDate", "approvalStatus", "toBePrinted", "toBeEmailed", "createdFrom", "opportunity"];

    public static ViewDefinition Define(RecordCatalog catalog, ViewColumns columns)
    {
        var types = catalog.Types.Where(type => type.Group == RecordGroup.Transaction).ToList();
        var code = $"CASE recordtype {string.Join(' ', types.Select(type => $"WHEN '{type.PathName}' THEN '{type.Code}'"))} END";
        return new ViewDefinition("transaction", StoreSchema.Table("transaction"),
        [
            ViewColumns.Id,
            .. Shared.Select(name => types.Select(type => type.Shape.Find(name)).FirstOrDefault(field => field is not null))
                .OfType<FieldDefinition>()
                .Select(field => columns.Of(field)),
            .. columns.Custom(types),
            ViewColumns.Plain("type", SuiteQlKind.Text, code, ViewColumns.Names(types.Select(type => KeyValuePair.Create(type.Code, type.Label)))),
            ViewColumns.Plain("recordtype", SuiteQlKind.Text),
            ViewColumns.Plain("trandisplayname", SuiteQlKind.Text, "refname"),
            ViewColumns.Plain("transactionnumber", SuiteQlKind.Text),
            new ViewColumn(new SuiteQlColumn("status", SuiteQlKind.Text, CriteriaName: "status_criteria", DisplayName: "status_display"), "status"),
            new ViewColumn(new SuiteQlColumn("status_criteria", SuiteQlKind.Text), $"{code} || ':' || status") { IsHidden = true },
            new ViewColumn(new SuiteQlColumn("status_display", SuiteQlKind.Text), $"CASE recordtype {string.Join(' ', types.Where(type => type.Shape.Find("status") is not null).Select(StatusName))} END") { IsHidden = true },
            ViewColumns.Plain("foreigntotal", SuiteQlKind.Number, "total"),
            ViewColumns.Plain("foreignamountpaid", SuiteQlKind.Number, "amountpaid"),
            ViewColumns.Plain("foreignamountunpaid", SuiteQlKind.Number, "amountremaining"),
            ViewColumns.Plain("posting", SuiteQlKind.Boolean, "CASE recordtype WHEN 'salesorder' THEN 'F' ELSE 'T' END"),
            ViewColumns.Plain("voided", SuiteQlKind.Boolean, "CASE status WHEN 'V' THEN 'T' ELSE 'F' END"),
            ViewColumns.Reference("employee", "entity", "salesrep"),
        ]) { Types = types };
    }

    // A letter means another thing in each type: "Invoice : Open", "Sales Order : Pending Approval".
    private static string StatusName(RecordTypeDefinition type) =>
        $"WHEN '{type.PathName}' THEN CASE status {string.Join(' ', type.Shape.Find("status")!.Values.Select(value =>
            $"WHEN {ViewColumns.Literal(value.Key)} THEN {ViewColumns.Literal($"{type.Label} : {value.Value}")}"))} END";
}
