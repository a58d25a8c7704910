namespace NetSuite.Simulator.Query.Syntax;

/// <summary>Walks an expression without entering the queries inside it: their columns and aggregates are their own.</summary>
internal static class SyntaxTree
{
    public static bool Any(Expression? root, Func<Expression, bool> condition)
    {
        var waiting = new Stack<Expression>();
        if (root is not null)
        {
            waiting.Push(root);
        }

        while (waiting.TryPop(out var node))
        {
            if (condition(node))
            {
                return true;
            }

            foreach (var child in Children(node))
            {
                waiting.Push(child);
            }
        }

        return false;
    }

    /// <summary>The terms that must all hold.</summary>
    public static IReadOnlyList<Expression> Conjuncts(Expression? condition) => condition switch
    {
        null => [],
        Connective { IsAnd: true } and => [.. and.Terms.SelectMany(Conjuncts)],
        _ => [condition],
    };

    private static IEnumerable<Expression> Children(Expression node) => node switch
    {
        Negation n => [n.Operand],
        Chain c => c.Rest.Select(link => link.Operand).Prepend(c.First),
        CaseExpression c => Present(c.Operand, c.Otherwise).Concat(c.Branches.SelectMany(b => new[] { b.When, b.Then })),
        Cast c => [c.Value],
        Comparison c => [c.Left, c.Right],
        Connective c => c.Terms,
        Not n => [n.Term],
        Like l => Present(l.Value, l.Pattern, l.Escape),
        Between b => [b.Value, b.Low, b.High],
        InList i => i.Items.Prepend(i.Value),
        InQuery i => [i.Value],
        IsNull i => [i.Value],
        Quantified q => q.Items.Prepend(q.Left),
        RowValue r => r.Items,
        Call c => c.Arguments
            .Concat(c.WithinGroup?.Select(o => o.Value) ?? [])
            .Concat(c.Over?.Partitions ?? [])
            .Concat(c.Over?.Order.Select(o => o.Value) ?? []),
        _ => [],
    };

    private static IEnumerable<Expression> Present(params Expression?[] nodes) => nodes.OfType<Expression>();
}
