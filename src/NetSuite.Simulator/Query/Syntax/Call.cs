namespace NetSuite.Simulator.Query.Syntax;

/// <summary>A function call. BUILTIN functions carry their prefix in the name ("BUILTIN.DF").</summary>
internal sealed record Call(string Name, IReadOnlyList<Expression> Arguments) : Expression
{
    public bool Distinct { get; init; }

    /// <summary>COUNT(*).</summary>
    public bool Star { get; init; }

    public IReadOnlyList<OrderItem>? WithinGroup { get; init; }

    public Window? Over { get; init; }
}

internal sealed record Window(IReadOnlyList<Expression> Partitions, IReadOnlyList<OrderItem> Order, WindowFrame? Frame);

// Unit: ROWS or RANGE.
internal sealed record WindowFrame(string Unit, FrameBound Start, FrameBound? End);

// Rows: A number of rows; null means unbounded, or the current row when the direction is CURRENT.
// Direction: PRECEDING, FOLLOWING or CURRENT.
internal sealed record FrameBound(int? Rows, string Direction);

internal sealed record OrderItem(Expression Value, bool Descending, bool? NullsFirst);
