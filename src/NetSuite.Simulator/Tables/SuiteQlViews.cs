using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Tables;

/// <summary>The SuiteQL tables, as views named suiteql_ and the table's name.</summary>
internal static class SuiteQlViews
{
    /// <summary>Makes the views anew: their columns follow the catalog.</summary>
    public static void Create(StoreSession session, RecordCatalog catalog)
    {
        foreach (var view in All(catalog))
        {
            session.Execute($"DROP VIEW IF EXISTS \"{view.SqlName}\"");
            session.Execute(view.Sql);
        }
    }

    public static IReadOnlyList<ViewDefinition> All(RecordCatalog catalog)
    {
        var columns = new ViewColumns(catalog);
        List<ViewDefinition> views =
        [
            EntityView.Define(catalog, columns),
            TransactionView.Define(catalog, columns),
            TransactionLineView.Define(catalog, columns),
            Item(catalog, columns),
            .. CustomizationViews.Define(catalog),
        ];
        views.AddRange(catalog.Types
            .Where(type => type.Table.Length > 0 && type.Group is not (RecordGroup.Transaction or RecordGroup.Item))
            .Select(type => new ViewDefinition(
                type.Table,
                $"{StoreSchema.Table(type.Space)} WHERE recordtype = '{type.PathName}'",
                [ViewColumns.Id, .. columns.Of([type])]) { Types = [type] }));
        return views;
    }

    private static ViewDefinition Item(RecordCatalog catalog, ViewColumns columns) => new(
        "item",
        StoreSchema.Table("item"),
        [
            ViewColumns.Id,
            .. columns.Of(catalog.Types.Where(type => type.Group == RecordGroup.Item)),
            ViewColumns.Plain("fullname", SuiteQlKind.Text, "refname"),
            ViewColumns.Plain("recordtype", SuiteQlKind.Text),
        ]) { Types = [.. catalog.Types.Where(type => type.Group == RecordGroup.Item)] };
}
