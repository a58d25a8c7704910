using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>How records are named where others refer to them, and whether they exist at all.</summary>
internal static class RecordNames
{
    /// <summary>The refName of a record.</summary>
    public static string Of(RecordTypeDefinition type, Row values)
    {
        var name = values.Text(type.NameField) ?? "";
        return type.Group switch
        {
            RecordGroup.Transaction => $"{type.Label} #{name}",
            _ when type.Name == "customerStatus" => $"{values.Text("stage")}-{name}",
            _ when type.Name == "account" => values.Text("acctNumber") is { } number ? $"{number} {name}" : name,
            _ => values.Text("fullName") ?? name,
        };
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
