using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Tables;

/// <summary>Exchange rates, as the currencies of the account have them now.</summary>
internal static class CurrencyViews
{
    /// <summary>The id of the base currency: the one that says so, else the first.</summary>
    public static string Base => $"(SELECT id FROM {Currencies} ORDER BY coalesce(isbasecurrency, 'F') DESC, id LIMIT 1)";

    /// <summary>The rate of a currency into the base currency; an unknown one counts as the base currency.</summary>
    public static string Rate(string currency) => $"coalesce((SELECT exchangerate FROM {Currencies} WHERE id = {currency}), 1)";

    /// <summary>SQL for the currency of a record; NULL in an account whose records have none.</summary>
    public static string Of(RecordCatalog catalog, string space, string id) =>
        catalog.Spaces.Contains(space) && StoreSchema.Columns(catalog, space).Contains("currency")
            ? $"(SELECT owner.currency FROM {StoreSchema.Table(space)} owner WHERE owner.id = {id})"
            : "NULL";

    private static string Currencies => StoreSchema.Table("currency");

    public static IEnumerable<ViewDefinition> Define(RecordCatalog catalog)
    {
        if (catalog.Find("currency") is not { } currency)
        {
            yield break;
        }
        yield return new ViewDefinition("currencyrate", Currencies,
        [
            ViewColumns.Id,
            ViewColumns.Reference("basecurrency", "currency", Base),
            ViewColumns.Reference("transactioncurrency", "currency", "id"),
            ViewColumns.Plain("exchangerate", SuiteQlKind.Number, "coalesce(exchangerate, 1)"),
            ViewColumns.Plain("effectivedate", SuiteQlKind.Date, "substr(lastmodifieddate, 1, 10)"),
            ViewColumns.Plain("lastmodifieddate", SuiteQlKind.DateTime),
        ]) { Types = [currency] };
        if (catalog.Find("subsidiary") is { } subsidiary && StoreSchema.Columns(catalog, "subsidiary").Contains("currency"))
        {
            yield return Consolidated(catalog, subsidiary);
        }
    }

    private static ViewDefinition Consolidated(RecordCatalog catalog, RecordTypeDefinition subsidiary)
    {
        var rate = $"({Rate("f.currency")} / {Rate("t.currency")})";
        var periods = catalog.Find("accountingPeriod") is { } period ? $"{StoreSchema.Table(period.Space)} p" : "(SELECT NULL AS id) p";
        return new ViewDefinition(
            "consolidatedexchangerate",
            $"{StoreSchema.Table("subsidiary")} f, {StoreSchema.Table("subsidiary")} t, {periods}",
            [
                ViewColumns.Plain("id", SuiteQlKind.Number, "(f.id * 1000 + t.id) * 10000 + coalesce(p.id, 0)"),
                ViewColumns.Reference("fromsubsidiary", "subsidiary", "f.id"),
                ViewColumns.Reference("tosubsidiary", "subsidiary", "t.id"),
                ViewColumns.Reference("fromcurrency", "currency", "f.currency"),
                ViewColumns.Reference("tocurrency", "currency", "t.currency"),
                catalog.Find("accountingPeriod") is null ? ViewColumns.Plain("postingperiod", SuiteQlKind.Number, "p.id") : ViewColumns.Reference("postingperiod", "accountingperiod", "p.id"),
                ViewColumns.Plain("currentrate", SuiteQlKind.Number, rate),
                ViewColumns.Plain("averagerate", SuiteQlKind.Number, rate),
                ViewColumns.Plain("historicalrate", SuiteQlKind.Number, rate),
            ]) { Types = [subsidiary], Records = ["f.id"], Order = $"{StoreSchema.Shuffled("f.id")} + t.id" };
    }
}
