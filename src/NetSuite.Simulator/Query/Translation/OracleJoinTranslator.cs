using NetSuite.Simulator.Query.Syntax;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>Joins by (+): the conditions that mark a table's columns become the ON of a left join to it.</summary>
internal sealed class OracleJoinTranslator(Scope scope, ExpressionTranslator expressions, FromTranslator from)
{
    public static bool IsMarked(Expression condition) => SyntaxTree.Any(condition, n => n is ColumnName { Outer: true });

    public string Translate(IReadOnlyList<TableSource> sources, IReadOnlyList<Expression> marked)
    {
        var texts = sources.Select(from.Single).ToList();
        var conditions = marked.ToLookup(OptionalSource);
        var placed = new HashSet<Source>(scope.Sources.Where(s => !conditions.Contains(s)));
        if (placed.Count == 0)
        {
            throw SuiteQlException.Unsupported();
        }

        var sql = " FROM " + string.Join(", ", texts.Where((_, i) => placed.Contains(scope.Sources[i])));
        var waiting = scope.Sources.Where(conditions.Contains).ToList();
        while (waiting.Count > 0)
        {
            // A table can be joined once those its conditions name are there; a ring of outer joins never is.
            var next = waiting.Find(s => conditions[s].All(c => SourcesOf(c).All(o => o == s || placed.Contains(o)))) ?? throw SuiteQlException.Unsupported();
            sql += $" LEFT JOIN {texts[scope.Sources.IndexOf(next)]} ON {On(conditions[next])}";
            placed.Add(next);
            waiting.Remove(next);
        }

        return sql;
    }

    private string On(IEnumerable<Expression> conditions)
    {
        scope.AllowsOuterMarks = true;
        var on = string.Join(" AND ", conditions.Select(expressions.Condition));
        scope.AllowsOuterMarks = false;
        return on;
    }

    private Source OptionalSource(Expression condition)
    {
        // SuiteQL has no right outer join in this syntax: a.id (+) = b.id is refused.
        if (condition is Connective { IsAnd: false } || (condition is Comparison comparison && IsMarked(comparison.Left) && SourcesOf(comparison.Right).Any()))
        {
            throw SuiteQlException.Unsupported();
        }

        var sources = new HashSet<Source>();
        SyntaxTree.Any(condition, n =>
        {
            if (n is ColumnName { Outer: true } column)
            {
                sources.Add(scope.SourceOf(column) ?? throw SuiteQlException.Unsupported());
            }

            return false;
        });
        return sources.Count == 1 ? sources.First() : throw SuiteQlException.Unsupported();
    }

    private HashSet<Source> SourcesOf(Expression condition)
    {
        var sources = new HashSet<Source>();
        SyntaxTree.Any(condition, n =>
        {
            if (n is ColumnName column && scope.SourceOf(column) is { } source)
            {
                sources.Add(source);
            }

            return false;
        });
        return sources;
    }
}
