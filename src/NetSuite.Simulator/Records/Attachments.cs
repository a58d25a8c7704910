using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>Contacts attached to records. Types with a list of contacts or of their roles show them there; the others don't show them at all.</summary>
internal static class Attachments
{
    private const string Roles = "contactRoles";
    private const string List = "contactList";

    /// <summary>Whether a field shows attached contacts.</summary>
    public static bool AreIn(FieldDefinition field) => field.Name is Roles or List;

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
        Show(session, record, contact.Id, line =>
        {
            line ??= new Row { ["contact"] = contact.Id, ["giveAccess"] = false };
            line["contactName"] = contact.Values["entityId"];
            line["email"] = contact.Values["email"];
            line["role"] = role ?? line["role"];
            return line;
        });
    }

    /// <summary>Detaches a contact; false when it was not attached.</summary>
    public static bool Detach(StoreSession session, RecordData record, long contact)
    {
        var wasAttached = session.Scalar(
            "DELETE FROM attachment WHERE space = @0 AND id = @1 AND contact = @2 RETURNING contact", record.Type.Space, record.Id, contact) is not null;
        if (wasAttached)
        {
            Show(session, record, contact, _ => null);
        }
        return wasAttached;
    }

    /// <summary>Takes over what a saved record says of its contacts, where it can say anything.</summary>
    public static void Keep(StoreSession session, RecordData record)
    {
        if (record.Type.Shape.Find(Roles) is null && record.Type.Shape.Find(List) is null)
        {
            return;
        }
        session.Execute("DELETE FROM attachment WHERE space = @0 AND id = @1", record.Type.Space, record.Id);
        var contacts = record.Values.Lines(Roles).Select(line => line.Number("contact")).OfType<long>().Union(record.Values[List] as List<long> ?? []);
        foreach (var contact in contacts)
        {
            session.Execute("INSERT INTO attachment (space, id, contact) VALUES (@0, @1, @2)", record.Type.Space, record.Id, contact);
        }
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

    // The line of a contact, which may be missing, becomes another one or none.
    private static void Show(StoreSession session, RecordData record, long contact, Func<Row?, Row?> change)
    {
        var values = record.Values.Clone();
        var lines = values.Lines(Roles).ToList();
        var index = lines.FindIndex(line => line.Number("contact") == contact);
        var after = change(index < 0 ? null : lines[index]);
        if (index >= 0)
        {
            lines.RemoveAt(index);
        }
        var ids = (values[List] as List<long> ?? []).Where(id => id != contact).ToList();
        if (after is not null)
        {
            lines.Insert(index < 0 ? lines.Count : index, after);
            ids.Add(contact);
        }
        if (record.Type.Shape.Find(Roles) is { Kind: FieldKind.Sublist })
        {
            values[Roles] = lines.Count == 0 ? null : lines;
        }
        if (record.Type.Shape.Find(List) is { Kind: FieldKind.Multiselect })
        {
            values[List] = ids.Count == 0 ? null : ids;
        }
        RecordTable.Update(session, record with { Values = values }, record.Values, RecordNames.Of(record.Type, values));
    }
}
