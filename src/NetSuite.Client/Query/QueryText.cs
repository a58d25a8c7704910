namespace NetSuite.Client;

/// <summary>What can be read off a query's text with certainty.</summary>
internal sealed class QueryText
{
    private static readonly string[] SetOperators = ["UNION", "MINUS", "INTERSECT", "EXCEPT"];
    private static readonly string[] Clauses = ["WHERE", "GROUP", "HAVING", "ORDER", "CONNECT", "START", "FETCH", "OFFSET", "LIMIT", "FOR", .. SetOperators];
    private static readonly string[] JoinWords = ["INNER", "LEFT", "RIGHT", "FULL", "OUTER", "CROSS", "NATURAL"];

    private QueryText(string sql, List<SqlToken> tokens, List<SelectItem> items, int from, bool hasTop)
    {
        Sql = sql;
        Tokens = tokens;
        Items = items;
        HasTop = hasTop;
        var outer = Outer(tokens, from);
        HasSetOperator = outer.Any(at => SetOperators.Any(tokens[at].IsWord));
        var order = outer.FindIndex(at => tokens[at].IsWord("ORDER") && at + 1 < tokens.Count && tokens[at + 1].IsWord("BY"));
        OrderBy = order < 0 ? null : outer[order];
        var end = outer.FindIndex(at => Clauses.Any(tokens[at].IsWord));
        Tables = ReadTables(tokens[(from + 1)..(end < 0 ? tokens.Count : outer[end])]);
        Columns = items.TrueForAll(item => item.Name is not null) && items.DistinctBy(item => item.Name).Count() == items.Count
            ? [.. items.Select(item => item.Name!)]
            : null;
    }

    public string Sql { get; }

    public IReadOnlyList<SqlToken> Tokens { get; }

    /// <summary>The columns of the SELECT list.</summary>
    public IReadOnlyList<SelectItem> Items { get; }

    /// <summary>The names of the columns; null when there is any doubt.</summary>
    public IReadOnlyList<string>? Columns { get; }

    /// <summary>The tables of FROM; null when they can't be read.</summary>
    public IReadOnlyList<QueryTable>? Tables { get; }

    /// <summary>The token that starts the ORDER BY of the whole query; null when there is none.</summary>
    public int? OrderBy { get; }

    /// <summary>Whether it puts several results together: UNION and its kin.</summary>
    public bool HasSetOperator { get; }

    public bool HasTop { get; }

    /// <summary>Reads a query; null when it is no plain SELECT … FROM.</summary>
    public static QueryText? TryRead(string sql)
    {
        var tokens = SqlTokens.Read(sql);
        if (tokens is null || tokens.Count == 0 || !tokens[0].IsWord("SELECT"))
        {
            return null;
        }

        var at = 1;
        at += tokens.Count > at && (tokens[at].IsWord("DISTINCT") || tokens[at].IsWord("ALL") || tokens[at].IsWord("UNIQUE")) ? 1 : 0;
        var hasTop = tokens.Count > at + 1 && tokens[at].IsWord("TOP") && tokens[at + 1].Kind == SqlTokenKind.Number;
        at += hasTop ? 2 : 0;
        var items = new List<SelectItem>();
        var item = new List<SqlToken>();
        var depth = 0;
        for (; at < tokens.Count; at++)
        {
            var token = tokens[at];
            depth += token.IsSymbol('(') ? 1 : token.IsSymbol(')') ? -1 : 0;
            if (depth != 0 || !(token.IsSymbol(',') || token.IsWord("FROM")))
            {
                item.Add(token);
                continue;
            }

            items.Add(SelectItem.Of(item));
            item = [];
            if (token.IsWord("FROM"))
            {
                return new QueryText(sql, tokens, items, at, hasTop);
            }
        }

        return null;
    }

    /// <summary>The tokens split at the commas that are in no parentheses.</summary>
    public static IEnumerable<List<SqlToken>> Split(IReadOnlyList<SqlToken> tokens) => Split(tokens, token => token.IsSymbol(','));

    private static IEnumerable<List<SqlToken>> Split(IReadOnlyList<SqlToken> tokens, Func<SqlToken, bool> separates)
    {
        var part = new List<SqlToken>();
        var depth = 0;
        foreach (var token in tokens)
        {
            depth += token.IsSymbol('(') ? 1 : token.IsSymbol(')') ? -1 : 0;
            if (depth == 0 && separates(token))
            {
                yield return part;
                part = [];
            }
            else
            {
                part.Add(token);
            }
        }

        yield return part;
    }

    // The tokens that belong to the query itself, not to anything in parentheses.
    private static List<int> Outer(List<SqlToken> tokens, int from)
    {
        var outer = new List<int>();
        var depth = 0;
        for (var at = from + 1; at < tokens.Count; at++)
        {
            depth += tokens[at].IsSymbol('(') ? 1 : tokens[at].IsSymbol(')') ? -1 : 0;
            if (depth == 0)
            {
                outer.Add(at);
            }
        }

        return outer;
    }

    private static List<QueryTable>? ReadTables(List<SqlToken> tokens)
    {
        var tables = new List<QueryTable>();
        foreach (var part in Split(tokens, token => token.IsSymbol(',') || token.IsWord("JOIN")))
        {
            var table = Split(part, token => token.IsWord("ON") || token.IsWord("USING")).First();
            while (table.Count > 1 && JoinWords.Any(table[^1].IsWord))
            {
                table.RemoveAt(table.Count - 1);
            }

            if (ReadTable(table) is not { } read)
            {
                return null;
            }

            tables.Add(read);
        }

        return tables;
    }

    private static QueryTable? ReadTable(List<SqlToken> tokens)
    {
        var isSubquery = tokens is [var first, ..] && first.IsSymbol('(');
        var close = isSubquery ? tokens.FindLastIndex(token => token.IsSymbol(')')) : 0;
        if (tokens.Count == 0 || (isSubquery ? close < 2 || !tokens[1].IsWord("SELECT") : !tokens[0].IsName))
        {
            return null;
        }

        var table = isSubquery ? null : tokens[0].Text;
        return tokens[(close + 1)..] switch
        {
            [] => new QueryTable(table ?? string.Empty, table),
            [{ IsName: true } alias] => new QueryTable(alias.Text, table),
            [var word, { IsName: true } alias] when word.IsWord("AS") => new QueryTable(alias.Text, table),
            _ => null,
        };
    }
}
