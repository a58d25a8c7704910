using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;

namespace NetSuite.Simulator.Tables;

/// <summary>Which transaction led to which, by headers and by lines; each pair of tables shows the same rows from both ends.</summary>
internal static class LinkViews
{
    public static IEnumerable<ViewDefinition> Define(RecordCatalog catalog)
    {
        var types = catalog.Types.Where(type => type.Group == RecordGroup.Transaction).ToList();
        var names = ViewColumns.Names(types.Select(type => KeyValuePair.Create(type.Code, type.Label)));
        IReadOnlyList<ViewColumn> headers =
        [
            ViewColumns.Reference("previousdoc", "transaction"),
            ViewColumns.Reference("nextdoc", "transaction"),
            ViewColumns.Plain("previoustype", SuiteQlKind.Text, display: names),
            ViewColumns.Plain("nexttype", SuiteQlKind.Text, display: names),
            ViewColumns.Plain("linktype", SuiteQlKind.Text),
            ViewColumns.Plain("lastmodifieddate", SuiteQlKind.DateTime),
        ];
        const string Pairs = "(SELECT min(id) AS id, previousdoc, nextdoc, previoustype, nexttype, linktype, max(lastmodifieddate) AS lastmodifieddate FROM transactionlink GROUP BY previousdoc, nextdoc, linktype)";
        return
        [
            .. new[] { "previoustransactionlink", "nexttransactionlink" }.Select(name => new ViewDefinition(name, Pairs, headers) { Types = types, Records = ["previousdoc", "nextdoc"] }),
            .. new[] { "previoustransactionlinelink", "nexttransactionlinelink" }.Select(name => new ViewDefinition(
                name,
                "transactionlink WHERE previousline IS NOT NULL",
                [
                    .. headers,
                    ViewColumns.Plain("previousline", SuiteQlKind.Number),
                    ViewColumns.Plain("nextline", SuiteQlKind.Number),
                    ViewColumns.Amount("foreignamount", "next_currency"),
                    ViewColumns.Hidden("next_currency", CurrencyViews.Of(catalog, "transaction", "nextdoc")),
                ]) { Types = types, Records = ["previousdoc", "nextdoc"] }),
        ];
    }
}
