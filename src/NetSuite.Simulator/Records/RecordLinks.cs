using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>Which record refers to which: a record that others refer to can't be deleted.</summary>
internal static class RecordLinks
{
    public static void Write(StoreSession session, RecordCatalog catalog, RecordData record)
    {
        Remove(session, record);
        foreach (var (space, id) in Targets(catalog, record.Type, record.Values))
        {
            session.Execute("INSERT OR IGNORE INTO link (source, sourceid, target, targetid) VALUES (@0, @1, @2, @3)", record.Type.Space, record.Id, space, id);
        }
    }

    public static void Remove(StoreSession session, RecordData record) =>
        session.Execute("DELETE FROM link WHERE source = @0 AND sourceid = @1", record.Type.Space, record.Id);

    /// <summary>The records that a record refers to.</summary>
    public static IReadOnlySet<(string Space, long Id)> Targets(RecordCatalog catalog, RecordTypeDefinition type, Row values)
    {
        var targets = new HashSet<(string Space, long Id)>();
        Collect(catalog, type.Shape, values, targets);
        return targets;
    }

    private static List<long> Sources(StoreSession session, string source, string target, long id)
    {
        var ids = new List<long>();
        using var rows = session.Rows("SELECT sourceid FROM link WHERE target = @0 AND targetid = @1 AND source = @2 ORDER BY sourceid", target, id, source);
        while (rows.Next())
        {
            ids.Add(rows.Integer(0));
        }
        return ids;
    }

    /// <summary>The transactions that refer to a record.</summary>
    public static IReadOnlyList<RecordData> Transactions(StoreSession session, RecordCatalog catalog, RecordData record)
    {
        const string Space = "transaction";
        return [.. Sources(session, Space, record.Type.Space, record.Id)
            .Where(id => record.Type.Space != Space || id != record.Id)
            .Select(id => RecordNames.Record(session, catalog, Space, id))
            .OfType<RecordData>()];
    }

    public static bool HasDependents(StoreSession session, RecordData record) =>
        session.Scalar(
            "SELECT 1 FROM link WHERE target = @0 AND targetid = @1 AND NOT (source = @0 AND sourceid = @1) LIMIT 1",
            record.Type.Space,
            record.Id) is not null;

    private static void Collect(RecordCatalog catalog, FieldShape shape, Row row, HashSet<(string, long)> targets)
    {
        foreach (var field in shape.Referring)
        {
            switch (row[field.Name])
            {
                case null:
                    break;
                case var _ when Attachments.AreIn(field):
                    // An attached contact can be deleted: it lets go of its records.
                    break;
                case long id when field.Kind == FieldKind.Reference && catalog.SpaceOf(field.Target) is { } space:
                    targets.Add((space, id));
                    break;
                case List<long> ids when catalog.SpaceOf(field.Target) is { } space:
                    targets.UnionWith(ids.Select(id => (space, id)));
                    break;
                case List<Row> lines:
                    lines.ForEach(line => Collect(catalog, field.Shape!, line, targets));
                    break;
                case Row nested:
                    Collect(catalog, field.Shape!, nested, targets);
                    break;
                default:
                    break;
            }
        }
    }
}
