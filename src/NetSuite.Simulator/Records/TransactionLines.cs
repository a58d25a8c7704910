using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>
/// SuiteQL's transactionline: a main row per transaction and a row per line. Written anew with each save, so that
/// queries join plain indexed rows instead of unpacking documents.
/// </summary>
internal static class TransactionLines
{
    private static readonly string[] Copied =
        ["item", "quantity", "rate", "class", "department", "location", "price", "description", "units"];

    private static readonly string[] Columns =
    [
        "transaction", "id", "linesequencenumber", "uniquekey", "mainline", "taxline", "iscogs", "isclosed", "item", "itemtype",
        "quantity", "rate", "netamount", "foreignamount", "class", "department", "location", "subsidiary", "entity", "memo",
        "price", "units", "createdfrom", "linecreateddate", "linelastmodifieddate",
    ];

    /// <summary>The custom fields of lines, which are columns too.</summary>
    public static IEnumerable<FieldDefinition> CustomFields(RecordCatalog catalog) => catalog.Types
        .Where(type => type.Group == RecordGroup.Transaction)
        .SelectMany(type => type.Shape.Fields)
        .Where(field => field.Kind == FieldKind.Sublist)
        .SelectMany(field => field.Shape!.Fields)
        .Where(field => field.IsCustom)
        .DistinctBy(field => field.Column);

    public static void CreateTable(StoreSession session, RecordCatalog catalog)
    {
        session.Execute($"CREATE TABLE IF NOT EXISTS transactionline ({string.Join(", ", Columns.Select(name => $"\"{name}\""))}, PRIMARY KEY (\"transaction\", id)) WITHOUT ROWID");
        StoreSchema.AddColumns(session, "transactionline", CustomFields(catalog).Select(field => field.Column));
        session.Execute("CREATE INDEX IF NOT EXISTS transactionline_item ON transactionline (item)");
    }

    public static void Write(StoreSession session, RecordData record)
    {
        if (record.Type.Group != RecordGroup.Transaction)
        {
            return;
        }
        Remove(session, record);
        var values = record.Values;
        var main = Common(record, 0);
        main["mainline"] = "T";
        main["memo"] = values["memo"];
        main["foreignamount"] = values["total"];
        main["netamount"] = Converted(values, values["total"]);
        Insert(session, main);
        foreach (var line in values.Lines("item"))
        {
            var row = Common(record, line.Number("line") ?? 0);
            row["mainline"] = "F";
            foreach (var name in Copied)
            {
                row[name] = line[name] is bool flag ? (flag ? "T" : "F") : line[name] ?? row.GetValueOrDefault(name);
            }
            row["isclosed"] = line.Flag("isClosed") ? "T" : "F";
            row["memo"] = line["description"];
            row.Remove("description");
            row["itemtype"] = line["itemType"];
            // Sales lines stand with the opposite sign of their document, as in NetSuite: revenue is a credit.
            row["quantity"] = line["quantity"] is double quantity ? -quantity : null;
            row["foreignamount"] = line["amount"] is double amount ? -amount : null;
            row["netamount"] = Converted(values, row["foreignamount"]);
            AddCustomFields(row, record.Type.Shape.Find("item")!, line);
            Insert(session, row);
        }
    }

    private static void AddCustomFields(Dictionary<string, object?> row, FieldDefinition sublist, Row line)
    {
        foreach (var field in sublist.Shape!.Fields.Where(field => field.IsCustom && line[field.Name] is not null))
        {
            row[field.Column] = RecordTable.ToColumn(line[field.Name]);
        }
    }

    /// <summary>The key of a line among all lines of all transactions; the record's lines and SuiteQL show the same.</summary>
    public static long UniqueKey(long transaction, long line) => (transaction * 1_000_000) + line;

    public static void Remove(StoreSession session, RecordData record) =>
        session.Execute("DELETE FROM transactionline WHERE \"transaction\" = @0", record.Id);

    private static Dictionary<string, object?> Common(RecordData record, long line) => new(StringComparer.Ordinal)
    {
        ["transaction"] = record.Id,
        ["id"] = line,
        ["linesequencenumber"] = line,
        ["uniquekey"] = UniqueKey(record.Id, line),
        ["taxline"] = "F",
        ["iscogs"] = "F",
        ["isclosed"] = "F",
        ["subsidiary"] = record.Values["subsidiary"],
        ["entity"] = record.Values["entity"] ?? record.Values["customer"],
        ["class"] = record.Values["class"],
        ["department"] = record.Values["department"],
        ["location"] = record.Values["location"],
        ["linecreateddate"] = record.Values["createdDate"],
        ["linelastmodifieddate"] = record.Values["lastModifiedDate"],
    };

    // In the subsidiary's currency.
    private static object? Converted(Row header, object? amount) =>
        amount is double value ? Math.Round(value * (header["exchangeRate"] as double? ?? 1), 2) : null;

    private static void Insert(StoreSession session, Dictionary<string, object?> row) => session.Execute(
        $"INSERT INTO transactionline ({string.Join(", ", row.Keys.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", row.Keys.Select((_, i) => ParameterNames.At(i)))})",
        [.. row.Values]);
}
