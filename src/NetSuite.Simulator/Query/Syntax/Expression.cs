namespace NetSuite.Simulator.Query.Syntax;

/// <summary>A value or a condition as written.</summary>
internal abstract record Expression;

internal sealed record TextLiteral(string Value) : Expression;

internal sealed record NumberLiteral(string Digits) : Expression;

internal sealed record NullLiteral : Expression;

/// <summary>A ? mark; the index counts from 0 over the whole query.</summary>
internal sealed record ParameterMark(int Index) : Expression;

/// <summary>A name, of a column or of a pseudo column (ROWNUM, SYSDATE).</summary>
// Outer: whether Oracle's (+) follows.
internal sealed record ColumnName(string? Qualifier, string Name, bool Outer = false) : Expression;

internal sealed record Negation(Expression Operand) : Expression;

/// <summary>Operands of one precedence, kept flat so that a long chain is not a deep tree.</summary>
internal sealed record Chain(Expression First, IReadOnlyList<ChainLink> Rest) : Expression;

internal sealed record ChainLink(string Operator, Expression Operand);

internal sealed record CaseExpression(Expression? Operand, IReadOnlyList<CaseBranch> Branches, Expression? Otherwise) : Expression;

internal sealed record CaseBranch(Expression When, Expression Then);

internal sealed record Cast(Expression Value, string Type, int? Length) : Expression;

internal sealed record ScalarQuery(SelectQuery Query) : Expression;

/// <summary>(a, b): several values compared as one.</summary>
internal sealed record RowValue(IReadOnlyList<Expression> Items) : Expression;
