namespace NetSuite.Simulator.Query.Syntax;

internal sealed record Comparison(string Operator, Expression Left, Expression Right) : Expression;

internal sealed record Connective(bool IsAnd, IReadOnlyList<Expression> Terms) : Expression;

internal sealed record Not(Expression Term) : Expression;

internal sealed record Like(Expression Value, Expression Pattern, Expression? Escape, bool Negated) : Expression;

internal sealed record Between(Expression Value, Expression Low, Expression High, bool Negated) : Expression;

internal sealed record InList(Expression Value, IReadOnlyList<Expression> Items, bool Negated) : Expression;

internal sealed record InQuery(Expression Value, SelectQuery Query, bool Negated) : Expression;

internal sealed record IsNull(Expression Value, bool Negated) : Expression;

internal sealed record Exists(SelectQuery Query) : Expression;

/// <summary>A comparison with ANY or ALL of the rows of a query, or of the values of a list.</summary>
internal sealed record Quantified(string Operator, Expression Left, bool IsAll, SelectQuery? Query, IReadOnlyList<Expression> Items) : Expression;
