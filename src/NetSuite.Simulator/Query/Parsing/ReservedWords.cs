namespace NetSuite.Simulator.Query.Parsing;

/// <summary>Words that shape a query and therefore can't be a bare alias or name. DATE, TYPE, USER and the like stay usable: NetSuite has columns of these names.</summary>
internal static class ReservedWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "SELECT", "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "BY", "UNION", "INTERSECT", "MINUS", "EXCEPT",
        "AND", "OR", "NOT", "IN", "LIKE", "BETWEEN", "IS", "NULL", "EXISTS", "AS", "ON", "USING", "JOIN", "INNER",
        "LEFT", "RIGHT", "FULL", "OUTER", "CROSS", "NATURAL", "CASE", "WHEN", "THEN", "ELSE", "END", "DISTINCT",
        "FETCH", "OFFSET", "LIMIT", "WITH", "ASC", "DESC", "ANY", "SOME", "ALL", "INSERT", "UPDATE", "DELETE", "INTO", "VALUES",
    };

    public static bool Contains(string word) => Words.Contains(word);
}
