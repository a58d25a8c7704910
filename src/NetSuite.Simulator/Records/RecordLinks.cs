using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>Which record refers to which: a record that others refer to can't be deleted.</summary>
internal static class RecordLinks
{
    public static void Write(StoreSession session, RecordCatalog catalog, RecordData record)
    {
        Remove(session, record);
        var targets = new HashSet<(string Space, long Id)>();
        Collect(catalog, record.Type.Shape, record.Values, targets);
        foreach (var (space, id) in targets)
        {
            session.Execute("INSERT OR IGNORE INTO link (source, sourceid, target, targetid) VALUES (@0, @1, @2, @3)", record.Type.Space, record.Id, space, id);
        }
    }

    public static void Remove(StoreSession session, RecordData record) =>
        session.Execute("DELETE FROM link WHERE source = @0 AND sourceid = @1", record.Type.Space, record.Id);

    public static bool HasDependents(StoreSession session, RecordData record) =>
        session.Scalar(
            "SELECT 1 FROM link WHERE target = @0 AND targetid = @1 AND NOT (source = @0 AND sourceid = @1) LIMIT 1",
            record.Type.Space,
            record.Id) is not null;

    private static void Collect(RecordCatalog catalog, FieldShape shape, Row row, HashSet<(string, long)> targets)
    {
        foreach (var field in shape.Fields)
        {
            switch (row[field.Name])
            {
                case long id when field.Kind == FieldKind.Reference && catalog.SpaceOf(field.Target) is { } space:
                    targets.Add((space, id));
                    break;
                case List<long> ids when catalog.SpaceOf(field.Target) is { } space:
                    targets.UnionWith(ids.Select(id => (space, id)));
                    break;
                // An attached contact can be deleted: it lets go of its records.
                case List<Row> when field.Name == Attachments.Sublist:
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
