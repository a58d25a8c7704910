namespace NetSuite.Simulator.Query.Syntax;

/// <summary>A whole query: what may stand in parentheses.</summary>
internal sealed record SelectQuery(IReadOnlyList<CommonTable> With, QueryBody Body, IReadOnlyList<OrderItem> OrderBy, Expression? Offset, Expression? Fetch)
{
    /// <summary>Whether FETCH counts in percent of the rows.</summary>
    public bool FetchIsPercent { get; init; }
}

internal sealed record CommonTable(string Name, IReadOnlyList<string> Columns, SelectQuery Query);

internal abstract record QueryBody;

/// <summary>A parenthesised query as an operand of UNION and its like.</summary>
internal sealed record NestedBody(SelectQuery Query) : QueryBody;

internal sealed record SetBody(QueryBody First, IReadOnlyList<SetOperand> Rest) : QueryBody;

// Operator: UNION, UNION ALL, INTERSECT or MINUS.
internal sealed record SetOperand(string Operator, QueryBody Body);

internal sealed record SelectBody(IReadOnlyList<SelectItem> Items, IReadOnlyList<TableSource> From) : QueryBody
{
    public bool Distinct { get; init; }

    public Expression? Top { get; init; }

    public Expression? Where { get; init; }

    public IReadOnlyList<Expression> GroupBy { get; init; } = [];

    public Expression? Having { get; init; }
}

internal abstract record SelectItem;

internal sealed record AllColumns(string? Qualifier) : SelectItem;

// Quoted: Whether the alias was written in double quotes.
internal sealed record SelectValue(Expression Value, string? Alias, bool Quoted) : SelectItem;
