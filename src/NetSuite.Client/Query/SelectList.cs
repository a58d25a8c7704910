namespace NetSuite.Client;

/// <summary>Reads the column names off a query's SELECT list, where that can be done with certainty.</summary>
internal static class SelectList
{
    /// <summary>The names in lower case, as NetSuite sends them; null when there is any doubt.</summary>
    public static IReadOnlyList<string>? TryRead(string sql)
    {
        var tokens = SqlTokens.Read(sql);
        if (tokens is null || tokens.Count == 0 || !tokens[0].IsWord("SELECT"))
        {
            return null;
        }

        var at = 1;
        at += tokens.Count > at && (tokens[at].IsWord("DISTINCT") || tokens[at].IsWord("ALL") || tokens[at].IsWord("UNIQUE")) ? 1 : 0;
        at += tokens.Count > at + 1 && tokens[at].IsWord("TOP") && tokens[at + 1].Kind == SqlTokenKind.Number ? 2 : 0;
        var names = new List<string>();
        var item = new List<SqlToken>();
        var depth = 0;
        for (; at < tokens.Count; at++)
        {
            var token = tokens[at];
            depth += token.IsSymbol('(') ? 1 : token.IsSymbol(')') ? -1 : 0;
            var ends = depth == 0 && (token.IsSymbol(',') || token.IsWord("FROM"));
            if (!ends)
            {
                item.Add(token);
                continue;
            }

            if (NameOf(item) is not { } name || names.Contains(name))
            {
                return null;
            }

            names.Add(name);
            item.Clear();
            if (token.IsWord("FROM"))
            {
                return names;
            }
        }

        return null;
    }

    private static string? NameOf(List<SqlToken> item)
    {
        if (item is [] || item[^1] is not { IsName: true } last || last.Text.Contains('"', StringComparison.Ordinal))
        {
            return null;
        }

        if (item.Count == 1 || (item.Count > 2 && item[^2].IsWord("AS")))
        {
            return last.Text.ToLowerInvariant();
        }

        // Without AS: a qualified name, or an alias right behind a name, a literal, a call or CASE … END.
        var before = item[..^1];
        var isQualified = before.Count % 2 == 0 && IsDotted(item);
        var isAlias = IsDotted(before)
            || (before.Count == 1 && before[0].Kind is SqlTokenKind.String or SqlTokenKind.Number)
            || before[^1].IsSymbol(')')
            || before[^1].IsWord("END");
        return isQualified || (isAlias && !last.IsReserved) ? last.Text.ToLowerInvariant() : null;
    }

    private static bool IsDotted(List<SqlToken> tokens) => tokens.Count % 2 == 1
        && tokens.Select((token, index) => index % 2 == 0 ? token.IsName : token.IsSymbol('.')).All(fits => fits);
}
