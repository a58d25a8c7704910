using System.Globalization;

namespace NetSuite.Client;

/// <summary>Makes values of a query's rows, which hold nothing but text.</summary>
/// <param name="query">The query.</param>
/// <param name="dates">The account's dates; null when no point in time is selected.</param>
internal sealed class RowValues(RowQuery query, AccountDates? dates)
{
    private readonly IReadOnlyList<FieldPath> paths = query.Selection.Paths;
    private readonly int[] values = new int[query.Selection.Paths.Count];
    private readonly int[] names = new int[query.Selection.Paths.Count];
    private QueryShape? shape;
    private int id;
    private int[] strangers = [];

    /// <summary>The record of a row.</summary>
    public RecordRef Record(QueryRow row, string type)
    {
        Follow(row.Shape);
        return id < 0 || row.Values[id] is not { } key
            ? throw new NetSuiteProtocolException("A row of the query has no id.", null)
            : new RecordRef { Type = type, Id = key };
    }

    /// <summary>
    /// The values of a row; null when the row does not tell them: its clock time came twice that day, a column has another
    /// name than it was given, or a text is not what it should be. Then the record itself has to be read.
    /// </summary>
    public object?[]? Read(QueryRow row)
    {
        Follow(row.Shape);
        foreach (var stranger in strangers)
        {
            if (row.Values[stranger] is not null)
            {
                return null;
            }
        }

        var result = new object?[values.Length];
        for (var index = 0; index < result.Length; index++)
        {
            if (values[index] < 0 || row.Values[values[index]] is not { } text)
            {
                // A checkbox is on or off, as records have it; a record that is not there has none.
                result[index] = paths[index] is { IsJoined: false, Value.Type: FieldType.Boolean } ? false : null;
                continue;
            }

            if (!TryConvert(paths[index], text, names[index] < 0 ? null : row.Values[names[index]], out result[index]))
            {
                return null;
            }
        }

        return result;
    }

    private bool TryConvert(FieldPath path, string text, string? name, out object? value)
    {
        value = null;
        switch (path.Value.Type)
        {
            case FieldType.Integer or FieldType.Number:
                var isNumber = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
                value = number;
                return isNumber;
            case FieldType.Boolean:
                value = text is "T";
                return text is "T" or "F";
            case FieldType.Date:
                var isDay = DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
                value = day;
                return isDay;
            case FieldType.DateTime:
                if (dates is null
                    || !DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var wallClock)
                    || dates.IsAmbiguous(wallClock))
                {
                    return false;
                }

                value = dates.ToInstant(wallClock);
                return true;
            case FieldType.Reference or FieldType.Enum:
                value = new RecordRef { Type = path.Value.TargetType(), Id = text, RefName = name };
                return true;
            default:
                value = text;
                return true;
        }
    }

    private void Follow(QueryShape rows)
    {
        if (ReferenceEquals(shape, rows))
        {
            return;
        }

        shape = rows;
        var columns = rows.Columns.ToList();
        id = columns.IndexOf(RowQuery.Id);
        var known = new HashSet<int> { id };
        for (var index = 0; index < values.Length; index++)
        {
            known.Add(values[index] = columns.IndexOf($"c{index}"));
            known.Add(names[index] = columns.IndexOf($"n{index}"));
        }

        strangers = [.. Enumerable.Range(0, columns.Count).Where(column => !known.Contains(column) && !IsKey(columns[column]))];
    }

    private static bool IsKey(string column) => column[0] == 'k' && column.Skip(1).All(char.IsAsciiDigit);
}
