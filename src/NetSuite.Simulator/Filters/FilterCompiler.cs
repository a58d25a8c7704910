using System.Globalization;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Http;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Filters;

/// <summary>Turns conditions into SQL; every value becomes a parameter.</summary>
/// <param name="shape">The fields that can be named.</param>
/// <param name="column">The SQL of a field's value.</param>
/// <param name="dates">Reads date literals.</param>
/// <param name="parameters">Takes the values.</param>
internal sealed class FilterCompiler(FieldShape shape, Func<FieldDefinition, string> column, FilterDates dates, List<object?> parameters)
{
    private const int MostValues = 1000;

    public string Compile(string name, FilterOperator @operator, IReadOnlyList<string> values)
    {
        var field = shape.Find(name);
        if (field is not { IsFilterable: true })
        {
            throw Refusals.UnknownFilterField(name);
        }
        var value = column(field);
        var sql = @operator.TakesNothing ? $"{value} IS NULL" : Comparison(field, value, @operator, values);
        // A negated condition holds for empty fields too.
        return @operator.IsNegated ? $"NOT coalesce({sql}, 0)" : $"({sql})";
    }

    private string Comparison(FieldDefinition field, string column, FilterOperator @operator, IReadOnlyList<string> values)
    {
        switch (field.Kind)
        {
            case FieldKind.Text when field.Name == "id":
            case FieldKind.Integer or FieldKind.Double or FieldKind.Float or FieldKind.Reference when @operator.IsNumeric:
                return @operator.IsNumeric ? Numeric(column, @operator, values) : throw Refusals.InvalidFilter();
            case FieldKind.Text when @operator.IsTextual:
                return Textual(column, @operator, values[0]);
            case FieldKind.Boolean when @operator.Name == "IS":
                return Boolean(column, values[0]);
            case FieldKind.Enumeration when @operator.Name is "IS" or "ANY_OF":
                return $"{column} COLLATE NOCASE IN ({Joined(values.Select(value => (object)value))})";
            case FieldKind.Multiselect when @operator.Name == "ANY_OF":
                return $"({string.Join(" OR ", values.Select(value => $"', ' || {column} || ', ' LIKE {Bind($"%, {Number(value)}, %")}"))})";
            case FieldKind.Date or FieldKind.DateTime when @operator.IsTemporal:
                return Temporal(field.Kind, column, @operator, values[0]);
            default:
                throw Refusals.InvalidFilter();
        }
    }

    private string Numeric(string column, FilterOperator @operator, IReadOnlyList<string> values)
    {
        if (@operator.Name == "ANY_OF")
        {
            return $"{column} IN ({Joined(values.Select(Number))})";
        }
        if (@operator.TakesList)
        {
            return values.Count == 2
                ? $"{column} BETWEEN {Bind(Number(values[0]))} AND {Bind(Number(values[1]))}"
                : throw Refusals.InvalidFilter();
        }
        var sign = @operator.Name switch
        {
            "EQUAL" => "=",
            "GREATER" => ">",
            "GREATER_OR_EQUAL" => ">=",
            "LESS" => "<",
            _ => "<=",
        };
        return $"{column} {sign} {Bind(Number(values[0]))}";
    }

    private string Textual(string column, FilterOperator @operator, string value)
    {
        if (value.Length > LikePattern.LongestText)
        {
            throw Refusals.InvalidFilter();
        }
        if (@operator.Name == "IS")
        {
            return $"{column} = {Bind(value)} COLLATE NOCASE";
        }
        var escaped = LikePattern.Escape(value);
        var pattern = @operator.Name switch
        {
            "CONTAIN" => $"%{escaped}%",
            "START_WITH" => $"{escaped}%",
            _ => $"%{escaped}",
        };
        return $"{column} LIKE {Bind(pattern)} ESCAPE '\\'";
    }

    private string Boolean(string column, string value) => value.ToUpperInvariant() switch
    {
        "TRUE" => $"coalesce({column}, 'F') = 'T'",
        "FALSE" => $"coalesce({column}, 'F') = 'F'",
        _ => throw Refusals.InvalidFilter(),
    };

    // ON a day is the whole of it, also for date-times.
    private string Temporal(FieldKind kind, string column, FilterOperator @operator, string text)
    {
        var literal = dates.Read(text);
        if (@operator.Name == "ON" && kind == FieldKind.DateTime && !literal.HasTime)
        {
            return $"{column} >= {Bind(dates.Instant(literal.Time))} AND {column} < {Bind(dates.Instant(literal.Time.AddDays(1)))}";
        }
        var sign = @operator.Name switch
        {
            "ON" => "=",
            "AFTER" => ">",
            "BEFORE" => "<",
            "ON_OR_AFTER" => ">=",
            _ => "<=",
        };
        return $"{column} {sign} {Bind(kind == FieldKind.Date ? FilterDates.Day(literal.Time) : dates.Instant(literal.Time))}";
    }

    private string Joined(IEnumerable<object> values) => string.Join(", ", values.Select(value => Bind(value)));

    private string Bind(object value)
    {
        if (parameters.Count > MostValues)
        {
            throw Refusals.InvalidFilter();
        }
        parameters.Add(value);
        return ParameterNames.At(parameters.Count - 1);
    }

    private static object Number(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return whole;
        }
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw Refusals.InvalidFilter();
    }
}
