using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>Parents and children of one id space: their names depend on each other, and no record stands below itself.</summary>
internal static class RecordTree
{
    /// <summary>Sets the fields that hold the path.</summary>
    public static void SetPath(StoreSession session, RecordTypeDefinition type, Row values)
    {
        if (type.Shape.Find("fullName") is null)
        {
            return;
        }
        var path = RecordNames.Path(session, type, values);
        values["fullName"] = path;
        if (type.Name == "account")
        {
            values["displayNameWithHierarchy"] = path;
            values["accountSearchDisplayName"] = values.Text("acctNumber") is { } number ? $"{number} {path}" : path;
        }
    }

    /// <summary>Gives everything below a saved record its new path; that is no change of those records, so no date moves.</summary>
    /// <param name="session">The write session.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="parent">The record as it is now.</param>
    /// <param name="before">Its values before.</param>
    public static void RenameChildren(StoreSession session, RecordCatalog catalog, RecordData parent, Row before)
    {
        if (RecordNames.HasPath(parent.Type) && RecordNames.Path(session, parent.Type, before) != RecordNames.Path(session, parent.Type, parent.Values))
        {
            RenameChildren(session, catalog, parent, [parent.Id]);
        }
    }

    private static void RenameChildren(StoreSession session, RecordCatalog catalog, RecordData parent, HashSet<long> passed)
    {
        foreach (var (id, pathName) in Children(session, parent))
        {
            if (passed.Add(id) && catalog.Find(pathName) is { } type && RecordNames.HasPath(type) && RecordTable.Find(session, type, id) is { } child)
            {
                var before = child.Values.Clone();
                SetPath(session, type, child.Values);
                RecordTable.Update(session, child, before, RecordNames.Of(session, type, child.Values));
                RenameChildren(session, catalog, child, passed);
            }
        }
    }

    /// <summary>Whether a record would stand below itself under a parent.</summary>
    public static bool IsBelow(StoreSession session, RecordTypeDefinition type, long id, long? parent)
    {
        var passed = new HashSet<long>();
        // A ring among others, in a data file from before this rule, must not hold up the account.
        while (parent is { } above && above != id && passed.Add(above))
        {
            parent = session.Scalar($"SELECT parent FROM {StoreSchema.Table(type.Space)} WHERE id = @0", above) as long?;
        }
        return parent == id;
    }

    private static List<(long Id, string PathName)> Children(StoreSession session, RecordData parent)
    {
        var children = new List<(long, string)>();
        using var rows = session.Rows($"SELECT id, recordtype FROM {StoreSchema.Table(parent.Type.Space)} WHERE parent = @0 AND id <> @0", parent.Id);
        while (rows.Next())
        {
            children.Add((rows.Integer(0), rows.Text(1)));
        }
        return children;
    }
}
