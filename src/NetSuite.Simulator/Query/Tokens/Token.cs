namespace NetSuite.Simulator.Query.Tokens;

/// <summary>A piece of query text; quotes and their doubling are already undone in <paramref name="Text"/>.</summary>
internal readonly record struct Token(TokenKind Kind, string Text)
{
    public bool IsWord(string word) => Kind == TokenKind.Word && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);

    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && Text == symbol;
}
