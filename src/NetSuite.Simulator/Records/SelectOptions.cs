using System.Globalization;
using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>Reads what may be chosen in a field, by name.</summary>
internal sealed class SelectOptions(StoreSession session, RecordCatalog catalog)
{
    /// <summary>One page of choices and the number of all.</summary>
    /// <param name="field">A reference, a multiselect or an enumeration.</param>
    /// <param name="subsidiary">The subsidiary of the record; what belongs to another one can't be chosen.</param>
    /// <param name="names">What the names have to match.</param>
    /// <param name="limit">The size of the page.</param>
    /// <param name="offset">The choices before the page.</param>
    public (List<KeyValuePair<string, string>> Page, int Total) Of(
        FieldDefinition field, long? subsidiary, IReadOnlyList<NameCondition> names, int limit, int offset)
    {
        if (field.Kind == FieldKind.Enumeration)
        {
            var values = field.Values.Where(value => names.All(name => name.Holds(value.Value))).ToList();
            return ([.. values.Skip(offset).Take(limit)], values.Count);
        }
        return catalog.SpaceOf(field.Target) is { } space ? Records(field.Target, space, subsidiary, names, limit, offset) : ([], 0);
    }

    private (List<KeyValuePair<string, string>> Page, int Total) Records(
        string target, string space, long? subsidiary, IReadOnlyList<NameCondition> names, int limit, int offset)
    {
        var types = catalog.Types.Where(type => type.Space == space && catalog.Accepts(target, type.PathName)).ToList();
        var parameters = new List<object?>();
        var where = $"recordtype IN ({string.Join(", ", types.Select(type => Bind(parameters, type.PathName)))})";
        if (types.Exists(type => type.Shape.Find("isInactive") is not null))
        {
            where += " AND coalesce(isinactive, 'F') = 'F'";
        }
        if (subsidiary is { } id && types.TrueForAll(type => type.Shape.Find("subsidiary") is { IsColumn: true }))
        {
            where += $" AND (subsidiary IS NULL OR ', ' || subsidiary || ', ' LIKE {Bind(parameters, $"%, {id.ToString(CultureInfo.InvariantCulture)}, %")})";
        }
        where = names.Aggregate(where, (sql, name) => $"{sql} AND refname LIKE {Bind(parameters, name.Pattern)} ESCAPE '\\'");
        var from = $"FROM {StoreSchema.Table(space)} WHERE {where}";
        var total = (long)session.Scalar($"SELECT count(*) {from}", [.. parameters])!;
        var page = new List<KeyValuePair<string, string>>();
        using var found = session.Rows(
            $"SELECT id, coalesce(refname, '') {from} ORDER BY refname COLLATE NOCASE, id LIMIT {Bind(parameters, limit)} OFFSET {Bind(parameters, offset)}",
            [.. parameters]);
        while (found.Next())
        {
            page.Add(new(found.Integer(0).ToString(CultureInfo.InvariantCulture), found.Text(1)));
        }
        return (page, (int)total);
    }

    private static string Bind(List<object?> parameters, object value)
    {
        parameters.Add(value);
        return ParameterNames.At(parameters.Count - 1);
    }
}
