using System.Text;
using NetSuite.Simulator.Query.Syntax;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>FROM with ANSI joins; Oracle's (+) is <see cref="OracleJoinTranslator"/>'s.</summary>
internal sealed class FromTranslator(TranslationContext context, Scope scope, Scope? outer, ExpressionTranslator expressions)
{
    public string Translate(IReadOnlyList<TableSource> sources) =>
        " FROM " + string.Join(", ", sources.Select((s, i) => i > 0 && s is Join ? $"({Tree(s)})" : Tree(s)));

    public string Single(TableSource source) => source switch
    {
        NamedTable named => Named(named),
        DerivedTable derived => Derived(derived),
        _ => throw SuiteQlException.Unsupported(),
    };

    private string Tree(TableSource source)
    {
        context.Step();
        return source is Join join ? Joined(join) : Single(source);
    }

    private string Joined(Join join)
    {
        var left = Tree(join.Left);
        var leftCount = scope.Sources.Count;
        var right = join.Right is Join ? $"({Tree(join.Right)})" : Tree(join.Right);
        var word = join.Kind switch
        {
            JoinKind.Left => "LEFT JOIN",
            JoinKind.Right => "RIGHT JOIN",
            JoinKind.Full => "FULL JOIN",
            // SQLite reads CROSS JOIN as an order not to reorder.
            _ => "JOIN",
        };
        var on = join.On is not null ? expressions.Condition(join.On)
            : join.Using.Count > 0 ? Using(join.Using, leftCount)
            : null;
        return context.Checked($"{left} {word} {right}{(on is null ? "" : " ON " + on)}");
    }

    private string Using(IReadOnlyList<string> columns, int leftCount)
    {
        var conditions = new StringBuilder();
        foreach (var column in columns)
        {
            var left = scope.Sources.Take(leftCount).Select(s => s.Find(column)).FirstOrDefault(c => c is not null);
            var right = scope.Sources.Skip(leftCount).Select(s => s.Find(column)).FirstOrDefault(c => c is not null);
            if (left is null || right is null)
            {
                throw SuiteQlException.UnknownIdentifier(column, scope.Available);
            }

            scope.Merged.Add(column);
            conditions.Append(conditions.Length > 0 ? " AND " : "").Append($"{left.Sql} = {right.Sql}");
        }

        return conditions.ToString();
    }

    private string Named(NamedTable named)
    {
        context.AddSources(1);
        var alias = named.Alias ?? named.Name;
        var name = context.NewName('t');
        if (context.CommonTables.TryGet(named.Name, out var common))
        {
            context.AddSources(common.Sources);
            Add(new QueryInScope(alias, name, common.Columns));
            return $"{common.SqlName} AS {name}";
        }

        if (string.Equals(named.Name, "dual", StringComparison.OrdinalIgnoreCase))
        {
            Add(new QueryInScope(alias, name, [new OutputColumn("dummy", SqlKind.Text, null)]));
            return $"(SELECT 'X' AS {SqlName.Column(0)}) AS {name}";
        }

        if (!context.Schema.TryGetTable(named.Name, out var table))
        {
            throw SuiteQlException.InvalidSearchType(named.Name);
        }

        Add(new TableInScope(alias, table, name));
        var rows = SqlName.Quote(table.SqlName);
        return table.Rows is null ? $"{rows} AS {name}" : $"(SELECT * FROM {rows} WHERE {table.Rows}) AS {name}";
    }

    private string Derived(DerivedTable derived)
    {
        context.AddSources(1);
        var query = new QueryTranslator(context).Translate(derived.Query, outer);
        var name = context.NewName('t');
        // A query without an alias gets one that no name in a query can match.
        Add(new QueryInScope(derived.Alias ?? $"({name})", name, query.Columns));
        return context.Checked($"({query.Sql}) AS {name}");
    }

    private void Add(Source source)
    {
        if (scope.Sources.Exists(s => string.Equals(s.Alias, source.Alias, StringComparison.OrdinalIgnoreCase)))
        {
            throw SuiteQlException.Unsupported();
        }

        scope.Sources.Add(source);
    }
}
