namespace NetSuite.Client;

internal enum SqlTokenKind
{
    Word,
    Quoted,
    String,
    Number,
    Symbol,
}

/// <summary>One token of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; a quoted name without its quotes.</param>
/// <param name="Start">Where it starts in the query.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text, int Start)
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "ALL", "AND", "AS", "ASC", "BETWEEN", "BY", "CASE", "DESC", "DISTINCT", "ELSE", "END", "EXISTS", "FROM", "GROUP", "HAVING", "IN", "IS", "LIKE",
        "NOT", "NULL", "OR", "ORDER", "OVER", "SELECT", "THEN", "UNION", "WHEN", "WHERE", "WITH",
    };

    /// <summary>Whether it can name a column.</summary>
    public bool IsName => Kind == SqlTokenKind.Quoted || (Kind == SqlTokenKind.Word && !IsReserved);

    public bool IsReserved => Kind == SqlTokenKind.Word && Reserved.Contains(Text);

    public bool IsWord(string word) => Kind == SqlTokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsSymbol(char symbol) => Kind == SqlTokenKind.Symbol && Text[0] == symbol;
}
