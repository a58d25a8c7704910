namespace NetSuite.Client;

/// <summary>A part of a filter in a language of NetSuite's. It holds wherever the filter's part holds; unless it is exact it may hold elsewhere too.</summary>
/// <param name="Text">The text; null where the clause always, or never, holds.</param>
/// <param name="Parameters">The values of its question marks.</param>
/// <param name="IsExact">Whether it holds just where the filter's part does.</param>
/// <param name="IsNever">Whether it never holds.</param>
internal sealed record FilterClause(string? Text, IReadOnlyList<object?> Parameters, bool IsExact, bool IsNever = false)
{
    /// <summary>Always holds.</summary>
    public static FilterClause Always { get; } = new(null, [], IsExact: true);

    /// <summary>Never holds.</summary>
    public static FilterClause Never { get; } = new(null, [], IsExact: true, IsNever: true);

    /// <summary>Stands for what the language can't say: it holds always, and only the record itself tells.</summary>
    public static FilterClause Unsaid { get; } = new(null, [], IsExact: false);

    /// <summary>An exact clause.</summary>
    public static FilterClause Of(string text, params IReadOnlyList<object?> parameters) => new(text, parameters, IsExact: true);

    /// <summary>The clause as one that may hold elsewhere too.</summary>
    public FilterClause Widened() => IsNever ? this : this with { IsExact = false };

    /// <summary>All of them.</summary>
    public static FilterClause And(IReadOnlyList<FilterClause> clauses)
    {
        if (clauses.Any(clause => clause.IsNever))
        {
            return Never;
        }

        return Joined(clauses, " AND ") ?? (clauses.All(clause => clause.IsExact) ? Always : Unsaid);
    }

    /// <summary>Any of them.</summary>
    public static FilterClause Or(IReadOnlyList<FilterClause> clauses)
    {
        var possible = clauses.Where(clause => !clause.IsNever).ToList();
        if (possible.Any(clause => clause.Text is null))
        {
            return possible.Any(clause => clause is { Text: null, IsExact: true }) ? Always : Unsaid;
        }

        return Joined(possible, " OR ") ?? Never;
    }

    /// <summary>The filter; null when nothing of it was said.</summary>
    /// <param name="always">What always holds.</param>
    /// <param name="never">What never holds.</param>
    public FilterText? ToText(string always, string never) => this switch
    {
        { IsNever: true } => new FilterText(never, [], IsExact: true),
        { Text: { } text } => new FilterText(text, Parameters, IsExact),
        _ => IsExact ? new FilterText(always, [], IsExact: true) : null,
    };

    private static FilterClause? Joined(IReadOnlyList<FilterClause> clauses, string word)
    {
        var said = clauses.Where(clause => clause.Text is not null).ToList();
        return said.Count switch
        {
            0 => null,
            1 => said[0] with { IsExact = clauses.All(clause => clause.IsExact) },
            _ => new FilterClause(
                $"({string.Join(word, said.Select(clause => clause.Text))})",
                [.. said.SelectMany(clause => clause.Parameters)],
                clauses.All(clause => clause.IsExact)),
        };
    }
}
