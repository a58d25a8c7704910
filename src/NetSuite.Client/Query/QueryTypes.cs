namespace NetSuite.Client;

/// <summary>
/// What the columns of a query's rows hold, where the query's text and the known record types leave no doubt. NetSuite
/// itself sends text only, and no types.
/// </summary>
public sealed class QueryTypes
{
    private readonly TableFields fields;
    private readonly Func<CancellationToken, Task<AccountDates>> dates;
    private readonly Dictionary<string, SelectItem> items = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<QueryTable> tables = [];
    private readonly bool isStar;

    internal QueryTypes(QueryText? query, TableFields fields, Func<CancellationToken, Task<AccountDates>> dates)
    {
        this.fields = fields;
        this.dates = dates;
        if (query is null || query.HasSetOperator || query.Tables is null)
        {
            return;
        }

        tables = query.Tables;
        isStar = query.Items is [{ IsStar: true }];
        foreach (var (name, item) in (query.Columns ?? []).Zip(query.Items))
        {
            items.Add(name, item);
        }
    }

    /// <summary>
    /// What a column holds: <see cref="FieldType.Number"/>, <see cref="FieldType.Boolean"/> (T or F),
    /// <see cref="FieldType.Date"/>, <see cref="FieldType.DateTime"/>, or <see cref="FieldType.Text"/> where there is any doubt.
    /// </summary>
    /// <param name="column">The name it comes under.</param>
    public FieldType this[string column]
    {
        get
        {
            if (isStar)
            {
                return tables is [{ Table: { } only }] ? fields.Find(only, column) : FieldType.Text;
            }

            return items.TryGetValue(column, out var item) ? TypeOf(item.Expression) : FieldType.Text;
        }
    }

    /// <summary>How the account writes dates; null when that can't be learned, and dates stay text.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<AccountDates?> DatesAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await dates(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The rows are there all the same.
            return null;
        }
    }

    private FieldType TypeOf(IReadOnlyList<SqlToken> expression)
    {
        if (SelectItem.IsDotted(expression))
        {
            var owner = expression.Count switch
            {
                1 when tables is [var only] => only,
                3 => Single(tables.Where(candidate => candidate.Alias.Equals(expression[0].Text, StringComparison.OrdinalIgnoreCase))),
                _ => null,
            };
            return owner?.Table is { } known ? fields.Find(known, expression[^1].Text) : FieldType.Text;
        }

        return Call(expression) is var (function, arguments) ? TypeOf(function, [.. QueryText.Split(arguments)]) : FieldType.Text;
    }

    private FieldType TypeOf(string function, IReadOnlyList<List<SqlToken>> arguments)
    {
        switch (function)
        {
            case "COUNT" or "SUM" or "AVG":
                return FieldType.Number;
            case "MIN" or "MAX":
                return TypeOf(arguments[0]);
            case "ABS" or "ROUND":
                return TypeOf(arguments[0]) == FieldType.Number ? FieldType.Number : FieldType.Text;
            case "NVL" or "COALESCE":
                var type = TypeOf(arguments[0]);
                return arguments.Skip(1).All(other => Fits(other, type)) ? type : FieldType.Text;
            default:
                return FieldType.Text;
        }
    }

    private bool Fits(List<SqlToken> other, FieldType type) => other switch
    {
        [{ Kind: SqlTokenKind.Number }] => type == FieldType.Number,
        [{ Kind: SqlTokenKind.String, Text: "'T'" or "'F'" }] => type == FieldType.Boolean,
        _ => TypeOf(other) == type,
    };

    // A call, also one over a window, that is the whole expression.
    private static (string Function, IReadOnlyList<SqlToken> Arguments)? Call(IReadOnlyList<SqlToken> expression)
    {
        if (expression is not [{ Kind: SqlTokenKind.Word } name, var open, ..] || !open.IsSymbol('('))
        {
            return null;
        }

        var close = Close(expression, 1);
        var isWhole = close == expression.Count - 1
            || (close + 2 < expression.Count && expression[close + 1].IsWord("OVER") && expression[close + 2].IsSymbol('(') && Close(expression, close + 2) == expression.Count - 1);
        return close > 2 && isWhole ? (name.Text.ToUpperInvariant(), [.. expression.Take(close).Skip(2)]) : null;
    }

    private static int Close(IReadOnlyList<SqlToken> tokens, int open)
    {
        var depth = 0;
        for (var at = open; at < tokens.Count; at++)
        {
            depth += tokens[at].IsSymbol('(') ? 1 : tokens[at].IsSymbol(')') ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static QueryTable? Single(IEnumerable<QueryTable> tables) => tables.Take(2).ToList() is [var only] ? only : null;
}
