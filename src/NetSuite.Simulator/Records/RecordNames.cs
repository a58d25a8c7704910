using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>How records are named where others refer to them, and whether they exist at all.</summary>
internal static class RecordNames
{
    /// <summary>Between the names of a parent and its child.</summary>
    private const string Separator = " : ";

    /// <summary>The refName of a record.</summary>
    public static string Of(StoreSession session, RecordTypeDefinition type, Row values)
    {
        var name = values.Text(type.NameField) ?? "";
        return type.Name switch
        {
            "account" => values.Text("acctNumber") is { } number ? $"{number} {name}" : name,
            "customerStatus" => $"{values.Text("stage")}-{name}",
            _ when type.Group == RecordGroup.Transaction => $"{type.Label} #{name}",
            _ => Path(session, type, values),
        };
    }

    /// <summary>Whether a record of this type is named by its whole path: Parent : Child.</summary>
    public static bool HasPath(RecordTypeDefinition type) =>
        type.Group == RecordGroup.Item || type.Name is "customer" or "job" or "partner" || type.Shape.Find("fullName") is not null;

    /// <summary>The name with those of all parents before it.</summary>
    public static string Path(StoreSession session, RecordTypeDefinition type, Row values)
    {
        var name = values.Text(type.NameField) ?? "";
        if (!HasPath(type) || values.Number("parent") is not { } parent)
        {
            return name;
        }
        // A tree of lists keeps its paths in a field: an account's refName leads with the number instead.
        var column = type.Shape.Find("fullName") is null ? "refname" : "fullname";
        return session.Scalar($"SELECT {column} FROM {StoreSchema.Table(type.Space)} WHERE id = @0", parent) is string above
            ? above + Separator + name
            : name;
    }

    /// <summary>Name and type of the record a reference points at; null when it is not there.</summary>
    public static (string Name, string PathName)? Find(StoreSession session, string space, long id)
    {
        using var found = session.Rows($"SELECT refname, recordtype FROM {StoreSchema.Table(space)} WHERE id = @0", id);
        return found.Next() ? (found.IsNull(0) ? "" : found.Text(0), found.Text(1)) : null;
    }

    /// <summary>The record with an id of a space, whatever its type; null when it is not there.</summary>
    public static RecordData? Record(StoreSession session, RecordCatalog catalog, string space, long? id) =>
        id is { } wanted && Find(session, space, wanted) is { } found && catalog.Find(found.PathName) is { } type
            ? RecordTable.Find(session, type, wanted)
            : null;

    /// <summary>The id with an external id or, for lists, a name.</summary>
    public static long? FindBy(StoreSession session, string space, string column, string value) =>
        session.Scalar($"SELECT id FROM {StoreSchema.Table(space)} WHERE \"{column}\" = @0 ORDER BY id LIMIT 1", value) as long?;
}
