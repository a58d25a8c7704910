using System.Globalization;

namespace NetSuite.Client;

/// <summary>
/// How to read on behind the last row that NetSuite gives of one result: by the same query, asked only for rows at or
/// beyond the keys of that row in its own order.
/// </summary>
internal sealed class Keyset
{
    public const string OrderRemedy =
        "To read on beyond them, end the query with ORDER BY on a unique column of whole numbers that is also selected, for example SELECT id, ... ORDER BY id.";

    private readonly string unordered;

    private Keyset(string unordered, IReadOnlyList<KeysetKey> keys)
    {
        this.unordered = unordered;
        Keys = keys;
    }

    public IReadOnlyList<KeysetKey> Keys { get; }

    /// <summary>Reads how a query can be read on.</summary>
    /// <param name="query">The query; null when it could not be read.</param>
    /// <param name="remedy">How to write the query so that it can, when it can't.</param>
    public static Keyset? TryRead(QueryText? query, out string remedy)
    {
        remedy = Obstacle(query) ?? string.Empty;
        if (remedy.Length > 0)
        {
            return null;
        }

        var keys = new List<KeysetKey>();
        foreach (var item in QueryText.Split([.. query!.Tokens.Skip(query.OrderBy!.Value + 2)]))
        {
            if (ReadKey(query, item) is not { } key)
            {
                remedy = $"NetSuite's rows can be read on beyond them only by columns of the ORDER BY that are selected as they are, and '{Text(item)}' is none. {OrderRemedy}";
                return null;
            }

            keys.Add(key);
        }

        return new Keyset(query.Sql[..query.Tokens[query.OrderBy.Value].Start], keys);
    }

    /// <summary>The query for the rows at or beyond these values of the keys.</summary>
    public string From(IReadOnlyList<long> values)
    {
        var condition = string.Empty;
        for (var index = Keys.Count - 1; index >= 0; index--)
        {
            var (column, isDescending, _) = Keys[index];
            var value = values[index].ToString(CultureInfo.InvariantCulture);
            var sign = isDescending ? '<' : '>';

            // None of the rows before this one had an empty key, so those that have one are still to come.
            condition = condition.Length == 0
                ? $"({column} {sign}= {value} OR {column} IS NULL)"
                : $"({column} {sign} {value} OR {column} IS NULL OR ({column} = {value} AND {condition}))";
        }

        return $"SELECT * FROM ({unordered}\n) WHERE {condition} ORDER BY {string.Join(", ", Keys.Select(key => key.Order))}";
    }

    // Why a query can't be read on, with what to do about it; null when nothing stands against it.
    private static string? Obstacle(QueryText? query)
    {
        if (query is null || query.HasSetOperator)
        {
            return "To read on beyond them, put the query into another one that orders it by unique whole numbers: SELECT * FROM ( ... ) ORDER BY id.";
        }

        if (query.OrderBy is not { } order)
        {
            return OrderRemedy;
        }

        // These choose rows by their place in the result, which is another one when the result starts further on.
        if (query.HasTop || query.Tokens.Any(token => token.IsWord("ROWNUM")) || query.Tokens.Skip(order).Any(token => token.IsWord("FETCH") || token.IsWord("OFFSET") || token.IsWord("LIMIT")))
        {
            return "To read on beyond them, leave TOP, ROWNUM, FETCH and OFFSET out of the query, and take the first rows with -First.";
        }

        var isStar = query.Items is [{ IsStar: true }] && query.Tables is [_];
        return isStar || (query.Columns is not null && !query.Items.Any(item => item.IsNameQuoted))
            ? null
            : "To read on beyond them, give each column of the query a name of its own with AS, without quotes.";
    }

    private static KeysetKey? ReadKey(QueryText query, List<SqlToken> item)
    {
        var end = item.FindIndex(token => token.IsWord("ASC") || token.IsWord("DESC") || token.IsWord("NULLS"));
        var expression = end < 0 ? item : item[..end];
        var rest = end < 0 ? [] : item[end..];
        var isDescending = rest is [var direction, ..] && direction.IsWord("DESC");
        var nulls = rest is [var first, ..] && !first.IsWord("NULLS") ? rest[1..] : rest;
        var isKnown = nulls is [] || (nulls is [_, var place] && nulls[0].IsWord("NULLS") && (place.IsWord("FIRST") || place.IsWord("LAST")));
        return isKnown && ColumnOf(query, expression) is { } column
            ? new KeysetKey(column, isDescending, string.Join(' ', rest.Select(token => token.Text).Prepend(column)))
            : null;
    }

    private static string? ColumnOf(QueryText query, List<SqlToken> expression)
    {
        if (query.Items is [{ IsStar: true }])
        {
            return SelectItem.IsDotted(expression) && expression[^1].Kind == SqlTokenKind.Word ? expression[^1].Text.ToLowerInvariant() : null;
        }

        var item = expression is [{ Kind: SqlTokenKind.Number } position]
            ? query.Items.ElementAtOrDefault(int.TryParse(position.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place - 1 : -1)
            : SelectItem.IsDotted(expression) ? Selected(query, expression) : null;
        return item is { IsColumn: true } ? item.Name : null;
    }

    // A name given with AS comes before a column of that name.
    private static SelectItem? Selected(QueryText query, List<SqlToken> column)
    {
        if (column.Count == 1 && query.Items.FirstOrDefault(item => item.Name!.Equals(column[0].Text, StringComparison.OrdinalIgnoreCase)) is { } named)
        {
            return named;
        }

        var isOneTable = query.Tables is [_];
        return query.Items.FirstOrDefault(item => item.IsColumn
            && (Text(item.Expression).Equals(Text(column), StringComparison.OrdinalIgnoreCase)
                || (isOneTable && item.Expression[^1].Text.Equals(column[^1].Text, StringComparison.OrdinalIgnoreCase))));
    }

    private static string Text(IReadOnlyList<SqlToken> tokens) => tokens.Aggregate(
        string.Empty, (text, token) => text.Length == 0 || token.IsSymbol('.') || text[^1] == '.' ? text + token.Text : $"{text} {token.Text}");
}
