using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>Contacts attached to records. Types with contact roles show them in that sublist; the others don't show them at all.</summary>
internal static class Attachments
{
    public const string Sublist = "contactRoles";

    public static void CreateTable(StoreSession session)
    {
        session.Execute("""
            CREATE TABLE IF NOT EXISTS attachment (
                space TEXT NOT NULL, id INTEGER NOT NULL, contact INTEGER NOT NULL, PRIMARY KEY (space, id, contact)) WITHOUT ROWID
            """);
        session.Execute("CREATE INDEX IF NOT EXISTS attachment_contact ON attachment (contact)");
    }

    /// <summary>Attaches a contact, or changes the role of an attached one.</summary>
    public static void Attach(StoreSession session, RecordData record, RecordData contact, long? role)
    {
        session.Execute("INSERT OR IGNORE INTO attachment (space, id, contact) VALUES (@0, @1, @2)", record.Type.Space, record.Id, contact.Id);
        Show(session, record, lines =>
        {
            var line = lines.Find(line => line.Number("contact") == contact.Id);
            if (line is null)
            {
                lines.Add(line = new Row { ["contact"] = contact.Id, ["giveAccess"] = false });
            }
            line["contactName"] = contact.Values["entityId"];
            line["email"] = contact.Values["email"];
            line["role"] = role ?? line["role"];
        });
    }

    /// <summary>Detaches a contact; false when it was not attached.</summary>
    public static bool Detach(StoreSession session, RecordData record, long contact)
    {
        var wasAttached = session.Scalar(
            "DELETE FROM attachment WHERE space = @0 AND id = @1 AND contact = @2 RETURNING contact", record.Type.Space, record.Id, contact) is not null;
        Show(session, record, lines => wasAttached |= lines.RemoveAll(line => line.Number("contact") == contact) > 0);
        return wasAttached;
    }

    /// <summary>Lets go of a record that is deleted, on both sides.</summary>
    public static void Forget(StoreSession session, RecordCatalog catalog, RecordData record)
    {
        session.Execute("DELETE FROM attachment WHERE space = @0 AND id = @1", record.Type.Space, record.Id);
        if (record.Type.Name != "contact")
        {
            return;
        }
        foreach (var (space, id) in AttachedTo(session, record.Id))
        {
            var type = RecordNames.Find(session, space, id) is { } owner ? catalog.Find(owner.PathName) : null;
            if (type is not null && RecordTable.Find(session, type, id) is { } found)
            {
                Detach(session, found, record.Id);
            }
        }
    }

    private static List<(string Space, long Id)> AttachedTo(StoreSession session, long contact)
    {
        var owners = new List<(string, long)>();
        using var found = session.Rows("SELECT space, id FROM attachment WHERE contact = @0", contact);
        while (found.Next())
        {
            owners.Add((found.Text(0), found.Integer(1)));
        }
        return owners;
    }

    private static void Show(StoreSession session, RecordData record, Action<List<Row>> change)
    {
        if (record.Type.Shape.Find(Sublist) is not { Kind: FieldKind.Sublist })
        {
            return;
        }
        var values = record.Values.Clone();
        var lines = values.Lines(Sublist).ToList();
        change(lines);
        values[Sublist] = lines.Count == 0 ? null : lines;
        RecordTable.Update(session, record with { Values = values }, record.Values, RecordNames.Of(record.Type, values));
    }
}
