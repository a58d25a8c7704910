using System.Collections.Concurrent;
using System.Globalization;
using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>Reads and writes whole records.</summary>
internal static class RecordTable
{
    private static readonly ConcurrentDictionary<RecordTypeDefinition, TypeStatements> Statements = new();

    /// <summary>Reads a record; null when the id is missing or belongs to another type.</summary>
    public static RecordData? Find(StoreSession session, RecordTypeDefinition type, long id) =>
        First(session, type, Statements.GetOrAdd(type, TypeStatements.Of).ById, id);

    /// <summary>Reads a record by its external id.</summary>
    public static RecordData? FindExternal(StoreSession session, RecordTypeDefinition type, string externalId) =>
        First(session, type, Statements.GetOrAdd(type, TypeStatements.Of).ByExternalId, externalId);

    public static void Insert(StoreSession session, RecordData record, string refName)
    {
        session.Touched.Add((record.Type.Space, record.Id));
        var names = new List<string> { "id", "recordtype", "refname", "documents" };
        var values = new List<object?> { record.Id, record.Type.PathName, refName, RowDocument.Write(record.Type.Shape, record.Values) };
        foreach (var field in record.Type.Shape.Columns)
        {
            if (record.Values[field.Name] is { } value)
            {
                names.Add(field.Column);
                values.Add(ToColumn(value));
            }
        }
        session.Execute(
            $"INSERT INTO {StoreSchema.Table(record.Type.Space)} ({string.Join(", ", names.Select(name => $"\"{name}\""))}) "
            + $"VALUES ({string.Join(", ", names.Select((_, i) => ParameterNames.At(i)))})",
            [.. values]);
    }

    public static void Update(StoreSession session, RecordData record, Row before, string refName)
    {
        session.Touched.Add((record.Type.Space, record.Id));
        var names = new List<string> { "refname", "documents" };
        var values = new List<object?> { refName, RowDocument.Write(record.Type.Shape, record.Values) };
        foreach (var field in record.Type.Shape.Columns)
        {
            var value = ToColumn(record.Values[field.Name]);
            if (!Equals(value, ToColumn(before[field.Name])))
            {
                names.Add(field.Column);
                values.Add(value);
            }
        }
        values.Add(record.Id);
        session.Execute(
            $"UPDATE {StoreSchema.Table(record.Type.Space)} SET {string.Join(", ", names.Select((name, i) => $"\"{name}\" = {ParameterNames.At(i)}"))} "
            + $"WHERE id = {ParameterNames.At(values.Count - 1)}",
            [.. values]);
    }

    public static void Delete(StoreSession session, RecordData record)
    {
        session.Touched.Add((record.Type.Space, record.Id));
        session.Execute($"DELETE FROM {StoreSchema.Table(record.Type.Space)} WHERE id = @0", record.Id);
    }

    /// <summary>A value as a column holds it and SuiteQL shows it: T and F, ids joined by a comma and a space.</summary>
    public static object? ToColumn(object? value) => value switch
    {
        bool flag => flag ? "T" : "F",
        List<long> ids => ids.Count == 0 ? null : string.Join(", ", ids),
        _ => value,
    };

    private static RecordData? First(StoreSession session, RecordTypeDefinition type, string sql, object key)
    {
        using var found = session.Rows(sql, key);
        if (!found.Next())
        {
            return null;
        }
        var row = new Row();
        var columns = Statements[type].Columns;
        for (var i = 0; i < columns.Count; i++)
        {
            if (!found.IsNull(i + 2))
            {
                row[columns[i].Name] = FromColumn(columns[i].Kind, found, i + 2);
            }
        }
        if (!found.IsNull(1))
        {
            RowDocument.ReadInto(row, type.Shape, found.Text(1));
        }
        return new RecordData(type, found.Integer(0), row);
    }

    private static object FromColumn(FieldKind kind, StoreRows row, int column) => kind switch
    {
        FieldKind.Boolean => row.Text(column) == "T",
        FieldKind.Integer or FieldKind.Reference or FieldKind.Duration => row.Integer(column),
        FieldKind.Double or FieldKind.Float => row.Real(column),
        FieldKind.Multiselect => row.Text(column).Split(", ").Select(id => long.Parse(id, CultureInfo.InvariantCulture)).ToList(),
        _ => row.Text(column),
    };

    private sealed record TypeStatements(IReadOnlyList<FieldDefinition> Columns, string ById, string ByExternalId)
    {
        public static TypeStatements Of(RecordTypeDefinition type)
        {
            var columns = type.Shape.Columns;
            var select = $"SELECT id, documents, {string.Join(", ", columns.Select(field => $"\"{field.Column}\""))} FROM {StoreSchema.Table(type.Space)}";
            var filter = $"AND recordtype = '{type.PathName}'";
            return new TypeStatements(columns, $"{select} WHERE id = @0 {filter}", $"{select} WHERE externalid = @0 {filter}");
        }
    }
}
