using System.Globalization;

namespace NetSuite.Client;

/// <summary>A filter on a known record type: its fields exist, its operators fit them, its values are converted.</summary>
internal sealed class BoundFilter
{
    private IReadOnlyList<(FieldPath Path, FilterOperator Operator, object? Value)> terms = [];

    /// <summary>The fields it names.</summary>
    public IReadOnlyList<FieldPath> Paths { get; private init; } = [];

    /// <summary>Whether its text forms need the account's dates: it compares points in time.</summary>
    public bool ComparesInstants { get; private init; }

    /// <summary>Whether it compares calendar days, which a list filter writes in the account's format.</summary>
    public bool ComparesDays { get; private init; }

    /// <summary>Checks a filter against a record type.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="schema">The record type.</param>
    /// <param name="schemaOf">The schema of a referred type, as far as it is known.</param>
    /// <exception cref="FilterException">A field, an operator or a value that the type does not allow.</exception>
    public static BoundFilter Bind(FilterExpression filter, RecordSchema schema, Func<string, RecordSchema?> schemaOf)
    {
        var flat = filter is FilterAnd and ? and.Terms.Cast<FilterComparison>() : [(FilterComparison)filter];
        var terms = flat.Select(term => (FieldPath.Resolve(term.Field, schema, schemaOf), term.Operator, term.Value)).ToList();
        return new BoundFilter { Paths = [.. terms.Select(term => term.Item1)], ComparesInstants = terms.Any(term => term.Item1.Value.Type == FieldType.DateTime), terms = terms };
    }

    /// <summary>The filter as a SuiteQL condition; null when nothing of it can be said so.</summary>
    /// <param name="column">The SQL of a field's value; null when SuiteQL does not have it.</param>
    /// <param name="dates">The account's dates; null only when neither <see cref="ComparesInstants"/> nor <see cref="ComparesDays"/>.</param>
    public FilterText? ToSuiteQl(Func<FieldPath, string?> column, AccountDates? dates)
    {
        var parameters = new List<object?>();
        var texts = new List<string>();
        var isExact = true;
        foreach (var (path, comparison, value) in terms)
        {
            if (column(path) is not { } sql)
            {
                isExact = false;
                continue;
            }

            if (path.Value.Type == FieldType.DateTime)
            {
                parameters.Add(dates!.ToWallClock((DateTimeOffset)value!));
                texts.Add($"{sql} > TO_DATE(?, 'YYYY-MM-DD HH24:MI:SS')");
                continue;
            }

            var isText = path.Value.Type == FieldType.Text;
            if (comparison == FilterOperator.Like)
            {
                isExact = false;
                parameters.Add(((string)value!).Split('*', '[')[0].ToUpperInvariant() + "%");
                texts.Add($"UPPER({sql}) LIKE ?");
                continue;
            }

            parameters.Add(isText ? Convert.ToString(value, CultureInfo.InvariantCulture)!.ToUpperInvariant() : value);
            texts.Add(isText ? $"UPPER({sql}) = ?" : $"{sql} {(comparison == FilterOperator.Greater ? ">" : "=")} ?");
        }

        return texts.Count == 0 ? null : new FilterText(string.Join(" AND ", texts), parameters, isExact);
    }

    /// <summary>The filter in the language of list calls (<c>q</c>); null when nothing of it can be said so.</summary>
    /// <param name="dates">The account's dates; null only when neither <see cref="ComparesInstants"/> nor <see cref="ComparesDays"/>.</param>
    public FilterText? ToListFilter(AccountDates? dates)
    {
        var texts = terms.Where(term => term.Path.Member is null && term.Path.Field.IsFilterable != false && term.Operator != FilterOperator.Like).Select(term =>
            term.Path.Field.Type == FieldType.Text ? $"{term.Path.Field.Name} IS \"{term.Value}\"" : string.Create(CultureInfo.InvariantCulture, $"{term.Path.Field.Name} {(term.Operator == FilterOperator.Greater ? "GREATER" : "EQUAL")} {term.Value}")).ToList();
        return texts.Count == 0 ? null : new FilterText(string.Join(" AND ", texts), [], texts.Count == terms.Count);
    }

    /// <summary>Whether a record fulfils it, as Where-Object would find.</summary>
    /// <param name="value">The value of a field: string, decimal, bool, <see cref="DateTime"/> (a day), <see cref="DateTimeOffset"/>, <see cref="RecordRef"/> or null.</param>
    public bool Matches(Func<FieldPath, object?> value) => terms.All(term =>
    {
        var actual = value(term.Path);
        return term.Operator switch
        {
            FilterOperator.Like => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression((string)term.Value!, actual as string ?? string.Empty),
            FilterOperator.Greater => actual is decimal number ? number > Convert.ToDecimal(term.Value, CultureInfo.InvariantCulture) : actual is DateTimeOffset time && time > (DateTimeOffset)term.Value!,
            _ => string.Equals(actual is RecordRef reference ? reference.Id : Convert.ToString(actual, CultureInfo.InvariantCulture), Convert.ToString(term.Value, CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase),
        };
    });
}
