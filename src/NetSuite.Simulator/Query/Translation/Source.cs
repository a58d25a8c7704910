namespace NetSuite.Simulator.Query.Translation;

/// <summary>Something in FROM under its alias.</summary>
/// <param name="alias">The alias, or the table's name.</param>
/// <param name="table">What error texts call it.</param>
/// <param name="sqlAlias">Its generated name.</param>
internal abstract class Source(string alias, string table, string sqlAlias)
{
    public string Alias { get; } = alias;

    public string Table { get; } = table;

    public string SqlAlias { get; } = sqlAlias;

    public abstract IEnumerable<string> Names { get; }

    public abstract SqlExpression? Find(string column);

    /// <summary>What its rows are ordered by where nothing else orders them.</summary>
    public virtual string? Order => null;
}

/// <summary>A table of the schema.</summary>
internal sealed class TableInScope(string alias, SuiteQlTable table, string sqlAlias) : Source(alias, table.Name, sqlAlias)
{
    public override IEnumerable<string> Names => table.Columns.Keys;

    public override string? Order => table.OrderName is { } name ? Identifier(name) : null;

    public override SqlExpression? Find(string column) =>
        table.Columns.TryGetValue(column, out var found)
            ? new SqlExpression(found.NullLike is { } other ? $"NULLIF({Identifier(found.Name)}, {Identifier(other)})" : Identifier(found.Name), KindOf(found.Kind))
            {
                DisplaySql = found.DisplayName is null ? found.DisplaySql : Identifier(found.DisplayName),
                CriteriaSql = found.CriteriaName is null ? null : Identifier(found.CriteriaName),
                DisplayIsColumn = found.DisplayName is not null,
                CurrencySql = found.CurrencyName is null ? null : Identifier(found.CurrencyName),
                Tree = found.Tree,
            }
            : null;

    private string Identifier(string name) => $"{SqlAlias}.{SqlName.Quote(name)}";

    private static SqlKind KindOf(SuiteQlKind kind) => kind switch
    {
        SuiteQlKind.Number or SuiteQlKind.Reference => SqlKind.Number,
        SuiteQlKind.Date => SqlKind.Date,
        SuiteQlKind.DateTime => SqlKind.Instant,
        SuiteQlKind.WallTime => SqlKind.WallTime,
        _ => SqlKind.Text,
    };
}

/// <summary>A query in FROM, or a WITH table.</summary>
internal sealed class QueryInScope(string alias, string sqlAlias, IReadOnlyList<OutputColumn> columns) : Source(alias, alias, sqlAlias)
{
    public override IEnumerable<string> Names => columns.Select(c => c.Name);

    public override SqlExpression? Find(string column)
    {
        var found = -1;
        for (var i = 0; i < columns.Count; i++)
        {
            if (string.Equals(columns[i].Name, column, StringComparison.OrdinalIgnoreCase))
            {
                found = found < 0 ? i : throw SuiteQlException.Unsupported();
            }
        }

        return found < 0 ? null : At(found);
    }

    public SqlExpression At(int index) => new($"{SqlAlias}.{SqlName.Column(index)}", columns[index].Kind) { DisplaySql = columns[index].DisplaySql };
}
