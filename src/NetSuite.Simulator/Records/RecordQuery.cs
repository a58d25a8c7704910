using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Filters;

namespace NetSuite.Simulator.Records;

/// <summary>Lists the ids of a type, and the lines of a sublist.</summary>
internal sealed class RecordQuery(RecordStore store, FilterDates dates)
{
    /// <summary>One page of ids and the number of all.</summary>
    /// <param name="type">The type.</param>
    /// <param name="filter">The text of q; null for all records.</param>
    /// <param name="limit">The size of the page.</param>
    /// <param name="offset">The ids before the page.</param>
    public (List<long> Ids, long Total) Page(RecordTypeDefinition type, string? filter, int limit, int offset)
    {
        var parameters = new List<object?> { type.PathName };
        var where = "recordtype = @0";
        if (!string.IsNullOrWhiteSpace(filter))
        {
            where += $" AND {Condition(filter, type.Shape, field => field.Name == "id" ? "id" : $"\"{field.Column}\"", parameters)}";
        }
        var table = StoreSchema.Table(type.Space);
        return store.Read(session =>
        {
            var total = (long)session.Scalar($"SELECT count(*) FROM {table} WHERE {where}", [.. parameters])!;
            var ids = new List<long>();
            // NetSuite promises no order, so none is given that a client could come to rely on; it is stable all the same.
            using var page = session.Rows(
                $"SELECT id FROM {table} WHERE {where} ORDER BY (id * 2654435761) % 4294967291 LIMIT {ParameterNames.At(parameters.Count)} OFFSET {ParameterNames.At(parameters.Count + 1)}",
                [.. parameters, limit, offset]);
            while (page.Next())
            {
                ids.Add(page.Integer(0));
            }
            return (ids, total);
        });
    }

    /// <summary>The places of the lines that a filter leaves.</summary>
    public List<int> Lines(StoreSession session, FieldShape shape, IReadOnlyList<Row> lines, string filter)
    {
        // Lines are kept as JSON; so they are searched.
        var parameters = new List<object?> { RowDocument.Write(lines) };
        var where = Condition(filter, shape, Value, parameters);
        using var found = session.Rows($"SELECT key FROM json_each(@0) WHERE {where} ORDER BY key", [.. parameters]);
        var places = new List<int>();
        while (found.Next())
        {
            places.Add((int)found.Integer(0));
        }
        return places;
    }

    private string Condition(string filter, FieldShape shape, Func<FieldDefinition, string> column, List<object?> parameters) =>
        new FilterParser(FilterTokenizer.Split(filter), new FilterCompiler(shape, column, dates, parameters)).Parse();

    // Columns say T and F, and lists join their ids.
    private static string Value(FieldDefinition field)
    {
        var value = $"json_extract(value, '$.{field.Name}')";
        return field.Kind switch
        {
            FieldKind.Boolean => $"CASE {value} WHEN 1 THEN 'T' WHEN 0 THEN 'F' END",
            FieldKind.Multiselect => $"(SELECT group_concat(each.value, ', ') FROM json_each(json_each.value, '$.{field.Name}') AS each)",
            _ => value,
        };
    }
}
