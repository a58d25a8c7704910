namespace NetSuite.Simulator.Query.Syntax;

internal abstract record TableSource;

internal sealed record NamedTable(string Name, string? Alias) : TableSource;

internal sealed record DerivedTable(SelectQuery Query, string? Alias) : TableSource;

internal sealed record Join(TableSource Left, TableSource Right, JoinKind Kind, Expression? On, IReadOnlyList<string> Using) : TableSource;

internal enum JoinKind
{
    Inner,
    Left,
    Right,
    Full,
    Cross,
}
