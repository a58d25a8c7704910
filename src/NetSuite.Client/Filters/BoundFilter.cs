namespace NetSuite.Client;

/// <summary>A filter on a known record type: its fields exist, its operators fit them, its values are converted.</summary>
internal sealed class BoundFilter
{
    private readonly BoundTerm root;

    private BoundFilter(BoundTerm root)
    {
        this.root = root;
        var conditions = Conditions(root).ToList();
        Paths = [.. conditions.Select(condition => condition.Path).DistinctBy(path => path.Name.ToUpperInvariant())];
        ComparesInstants = conditions.Any(condition => condition.Test is OrderTest { Bound: DateTimeOffset });
        ComparesDays = conditions.Any(condition => condition.Test is OrderTest { Bound: DateTime });
    }

    /// <summary>The fields it names.</summary>
    public IReadOnlyList<FieldPath> Paths { get; }

    /// <summary>Whether its text forms need the account's dates: it compares points in time.</summary>
    public bool ComparesInstants { get; }

    /// <summary>Whether it compares calendar days, which a list filter writes in the account's format.</summary>
    public bool ComparesDays { get; }

    /// <summary>Checks a filter against a record type.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="schema">The record type.</param>
    /// <param name="schemaOf">The schema of a referred type, as far as it is known.</param>
    /// <param name="zone">The zone of times that are given without one; this machine's when null.</param>
    /// <exception cref="FilterException">A field, an operator or a value that the type does not allow.</exception>
    public static BoundFilter Bind(FilterExpression filter, RecordSchema schema, Func<string, RecordSchema?> schemaOf, TimeZoneInfo? zone = null) =>
        new(new FilterBinder(schema, schemaOf, new FilterValues(zone ?? TimeZoneInfo.Local)).Bind(filter));

    /// <summary>
    /// The filter as a SuiteQL condition; null when nothing of it can be said so. SuiteQL compares texts character by
    /// character, so a text that PowerShell finds equal only because it looks away from characters without width, or
    /// from the way an accent is composed in the record's own text, is not found.
    /// </summary>
    /// <param name="column">The SQL of a field's value; null when SuiteQL does not have it.</param>
    /// <param name="dates">The account's dates; null only when neither <see cref="ComparesInstants"/> nor <see cref="ComparesDays"/>.</param>
    public FilterText? ToSuiteQl(Func<FieldPath, string?> column, AccountDates? dates) => new SuiteQlFilterWriter(column, dates).Write(root).ToText("1 = 1", "1 = 0");

    /// <summary>The filter in the language of list calls (<c>q</c>); null when nothing of it can be said so.</summary>
    /// <param name="dates">The account's dates; null only when neither <see cref="ComparesInstants"/> nor <see cref="ComparesDays"/>.</param>
    public FilterText? ToListFilter(AccountDates? dates) => new ListFilterWriter(dates).WriteWhatFits(root).ToText("id EMPTY_NOT", "id EMPTY");

    /// <summary>Whether a record fulfils it, as Where-Object would find.</summary>
    /// <param name="value">The value of a field: string, decimal, bool, <see cref="DateTime"/> (a day), <see cref="DateTimeOffset"/>, <see cref="RecordRef"/> or null.</param>
    public bool Matches(Func<FieldPath, object?> value) => Holds(root, value);

    private static bool Holds(BoundTerm term, Func<FieldPath, object?> value) => term switch
    {
        BoundGroup { IsAny: true } any => any.Terms.Any(part => Holds(part, value)),
        BoundGroup all => all.Terms.All(part => Holds(part, value)),
        BoundCondition condition => value(condition.Path) is { } present ? condition.Test.Passes(present) : condition.HoldsForEmpty,
        _ => throw new NotSupportedException(),
    };

    private static IEnumerable<BoundCondition> Conditions(BoundTerm term) =>
        term is BoundGroup group ? group.Terms.SelectMany(Conditions) : [(BoundCondition)term];
}
