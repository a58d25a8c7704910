using NetSuite.Simulator.Query.Translation;

namespace NetSuite.Simulator.Query.Functions;

/// <summary>A function of values: SQLite calls it for each row, the translator for constants.</summary>
/// <param name="Name">The SuiteQL name, or an internal one in lower case that no query can write.</param>
/// <param name="Result">Kind of the result.</param>
/// <param name="Parameters">Kinds of the parameters; the last repeats when <see cref="IsVariadic"/>.</param>
/// <param name="Body">The work; arguments are string, long, double or null.</param>
internal sealed record ScalarFunction(string Name, SqlKind Result, SqlKind[] Parameters, Func<object?[], object?> Body)
{
    // Oracle's longest VARCHAR2 in a 32k database; also keeps REPLACE and LPAD from filling memory.
    private const int LongestText = 32_767;

    /// <summary>How many arguments must be there; all unless said otherwise.</summary>
    public int Required { get; init; } = Parameters.Length;

    public bool IsVariadic { get; init; }

    /// <summary>Whether the body wants to see NULL; otherwise a NULL argument makes the result NULL.</summary>
    public bool SeesNull { get; init; }

    public string SqlName { get; } = "ql_" + Name.ToLowerInvariant();

    public bool Takes(int count) => count >= Required && (IsVariadic || count <= Parameters.Length);

    public SqlKind Parameter(int index) => Parameters[Math.Min(index, Parameters.Length - 1)];

    public object? Invoke(object?[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = arguments[i] is DBNull ? null : arguments[i];
            if (arguments[i] is null && !SeesNull)
            {
                return null;
            }
        }

        return Body(arguments) switch
        {
            // To Oracle an empty string is NULL.
            string { Length: 0 } => null,
            string { Length: > LongestText } => throw SuiteQlException.Unsupported(),
            int number => (long)number,
            double number when !double.IsFinite(number) => throw SuiteQlException.Unsupported(),
            var value => value,
        };
    }
}
