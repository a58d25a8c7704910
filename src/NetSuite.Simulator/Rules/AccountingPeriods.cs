using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Ledger;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>The accounting periods, and who may still post to them: what is closed or locked stays as it is.</summary>
internal static class AccountingPeriods
{
    /// <summary>The field of a transaction that posts; one that never does has none.</summary>
    public const string Field = "postingPeriod";

    /// <summary>The answer to whoever wants to post to a closed period.</summary>
    public const string Sentence = "The transaction date you specified is not within the date range of your accounting period.";

    private const string Type = "accountingPeriod";
    private const string Posting = "isposting = 'T' AND isadjust IS NOT 'T' AND isinactive IS NOT 'T'";

    private static readonly string[] Receivables =
        ["invoice", "creditMemo", "cashSale", "cashRefund", "customerPayment", "customerDeposit", "customerRefund"];

    private static readonly string[] Payables = ["vendorBill", "vendorCredit", "vendorPayment", "expenseReport"];

    public static bool Concern(RecordTypeDefinition type) => type.Group == RecordGroup.Transaction && type.Shape.Find(Field) is not null;

    /// <summary>The period a day lies in; null outside of the account's calendar.</summary>
    public static long? Of(StoreSession session, RecordCatalog catalog, string? day) =>
        Select(session, catalog, "startdate <= @0 AND enddate >= @0", day);

    /// <summary>The first period, from that of a day on, that takes a transaction of a type.</summary>
    public static long? FirstOpen(StoreSession session, RecordCatalog catalog, RecordTypeDefinition type, string? day) =>
        Select(session, catalog, $"enddate >= @0 AND {string.Join(" AND ", Locks(type).Select(name => $"{name.ToLowerInvariant()} IS NOT 'T'"))}", day);

    /// <summary>Whether a period takes no transaction of a type any more.</summary>
    public static bool IsClosed(StoreSession session, RecordCatalog catalog, RecordTypeDefinition type, long? id) =>
        Find(session, catalog, id) is { } period && Locks(type).Any(period.Flag);

    /// <summary>Whether a transaction lies in a period that is closed to it; an older one may not say which it lies in.</summary>
    public static bool IsClosed(StoreSession session, RecordCatalog catalog, RecordData record) =>
        Concern(record.Type)
        && IsClosed(session, catalog, record.Type, record.Values.Number(Field) ?? Of(session, catalog, record.Values.Text("tranDate")));

    /// <summary>Whether a change of a transaction leaves the ledger as it is and its period allows that much.</summary>
    public static bool AllowsChange(SaveContext save, long? id) =>
        Find(save.Session, save.Catalog, id)?.Flag("allowNonGLChanges") == true
        && !save.Changes("tranDate") && !save.Changes(Field)
        && Postings(save, save.Before!).SequenceEqual(Postings(save, save.Values));

    private static IEnumerable<(long? Account, decimal Amount)> Postings(SaveContext save, Row values) =>
        LedgerBook.Lines(save.Session, new RecordData(save.Type, save.Id, values)).Select(line => (line.Account, line.BaseAmount));

    private static IEnumerable<string> Locks(RecordTypeDefinition type)
    {
        yield return "closed";
        yield return "allLocked";
        if (Receivables.Contains(type.Name))
        {
            yield return "arLocked";
        }
        if (Payables.Contains(type.Name))
        {
            yield return "apLocked";
        }
    }

    private static Row? Find(StoreSession session, RecordCatalog catalog, long? id) =>
        id is { } period && catalog.Find(Type) is { } type ? RecordTable.Find(session, type, period)?.Values : null;

    private static long? Select(StoreSession session, RecordCatalog catalog, string condition, string? day) =>
        day is not null && catalog.Find(Type) is { } type
            ? session.Scalar($"SELECT id FROM {StoreSchema.Table(type.Space)} WHERE {condition} AND {Posting} ORDER BY startdate, id LIMIT 1", day) as long?
            : null;
}
