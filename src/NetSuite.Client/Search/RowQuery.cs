namespace NetSuite.Client;

/// <summary>A SuiteQL query for the rows of a search, in parts, so that it can be asked again from any row on.</summary>
internal sealed record RowQuery
{
    /// <summary>The name of the id among the columns.</summary>
    public const string Id = "id";

    /// <summary>SELECT and FROM.</summary>
    public required string Head { get; init; }

    /// <summary>What rows must fulfil, joined by AND.</summary>
    public required IReadOnlyList<string> Conditions { get; init; }

    /// <summary>The values of the conditions' question marks.</summary>
    public IReadOnlyList<object?> Parameters { get; init; } = [];

    /// <summary>The order; the last key is always the id.</summary>
    public required IReadOnlyList<OrderKey> Order { get; init; }

    /// <summary>The values of each row: the value of path n is the column <c>c</c>n, the name of what it refers to <c>n</c>n.</summary>
    public required Selection Selection { get; init; }

    /// <summary>The table.</summary>
    public required string Table { get; init; }

    /// <summary>The columns that the query names.</summary>
    public required IReadOnlyCollection<QueryColumn> Used { get; init; }

    /// <summary>Whether the rows come by id alone, so that every page can go on behind the last row's id.</summary>
    public bool IsById => Order.Count == 1;

    /// <summary>The query.</summary>
    public string Text => Write(Conditions);

    /// <summary>How many rows it has.</summary>
    public string CountText => Write(Conditions, "SELECT COUNT(*) AS n" + Head[Head.IndexOf(" FROM ", StringComparison.Ordinal)..], isOrdered: false);

    /// <summary>The query for the rows behind the one with these values of the keys.</summary>
    public (string Text, IReadOnlyList<object?> Parameters) After(IReadOnlyList<string?> last)
    {
        var parameters = new List<object?>(Parameters);
        var either = new List<string>();
        for (var index = 0; index < Order.Count; index++)
        {
            var own = new List<object?>();
            var all = Enumerable.Range(0, index).Select(before => Order[before].Same(last[before], own)).ToList();
            if (Order[index].After(last[index], own) is { } after)
            {
                either.Add(string.Join(" AND ", all.Append(after)));
                parameters.AddRange(own);
            }
        }

        var condition = either.Count == 1 ? either[0] : $"({string.Join(" OR ", either.Select(one => $"({one})"))})";
        return (Write([.. Conditions, condition]), parameters);
    }

    private string Write(IReadOnlyList<string> conditions, string? head = null, bool isOrdered = true) =>
        (head ?? Head)
        + (conditions.Count == 0 ? string.Empty : $" WHERE {string.Join(" AND ", conditions)}")
        + (isOrdered ? $" ORDER BY {string.Join(", ", Order.Select(key => key.OrderBy))}" : string.Empty);
}
