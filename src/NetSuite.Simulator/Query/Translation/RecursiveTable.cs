using NetSuite.Simulator.Query.Syntax;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>A WITH table that names itself: a first query, UNION ALL, and a query that goes on from the rows found so far.</summary>
internal sealed class RecursiveTable(TranslationContext context, QueryTranslator queries)
{
    /// <summary>Oracle asks for the names of the columns of such a table.</summary>
    public static bool Is(CommonTable table) =>
        table.Columns.Count > 0 && table.Query is { With: [], OrderBy: [], Fetch: null, Offset: null, Body: SetBody { Rest: [{ Operator: "UNION ALL" } last] } }
        && last.Body is SelectBody select && select.From.Any(source => Names(source, table.Name));

    public string Translate(CommonTable table)
    {
        var body = (SetBody)table.Query.Body;
        var before = context.Sources;
        var start = queries.Body(body.First, null);
        if (start.Columns.Count != table.Columns.Count)
        {
            throw SuiteQlException.Unsupported();
        }

        var kinds = start.Columns.Select(c => c.Kind).ToList();
        var columns = start.Columns.Select((c, i) => c with { Name = table.Columns[i] }).ToList();
        var name = context.NewName('w');
        context.CommonTables = context.CommonTables.With(table.Name, new BoundCommonTable(name, columns, context.Sources - before + 1));
        var next = queries.Body(body.Rest[0].Body, null);
        if (next.Columns.Count != columns.Count)
        {
            throw SuiteQlException.Unsupported();
        }

        var list = string.Join(", ", columns.Select((_, i) => SqlName.Column(i)));
        return $"{name} ({list}) AS ({queries.Operand(start, kinds)} UNION ALL {Converted(next, kinds)})";
    }

    // SQLite wants the table itself in FROM, not in a query inside it: what needs converting can't be wrapped.
    private static string Converted(BoundQuery next, IReadOnlyList<SqlKind> kinds) =>
        next.IsPlainBody && next.Columns.Zip(kinds).All(pair => pair.First.Kind == pair.Second || SqlKind.Any == pair.First.Kind || SqlKind.Any == pair.Second)
            ? next.Body
            : throw SuiteQlException.Unsupported();

    private static bool Names(TableSource source, string name) => source switch
    {
        NamedTable table => string.Equals(table.Name, name, StringComparison.OrdinalIgnoreCase),
        Join join => Names(join.Left, name) || Names(join.Right, name),
        _ => false,
    };
}
