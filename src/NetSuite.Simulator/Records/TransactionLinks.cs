using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>
/// Which transaction came of which, for SuiteQL's link tables: by createdFrom, line by line where the lines name the
/// order's, and by what payments and credits are applied to. Written anew with each save.
/// </summary>
internal static class TransactionLinks
{
    public static void CreateTable(StoreSession session)
    {
        session.Execute("""
            CREATE TABLE IF NOT EXISTS transactionlink (
                id INTEGER PRIMARY KEY, previousdoc INTEGER NOT NULL, previousline INTEGER, nextdoc INTEGER NOT NULL, nextline INTEGER,
                previoustype TEXT NOT NULL, nexttype TEXT NOT NULL, linktype TEXT NOT NULL, foreignamount REAL, lastmodifieddate TEXT)
            """);
        session.Execute("CREATE INDEX IF NOT EXISTS transactionlink_next ON transactionlink (nextdoc)");
        session.Execute("CREATE INDEX IF NOT EXISTS transactionlink_previous ON transactionlink (previousdoc)");
    }

    public static void Remove(StoreSession session, RecordData record) =>
        session.Execute("DELETE FROM transactionlink WHERE nextdoc = @0", record.Id);

    public static void Write(StoreSession session, RecordCatalog catalog, RecordData record)
    {
        if (record.Type.Group != RecordGroup.Transaction)
        {
            return;
        }
        Remove(session, record);
        var linkedLines = false;
        foreach (var line in record.Values.Lines("item"))
        {
            if (line.Number("orderLine") is { } orderLine && (line.Number("orderDoc") ?? record.Values.Number("createdFrom")) is { } order)
            {
                linkedLines = true;
                Insert(session, catalog, record, order, orderLine, line.Number("line"), line["amount"]);
            }
        }
        if (!linkedLines && record.Values.Number("createdFrom") is { } source)
        {
            Insert(session, catalog, record, source, null, null, null);
        }
        foreach (var line in record.Values.Lines("apply"))
        {
            if (line.Flag("apply") && line.Number("doc") is { } document)
            {
                Insert(session, catalog, record, document, line.Number("line") ?? 0, 0, line["amount"]);
            }
        }
    }

    private static void Insert(StoreSession session, RecordCatalog catalog, RecordData record, long previous, long? previousLine, long? line, object? amount)
    {
        // Journal lines and the like can't be looked up as a transaction of their own.
        if (RecordNames.Find(session, "transaction", previous) is not { } found || catalog.Find(found.PathName) is not { } type)
        {
            return;
        }
        session.Execute(
            """
            INSERT INTO transactionlink (previousdoc, previousline, nextdoc, nextline, previoustype, nexttype, linktype, foreignamount, lastmodifieddate)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8)
            """,
            previous,
            previousLine,
            record.Id,
            line,
            type.Code,
            record.Type.Code,
            Kind(type.Name, record.Type.Name),
            amount,
            record.Values["lastModifiedDate"]);
    }

    private static string Kind(string previous, string next) => (previous, next) switch
    {
        (_, "customerPayment" or "vendorPayment") => "Payment",
        (_, "itemFulfillment" or "itemReceipt") => "ShipRcpt",
        ("salesOrder", "customerDeposit") => "OrdDep",
        ("customerDeposit", _) => "DepAppl",
        ("estimate" or "opportunity", _) => "EstInvc",
        ("invoice" or "cashSale" or "vendorBill", "returnAuthorization" or "creditMemo" or "cashRefund" or "vendorCredit") => "SaleRet",
        _ => "OrdBill",
    };
}
