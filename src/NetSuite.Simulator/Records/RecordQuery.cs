using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Filters;

namespace NetSuite.Simulator.Records;

/// <summary>Lists the ids of a type.</summary>
internal sealed class RecordQuery(RecordStore store, AccountClock clock, AccountDateFormat dates)
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
            where += $" AND {new FilterParser(FilterTokenizer.Split(filter), new FilterCompiler(type, clock, dates, parameters)).Parse()}";
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
}
