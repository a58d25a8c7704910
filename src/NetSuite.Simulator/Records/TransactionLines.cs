using NetSuite.Simulator.Catalog;
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

    /// <summary>The custom fields of lines, which are columns too.</summary>
    public static IEnumerable<FieldDefinition> CustomFields(RecordCatalog catalog) => catalog.Types
        .Where(type => type.Group == RecordGroup.Transaction)
        .SelectMany(CustomFields)
        .DistinctBy(field => field.Column);

    public static void CreateTable(StoreSession session, RecordCatalog catalog)
    {
        session.Execute($"CREATE TABLE IF NOT EXISTS transactionline ({string.Join(", ", Columns.Select(name => $"\"{name}\""))}, PRIMARY KEY (\"transaction\", id)) WITHOUT ROWID");
        StoreSchema.AddColumns(session, "transactionline", Columns.Concat(CustomFields(catalog).Select(field => field.Column)));
        session.Execute("CREATE INDEX IF NOT EXISTS transactionline_item ON transactionline (item)");
        session.Execute("CREATE INDEX IF NOT EXISTS transactionline_createdfrom ON transactionline (createdfrom) WHERE createdfrom IS NOT NULL");
        LedgerTable.Create(session);
        StoreSchema.AddColumns(session, "space_item", LedgerItem.Columns);
    }

    public static void Write(StoreSession session, RecordData record)
    {
        if (record.Type.Group != RecordGroup.Transaction)
        {
            return;
        }
        Remove(session, record);
        var lines = LedgerBook.Lines(session, record);
        var custom = CustomFields(record.Type).ToList();
        foreach (var line in lines)
        {
            Insert(session, Row(record, line, custom));
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

    private static IEnumerable<FieldDefinition> CustomFields(RecordTypeDefinition type) => type.Shape.Fields
        .Where(field => field.Kind == FieldKind.Sublist)
        .SelectMany(field => field.Shape!.Fields)
        .Where(field => field.IsCustom)
        .DistinctBy(field => field.Column);

    private static Dictionary<string, object?> Row(RecordData record, LedgerLine line, List<FieldDefinition> custom)
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
        row["createdfrom"] = source.Number("orderDoc") ?? row["createdfrom"];
        row["quantity"] = (double?)line.Quantity;
        row["quantityshiprecv"] = source["quantityReceived"] ?? source["quantityFulfilled"];
        row["quantitybilled"] = source["quantityBilled"];
        // The lines that the account adds to a line of the record don't repeat its custom fields.
        foreach (var field in custom.Where(field => line.Kind != LedgerLineKind.Cost && source[field.Name] is not null))
        {
            row[field.Column] = RecordTable.ToColumn(source[field.Name]);
        }
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
        ["foreignamount"] = (double)line.ForeignAmount,
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

    private static void Insert(StoreSession session, Dictionary<string, object?> row) => session.Execute(
        $"INSERT INTO transactionline ({string.Join(", ", row.Keys.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", row.Keys.Select((_, i) => ParameterNames.At(i)))})",
        [.. row.Values]);
}
