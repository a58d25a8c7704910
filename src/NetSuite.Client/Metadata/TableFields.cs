namespace NetSuite.Client;

/// <summary>
/// What the columns of SuiteQL's tables hold, as far as it is known without asking: by the fields of the record types
/// that a table has the records of. A table that several types share has one column for a field they share.
/// </summary>
/// <param name="types">The types that are known.</param>
/// <param name="schemaOf">What is known of a type.</param>
internal sealed class TableFields(IEnumerable<string> types, Func<string, RecordSchema?> schemaOf)
{
    private static readonly HashSet<string> Keys = new(["id", "internalid", "externalid"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, IReadOnlyList<RecordSchema>> schemas = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What a column holds, where that is certain: <see cref="FieldType.Number"/>, <see cref="FieldType.Boolean"/>,
    /// <see cref="FieldType.Date"/> or <see cref="FieldType.DateTime"/>; else <see cref="FieldType.Text"/>, as for all keys.
    /// </summary>
    public FieldType Find(string table, string column)
    {
        if (Keys.Contains(column))
        {
            return FieldType.Text;
        }

        var kinds = Of(table).Select(schema => schema.Find(column)?.Type)
            .Append(KnownColumns.Find(table.ToLowerInvariant(), column.ToLowerInvariant()))
            .OfType<FieldType>()
            .Select(Kind)
            .Distinct()
            .ToList();
        return kinds is [var kind] ? kind : FieldType.Text;
    }

    private static FieldType Kind(FieldType type) => type switch
    {
        FieldType.Integer or FieldType.Number => FieldType.Number,
        FieldType.Boolean or FieldType.Date or FieldType.DateTime => type,
        _ => FieldType.Text,
    };

    private IReadOnlyList<RecordSchema> Of(string table)
    {
        if (!schemas.TryGetValue(table, out var known))
        {
            known = schemas[table] =
            [
                // Which table a type is in is known without its fields, and to read those of all types takes a while.
                .. types.Append(table).Distinct(StringComparer.OrdinalIgnoreCase)
                    .Where(type => string.Equals(BuiltInCatalog.SourceOf(type)?.Table, table, StringComparison.OrdinalIgnoreCase))
                    .Select(schemaOf).OfType<RecordSchema>(),
            ];
        }

        return known;
    }
}
