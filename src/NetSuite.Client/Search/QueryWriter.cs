namespace NetSuite.Client;

/// <summary>Writes the SuiteQL query of a search.</summary>
internal static class QueryWriter
{
    /// <param name="columns">What SuiteQL has; all that the query needs is there.</param>
    /// <param name="filter">The filter; null for none.</param>
    /// <param name="sort">What to sort by, before the id.</param>
    /// <param name="selection">The values to select.</param>
    /// <param name="selectsKeys">Whether rows carry the values they are sorted by, so that the query can go on behind one.</param>
    public static RowQuery Write(QueryColumns columns, FilterText? filter, IReadOnlyList<SortTerm> sort, Selection selection, bool selectsKeys)
    {
        var items = new List<string> { $"{QueryColumns.Records}.id AS {RowQuery.Id}" };
        for (var index = 0; index < selection.Paths.Count; index++)
        {
            var path = selection.Paths[index];
            var column = columns.Use(path)!;
            items.Add($"{Value(path, column)} AS c{index}");
            if (HasName(path))
            {
                items.Add($"{column.NameSql} AS n{index}");
            }
        }

        var order = Order(columns, sort);
        if (selectsKeys)
        {
            items.AddRange(order.Where(key => !key.IsId).Select((key, index) => $"{key.Text} AS k{index}"));
        }

        return new RowQuery
        {
            Head = $"SELECT {string.Join(", ", items)} {columns.From}",
            Conditions =
            [
                .. columns.Source.Condition is { } ofType ? [$"({Formatted(ofType)})"] : Array.Empty<string>(),
                .. filter is null ? Array.Empty<string>() : [$"({filter.Text})"],
            ],
            Parameters = filter?.Parameters ?? [],
            Order = order,
            Selection = selection,
            Table = columns.Source.Table,
            Used = columns.Used,
        };
    }

    /// <summary>Whether a value comes with the display name of what it refers to.</summary>
    public static bool HasName(FieldPath path) => path.Value.Type is FieldType.Reference or FieldType.Enum;

    private static string Formatted(string condition) => condition.Replace("{0}", QueryColumns.Records, StringComparison.Ordinal);

    private static string Value(FieldPath path, QueryColumn column) => path.Value.Type switch
    {
        _ when path.IsDisplayName => column.NameSql,
        FieldType.Date => $"TO_CHAR({column.Sql}, 'YYYY-MM-DD')",
        FieldType.DateTime => $"TO_CHAR({column.Sql}, 'YYYY-MM-DD HH24:MI:SS')",
        _ => column.Sql,
    };

    private static IReadOnlyList<OrderKey> Order(QueryColumns columns, IReadOnlyList<SortTerm> sort)
    {
        var keys = new List<OrderKey>();
        foreach (var (path, descending) in sort)
        {
            if (path.IsRecordId())
            {
                return [.. keys, Id(descending)];
            }

            var column = columns.Use(path)!;
            keys.Add(path.Value.Type switch
            {
                FieldType.Reference or FieldType.Enum when path.IsReferenceId() => new OrderKey(column.Sql, FieldType.Integer, descending),
                FieldType.Reference or FieldType.Enum => new OrderKey($"UPPER({column.NameSql})", FieldType.Text, descending),
                FieldType.Text => new OrderKey($"UPPER({(path.IsDisplayName ? column.NameSql : column.Sql)})", FieldType.Text, descending),
                var type => new OrderKey(column.Sql, type, descending),
            });
        }

        return [.. keys, Id(descending: false)];
    }

    private static OrderKey Id(bool descending) => new($"{QueryColumns.Records}.id", FieldType.Integer, descending, IsId: true);
}
