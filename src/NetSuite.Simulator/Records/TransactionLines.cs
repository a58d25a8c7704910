using System.Globalization;
using NetSuite.Simulator.Ledger;

namespace NetSuite.Simulator.Records;

/// <summary>
/// SuiteQL's transactionline: a main row per transaction and a row per line. Written anew with each save, so that
/// queries join plain indexed rows instead of unpacking documents; the ledger's rows go with them.
/// </summary>
internal static class TransactionLines
{
    private static readonly string[] Copied =
        ["item", "rate", "class", "department", "location", "price", "units", "entity"];

    private static readonly string[] Columns =
    [
        "transaction", "id", "linesequencenumber", "uniquekey", "mainline", "taxline", "iscogs", "isclosed", "item", "itemtype",
        "quantity", "rate", "netamount", "foreignamount", "class", "department", "location", "subsidiary", "entity", "memo",
        "price", "units", "createdfrom", "linecreateddate", "linelastmodifieddate", "quantityshiprecv", "quantitybilled",
        "isinventoryaffecting",
    ];

    public static void CreateTable(StoreSession session)
    {
        session.Execute($"CREATE TABLE IF NOT EXISTS transactionline ({string.Join(", ", Columns.Select(name => $"\"{name}\""))}, PRIMARY KEY (\"transaction\", id)) WITHOUT ROWID");
        StoreSchema.AddColumns(session, "transactionline", Columns);
        session.Execute("CREATE INDEX IF NOT EXISTS transactionline_item ON transactionline (item)");
        session.Execute("CREATE INDEX IF NOT EXISTS transactionline_createdfrom ON transactionline (createdfrom) WHERE createdfrom IS NOT NULL");
        LedgerTable.Create(session);
    }

    public static void Write(StoreSession session, RecordData record)
    {
        if (record.Type.Group != Catalog.RecordGroup.Transaction)
        {
            return;
        }
        Remove(session, record);
        var lines = LedgerBook.Lines(session, record);
        foreach (var line in lines)
        {
            Insert(session, Row(record, line));
        }
        LedgerTable.Write(session, record, lines);
    }

    /// <summary>The key of a line among all lines of all transactions; the record's lines and SuiteQL show the same.</summary>
    public static long UniqueKey(long transaction, long line) => (transaction * 1_000_000) + line;

    public static void Remove(StoreSession session, RecordData record)
    {
        session.Execute("DELETE FROM transactionline WHERE \"transaction\" = @0", record.Id);
        LedgerTable.Remove(session, record);
    }

    private static Dictionary<string, object?> Row(RecordData record, LedgerLine line)
    {
        var row = Common(record, line);
        if (line.Kind == LedgerLineKind.Main)
        {
            row["memo"] = record.Values["memo"];
        }
        if (line.Source is not { } source)
        {
            return row;
        }
        foreach (var name in Copied)
        {
            row[name] = source[name] ?? row.GetValueOrDefault(name);
        }
        row["location"] = line.Location ?? row["location"];
        row["isclosed"] = Flag(source.Flag("isClosed"));
        row["memo"] = source["description"] ?? source["memo"];
        row["itemtype"] = source["itemType"];
        row["createdfrom"] = source["orderDoc"] ?? row["createdfrom"];
        row["quantity"] = (double?)line.Quantity;
        row["quantityshiprecv"] = source["quantityReceived"] ?? source["quantityFulfilled"];
        row["quantitybilled"] = source["quantityBilled"];
        return row;
    }

    private static Dictionary<string, object?> Common(RecordData record, LedgerLine line) => new(StringComparer.Ordinal)
    {
        ["transaction"] = record.Id,
        ["id"] = line.Id,
        ["linesequencenumber"] = line.Id,
        ["uniquekey"] = UniqueKey(record.Id, line.Id),
        ["mainline"] = Flag(line.Kind == LedgerLineKind.Main),
        ["taxline"] = Flag(line.Kind == LedgerLineKind.Tax),
        ["iscogs"] = Flag(line.Kind == LedgerLineKind.Cost),
        ["isclosed"] = "F",
        ["isinventoryaffecting"] = Flag(line.MovesStock),
        ["netamount"] = (double)line.BaseAmount,
        ["foreignamount"] = (double)line.Amount,
        ["subsidiary"] = record.Values["subsidiary"],
        ["entity"] = record.Values["entity"] ?? record.Values["customer"],
        ["class"] = record.Values["class"],
        ["department"] = record.Values["department"],
        ["location"] = record.Values["location"] ?? record.Values["adjLocation"],
        ["createdfrom"] = record.Values["createdFrom"],
        ["linecreateddate"] = record.Values["createdDate"],
        ["linelastmodifieddate"] = record.Values["lastModifiedDate"],
    };

    private static string Flag(bool value) => value ? "T" : "F";

    private static void Insert(StoreSession session, Dictionary<string, object?> row)
    {
        var values = new object?[Columns.Length];
        for (var i = 0; i < Columns.Length; i++)
        {
            values[i] = row.GetValueOrDefault(Columns[i]);
        }
        session.Execute(InsertSql, values);
    }

    private static readonly string InsertSql = string.Create(
        CultureInfo.InvariantCulture,
        $"INSERT INTO transactionline ({string.Join(", ", Columns.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", Columns.Select((_, i) => ParameterNames.At(i)))})");
}
