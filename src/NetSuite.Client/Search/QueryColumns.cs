namespace NetSuite.Client;

/// <summary>What SuiteQL has of a record type, and what of it a query uses.</summary>
internal sealed class QueryColumns
{
    public const string Records = "r";

    // Columns that hold something else than the field of their name: a code, hours as a number, names of another type's list.
    private static readonly HashSet<string> Different = new(StringComparer.OrdinalIgnoreCase) { "transaction.type", "transaction.orderstatus", "timebill.hours" };

    // Fields that a transaction has under another name than the table of all transactions. The total only where its sign is
    // sure to be the same: for what is owed to others the table counts the other way.
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["customerDeposit.customer"] = "entity",
        ["customerPayment.customer"] = "entity",
        ["customerRefund.customer"] = "entity",
        ["cashSale.total"] = "foreigntotal",
        ["estimate.total"] = "foreigntotal",
        ["invoice.total"] = "foreigntotal",
        ["salesOrder.total"] = "foreigntotal",
    };

    private readonly SearchTerms terms;
    private readonly Func<string, string?, bool> isMissing;
    private readonly Dictionary<string, (string Alias, string Table)> joins = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<QueryColumn> used = [];

    private QueryColumns(SearchTerms terms, QuerySource source, Func<string, string?, bool> isMissing)
    {
        this.terms = terms;
        this.isMissing = isMissing;
        Source = source;
    }

    /// <summary>Where the records are.</summary>
    public QuerySource Source { get; }

    /// <summary>The columns that have been asked for.</summary>
    public IReadOnlyCollection<QueryColumn> Used => used;

    /// <summary>The FROM clause, with the joins of what has been asked for.</summary>
    public string From => string.Concat(joins
        .Select(join => $" LEFT JOIN {join.Value.Table} {join.Value.Alias} ON {join.Value.Alias}.id = {Records}.{join.Key}")
        .Prepend($"FROM {Source.Table} {Records}"));

    /// <summary>Whether a value is SuiteQL's transaction status, whose display name begins with the type: <c>Invoice : Open</c>.</summary>
    public static bool IsTransactionStatus(string table, FieldPath path) =>
        table.Equals("transaction", StringComparison.OrdinalIgnoreCase) && path.Field.Name.Equals("status", StringComparison.OrdinalIgnoreCase);

    /// <param name="terms">The search.</param>
    /// <param name="isMissing">Whether SuiteQL is known not to have a table or column.</param>
    /// <returns>Null when SuiteQL does not have the records.</returns>
    public static QueryColumns? TryCreate(SearchTerms terms, Func<string, string?, bool> isMissing) =>
        terms.Schema.Source is { } source && !isMissing(source.Table, null) ? new QueryColumns(terms, source, isMissing) : null;

    /// <summary>Whether SuiteQL has a value.</summary>
    public bool Has(FieldPath path) => Find(path) is not null;

    /// <summary>The SQL of a value; null when SuiteQL does not have it.</summary>
    public string? Sql(FieldPath path) => Use(path) switch
    {
        null => null,
        var column when !path.IsDisplayName => column.Sql,
        var column when IsTransactionStatus(Source.Table, path) =>
            $"CASE WHEN INSTR({column.NameSql}, ' : ') > 0 THEN SUBSTR({column.NameSql}, INSTR({column.NameSql}, ' : ') + 3) ELSE {column.NameSql} END",
        var column => column.NameSql,
    };

    /// <summary>The column of a value, from now on in use; null when SuiteQL does not have it.</summary>
    public QueryColumn? Use(FieldPath path)
    {
        if (Find(path) is not { } column)
        {
            return null;
        }

        if (path.IsJoined)
        {
            var head = NameOf(path.Field);
            used.Add(new QueryColumn(Records, Source.Table, head));
            if (!joins.TryGetValue(head, out var join))
            {
                joins[head] = join = ($"j{joins.Count}", column.Table);
            }

            column = column with { Alias = join.Alias };
        }

        used.Add(column);
        return column;
    }

    private QueryColumn? Find(FieldPath path)
    {
        var column = Column(Records, Source.Table, path.Field);
        return column is null || !path.IsJoined ? column
            : path.Field.Target is { } target && terms.SchemaOf(target)?.Source is { } source && !isMissing(source.Table, null)
                ? Column(string.Empty, source.Table, path.Member!)
                : null;
    }

    private static string NameOf(RecordField field) => Renamed.GetValueOrDefault($"{field.RecordType}.{field.Name}") ?? field.Name.ToLowerInvariant();

    // The names of fields come from metadata, and a name that is no identifier must not become SQL.
    private QueryColumn? Column(string alias, string table, RecordField field)
    {
        var name = NameOf(field);
        return FieldPaths.IsScalar(field.Type) && char.IsAsciiLetter(name[0]) && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')
            && !Different.Contains($"{table}.{name}") && !isMissing(table, name)
                ? new QueryColumn(alias, table, name)
                : null;
    }
}
