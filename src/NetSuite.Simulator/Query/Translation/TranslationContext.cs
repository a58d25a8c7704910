using System.Globalization;
using System.Runtime.CompilerServices;
using NetSuite.Simulator.Query.Functions;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>What one translation shares: parameters, generated names, and the budgets that stop hostile queries.</summary>
internal sealed class TranslationContext(ISuiteQlSchema schema, SuiteQlSession session, FunctionCatalog functions, IReadOnlyList<string?> arguments)
{
    private const int MostSteps = 200_000;
    private const int MostSources = 300;
    private const int LongestSql = 2_000_000;
    private readonly Dictionary<object, string> _parameterNames = [];
    private int _names;
    private int _steps;

    public ISuiteQlSchema Schema { get; } = schema;

    public SuiteQlSession Session { get; } = session;

    public FunctionCatalog Functions { get; } = functions;

    /// <summary>Values of the ? marks.</summary>
    public IReadOnlyList<string?> Arguments { get; } = arguments;

    /// <summary>Values of the SQLite parameters by name.</summary>
    public IEnumerable<KeyValuePair<string, object>> Parameters => _parameterNames.Select(p => KeyValuePair.Create(p.Value, p.Key));

    /// <summary>Whether the clock was read, so that a later run may give other rows.</summary>
    public bool ReadsClock { get; set; }

    /// <summary>Tables and queries in FROM so far, counting a WITH table each time it is used: SQLite expands it there.</summary>
    public int Sources { get; private set; }

    /// <summary>How many queries stand around the current place: 1 in the outermost one.</summary>
    public int QueryDepth { get; set; }

    public CommonTables CommonTables { get; set; } = CommonTables.None;

    public string NewName(char prefix) => prefix + (_names++).ToString(CultureInfo.InvariantCulture);

    public void AddSources(int count)
    {
        Sources += count;
        if (Sources > MostSources)
        {
            throw SuiteQlException.Unsupported();
        }
    }

    /// <summary>Counts the work done and looks at the stack; called on the way into every node.</summary>
    public void Step()
    {
        if (++_steps > MostSteps || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw SuiteQlException.Unsupported();
        }
    }

    /// <summary>Text made from pieces that may repeat must not grow without bound.</summary>
    public string Checked(string sql) => sql.Length <= LongestSql ? sql : throw SuiteQlException.Unsupported();

    /// <summary>A known value. Text goes in as a parameter, numbers are written anew from their value.</summary>
    public SqlExpression Constant(object? value, SqlKind kind)
    {
        value = value is "" ? null : value;
        var sql = value switch
        {
            null => "NULL",
            long number => number < 0 ? string.Create(CultureInfo.InvariantCulture, $"({number})") : number.ToString(CultureInfo.InvariantCulture),
            double number => string.Create(CultureInfo.InvariantCulture, $"({number:E16})"),
            _ => ParameterName(value),
        };
        return new SqlExpression(sql, kind) { IsConstant = true, Value = value };
    }

    /// <summary>Calls a function: now when all is known, else in SQLite.</summary>
    public SqlExpression Call(ScalarFunction function, params IReadOnlyList<SqlExpression> arguments)
    {
        if (!function.Takes(arguments.Count))
        {
            throw SuiteQlException.Unsupported();
        }

        if (arguments.All(a => a.IsConstant))
        {
            return Constant(Now(function, arguments), function.Result);
        }

        return new SqlExpression(Checked($"{function.SqlName}({string.Join(", ", arguments.Select(a => a.Sql))})"), function.Result);
    }

    private static object? Now(ScalarFunction function, IReadOnlyList<SqlExpression> arguments)
    {
        try
        {
            return function.Invoke([.. arguments.Select(a => a.Value)]);
        }
        catch (Exception exception) when (exception is not SuiteQlException and not OutOfMemoryException)
        {
            throw SuiteQlException.Unsupported(exception);
        }
    }

    private string ParameterName(object value)
    {
        if (!_parameterNames.TryGetValue(value, out var name))
        {
            name = "@p" + _parameterNames.Count.ToString(CultureInfo.InvariantCulture);
            _parameterNames.Add(value, name);
        }

        return name;
    }
}
