namespace NetSuite.Client;

/// <summary>A filter on a known record type: its fields exist, its operators fit them, its values are converted.</summary>
internal sealed class BoundFilter
{
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
    public static BoundFilter Bind(FilterExpression filter, RecordSchema schema, Func<string, RecordSchema?> schemaOf) => throw new NotSupportedException();

    /// <summary>The filter as a SuiteQL condition; null when nothing of it can be said so.</summary>
    /// <param name="column">The SQL of a field's value; null when SuiteQL does not have it.</param>
    /// <param name="dates">The account's dates; null only when neither <see cref="ComparesInstants"/> nor <see cref="ComparesDays"/>.</param>
    public FilterText? ToSuiteQl(Func<FieldPath, string?> column, AccountDates? dates) => throw new NotSupportedException();

    /// <summary>The filter in the language of list calls (<c>q</c>); null when nothing of it can be said so.</summary>
    /// <param name="dates">The account's dates; null only when neither <see cref="ComparesInstants"/> nor <see cref="ComparesDays"/>.</param>
    public FilterText? ToListFilter(AccountDates? dates) => throw new NotSupportedException();

    /// <summary>Whether a record fulfils it, as Where-Object would find.</summary>
    /// <param name="value">The value of a field: string, decimal, bool, <see cref="DateTime"/> (a day), <see cref="DateTimeOffset"/>, <see cref="RecordRef"/> or null.</param>
    public bool Matches(Func<FieldPath, object?> value) => throw new NotSupportedException();
}
