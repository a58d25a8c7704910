namespace NetSuite.Simulator.Filters;

/// <summary>An operator of q, without its _NOT.</summary>
/// <param name="Name">The operator.</param>
/// <param name="IsNegated">Whether it ends in _NOT.</param>
internal readonly record struct FilterOperator(string Name, bool IsNegated)
{
    private const string Negation = "_NOT";

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "EMPTY", "IS", "EQUAL", "GREATER", "GREATER_OR_EQUAL", "LESS", "LESS_OR_EQUAL", "BETWEEN", "WITHIN", "ANY_OF",
        "CONTAIN", "START_WITH", "END_WITH", "ON", "AFTER", "BEFORE", "ON_OR_AFTER", "ON_OR_BEFORE",
    };

    public bool TakesNothing => Name == "EMPTY";

    public bool TakesList => Name is "BETWEEN" or "WITHIN" or "ANY_OF";

    public bool IsNumeric => Name is "EQUAL" or "GREATER" or "GREATER_OR_EQUAL" or "LESS" or "LESS_OR_EQUAL" or "BETWEEN" or "WITHIN" or "ANY_OF";

    public bool IsTextual => Name is "IS" or "CONTAIN" or "START_WITH" or "END_WITH";

    public bool IsTemporal => Name is "ON" or "AFTER" or "BEFORE" or "ON_OR_AFTER" or "ON_OR_BEFORE";

    /// <summary>Reads an operator in any letter case; null when there is none of that name.</summary>
    public static FilterOperator? Parse(string word)
    {
        var name = word.ToUpperInvariant();
        var negated = name.EndsWith(Negation, StringComparison.Ordinal);
        name = negated ? name[..^Negation.Length] : name;
        // The help prints ENDWITH in one version and END_WITH in another.
        name = name == "ENDWITH" ? "END_WITH" : name;
        return Known.Contains(name) ? new FilterOperator(name, negated) : null;
    }
}
