namespace NetSuite.Simulator.Query.Tokens;

internal enum TokenKind
{
    Word,
    QuotedName,
    Text,
    Number,
    Parameter,
    Symbol,
    End,
}
