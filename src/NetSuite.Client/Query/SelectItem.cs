namespace NetSuite.Client;

/// <summary>One column of a SELECT list.</summary>
/// <param name="Name">The name its values come under, in lower case; null when there is any doubt.</param>
/// <param name="IsNameQuoted">Whether the query puts the name in quotes.</param>
/// <param name="Expression">What it selects, without the name given to it.</param>
internal sealed record SelectItem(string? Name, bool IsNameQuoted, IReadOnlyList<SqlToken> Expression)
{
    /// <summary>Whether it selects a column as it is: <c>id</c> or <c>c.id</c>.</summary>
    public bool IsColumn => IsDotted(Expression);

    /// <summary>Whether it stands for all columns of a table, or of all tables.</summary>
    public bool IsStar => Expression is [.., { Kind: SqlTokenKind.Symbol, Text: "*" }] && (Expression.Count == 1 || IsDotted([.. Expression.SkipLast(2)]));

    /// <summary>Reads a column's tokens.</summary>
    public static SelectItem Of(List<SqlToken> item)
    {
        if (item is [] || item[^1] is not { IsName: true } last || last.Text.Contains('"', StringComparison.Ordinal))
        {
            return new SelectItem(null, false, item);
        }

        if (item.Count == 1)
        {
            return Named(item);
        }

        if (item.Count > 2 && item[^2].IsWord("AS"))
        {
            return Named(item[..^2]);
        }

        // Without AS: a qualified name, or an alias right behind a name, a literal, a call or CASE … END.
        if (IsDotted(item))
        {
            return Named(item);
        }

        var before = item[..^1];
        var isAlias = IsDotted(before)
            || (before.Count == 1 && before[0].Kind is SqlTokenKind.String or SqlTokenKind.Number)
            || before[^1].IsSymbol(')')
            || before[^1].IsWord("END");
        return isAlias ? Named(before) : new SelectItem(null, false, item);

        SelectItem Named(List<SqlToken> expression) => new(last.Text.ToLowerInvariant(), last.Kind == SqlTokenKind.Quoted, expression);
    }

    /// <summary>Whether tokens are a name, or names with dots between them.</summary>
    public static bool IsDotted(IReadOnlyList<SqlToken> tokens) => tokens.Count % 2 == 1
        && tokens.Select((token, index) => index % 2 == 0 ? token.IsName : token.IsSymbol('.')).All(fits => fits);
}
