using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Tables;

/// <summary>The SuiteQL tables, as views named suiteql_ and the table's name.</summary>
internal static class SuiteQlViews
{
    // Computed in REST, plain in SuiteQL.
    private static readonly string[] NamedByPath = ["account"];

    /// <summary>Makes the views anew: their columns follow the catalog.</summary>
    public static void Create(StoreSession session, RecordCatalog catalog)
    {
        foreach (var view in All(catalog))
        {
            session.Execute($"DROP VIEW IF EXISTS \"{view.SqlName}\"");
            session.Execute(view.Sql);
        }
        session.Execute($"CREATE INDEX IF NOT EXISTS transactionline_order ON transactionline ({TransactionLineView.LineOrder})");
        session.Execute($"CREATE INDEX IF NOT EXISTS transactionaccountingline_order ON transactionaccountingline ({TransactionAccountingLineView.LineOrder})");
    }

    public static IReadOnlyList<ViewDefinition> All(RecordCatalog catalog)
    {
        var columns = new ViewColumns(catalog);
        return
        [
            EntityView.Define(catalog, columns),
            TransactionView.Define(catalog, columns),
            TransactionLineView.Define(catalog, columns),
            TransactionAccountingLineView.Define(catalog),
            .. ItemViews.Define(catalog, columns),
            .. AddressViews.Define(catalog),
            .. LinkViews.Define(catalog),
            .. CurrencyViews.Define(catalog),
            .. AuditViews.Define(),
            .. CustomizationViews.Define(catalog),
            .. catalog.Types.Where(type => type.Name is "customer" or "vendor" && catalog.Find("subsidiary") is not null).Select(Subsidiaries),
            .. catalog.Types
                .Where(type => type.Table.Length > 0 && type.Group is not (RecordGroup.Transaction or RecordGroup.Item))
                .Select(type => OfType(type, columns)),
        ];
    }

    // A record has one subsidiary here, its primary one.
    private static ViewDefinition Subsidiaries(RecordTypeDefinition type) => new(
        $"{type.PathName}subsidiaryrelationship",
        $"{StoreSchema.Table(type.Space)} WHERE recordtype = '{type.PathName}' AND subsidiary IS NOT NULL",
        [
            ViewColumns.Id,
            ViewColumns.Reference("entity", "entity", "id"),
            ViewColumns.Reference("subsidiary", "subsidiary"),
            ViewColumns.Plain("isprimarysub", SuiteQlKind.Boolean, "'T'"),
        ]) { Types = [type] };

    private static ViewDefinition OfType(RecordTypeDefinition type, ViewColumns columns)
    {
        var own = columns.Of([type]);
        if (NamedByPath.Contains(type.Name))
        {
            own = own.Select(column => column.Column.Name is "displaynamewithhierarchy" or "fullname" ? column with { Sql = $"coalesce({column.Sql}, refname)" } : column);
        }
        return new ViewDefinition(type.Table, $"{StoreSchema.Table(type.Space)} WHERE recordtype = '{type.PathName}'", [ViewColumns.Id, .. own]) { Types = [type] };
    }
}
