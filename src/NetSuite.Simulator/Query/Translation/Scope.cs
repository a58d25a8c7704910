using NetSuite.Simulator.Query.Syntax;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>What the names of one SELECT can mean; a subquery also sees the scopes around it.</summary>
internal sealed class Scope(Scope? outer)
{
    public List<Source> Sources { get; } = [];

    /// <summary>Names of the select list, which only ORDER BY may use.</summary>
    public IReadOnlyDictionary<string, SqlExpression>? Aliases { get; set; }

    /// <summary>Columns joined by USING: they belong to no single table any more.</summary>
    public HashSet<string> Merged { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>SQL of the GROUP BY expressions once the query is known to be grouped.</summary>
    public HashSet<string>? GroupKeys { get; set; }

    /// <summary>Above zero inside an aggregate's argument, or while a group key is looked for: plain columns are fine there.</summary>
    public int RowLevel { get; set; }

    public bool InAggregate { get; set; }

    public bool AllowsAggregates { get; set; }

    public bool AllowsWindows { get; set; }

    public bool AllowsOuterMarks { get; set; }

    /// <summary>Set when the rows come through a ROWNUM block.</summary>
    public RowBlock? Rows { get; set; }

    public SqlExpression? Find(ColumnName name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.FindHere(name) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The table of this scope a column belongs to; null when it is an outer one's.</summary>
    public Source? SourceOf(ColumnName name) => name.Qualifier is null
        ? Sources.FirstOrDefault(s => s.Find(name.Name) is not null)
        : Named(name.Qualifier);

    public bool HasSource(string alias) => Named(alias) is not null || Outer?.HasSource(alias) == true;

    public string Available => string.Join(", ", Sources.Select(s => $"{s.Alias}={s.Table}"));

    private Scope? Outer { get; } = outer;

    private SqlExpression? FindHere(ColumnName name)
    {
        if (name.Qualifier is not null)
        {
            return Named(name.Qualifier)?.Find(name.Name) is { } qualified ? Seen(qualified) : null;
        }

        if (Aliases?.TryGetValue(name.Name, out var alias) == true)
        {
            return alias;
        }

        SqlExpression? found = null;
        foreach (var source in Sources)
        {
            if (source.Find(name.Name) is { } column)
            {
                if (found is not null && !Merged.Contains(name.Name))
                {
                    throw SuiteQlException.Unsupported();
                }

                found ??= column;
            }
        }

        return found is null ? null : Seen(found);
    }

    private Source? Named(string alias) => Sources.Find(s => string.Equals(s.Alias, alias, StringComparison.OrdinalIgnoreCase));

    private SqlExpression Seen(SqlExpression column)
    {
        var seen = Rows is null
            ? column
            : column with
            {
                Sql = Rows.Carry(column.Sql),
                CriteriaSql = column.CriteriaSql is null ? null : Rows.Carry(column.CriteriaSql),
                CurrencySql = column.CurrencySql is null ? null : Rows.Carry(column.CurrencySql),
                DisplaySql = column is { DisplayIsColumn: true, DisplaySql: not null } ? Rows.Carry(column.DisplaySql) : column.DisplaySql,
            };
        return GroupKeys is null || RowLevel > 0 || GroupKeys.Contains(seen.Sql) ? seen : throw SuiteQlException.Unsupported();
    }
}
