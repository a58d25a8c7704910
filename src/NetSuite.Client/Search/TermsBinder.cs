namespace NetSuite.Client;

/// <summary>Looks up the names of a search. It asks for the schema of the type, and for those of other types only where a name leads to them.</summary>
internal sealed class TermsBinder(AccountMetadata metadata)
{
    /// <summary>Looks up the names of a search by the account's own schema.</summary>
    /// <exception cref="FilterException">A name, an operator or a value that the type does not allow.</exception>
    public async Task<SearchTerms> BindAsync(RecordQuery query, CancellationToken cancellationToken) =>
        await BindAsync(query, await metadata.SchemaAsync(query.Type, refresh: false, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Looks up the names of what to read of a record. A name that is known anyway needs no request.</summary>
    /// <exception cref="FilterException">A name that the type does not have.</exception>
    public async Task<SearchTerms> BindReadAsync(RecordQuery query, CancellationToken cancellationToken) =>
        metadata.Known(query.Type) is { } known
        && query.Fields.Concat(query.Expand).Append(query.Sublist ?? "id").All(name => known.Find(name.Split('.')[0]) is not null)
            ? await BindAsync(query, known, cancellationToken).ConfigureAwait(false)
            : await BindAsync(query, cancellationToken).ConfigureAwait(false);

    private async Task<SearchTerms> BindAsync(RecordQuery query, RecordSchema schema, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip);
        ArgumentOutOfRangeException.ThrowIfNegative(query.First ?? 0);
        if (query.Filter is not null && query.RawFilter is not null)
        {
            throw new ArgumentException("A search has a filter or a filter expression in NetSuite's own language, not both.", nameof(query));
        }

        var targets = await TargetsAsync(query, schema, cancellationToken).ConfigureAwait(false);
        RecordSchema? SchemaOf(string type) => targets.GetValueOrDefault(type) ?? metadata.Known(type);
        var sublist = query.Sublist is null ? null : FieldChoice.Sublist(query.Sublist, schema);
        if (sublist is not null)
        {
            FieldChoice.CheckLineFields(query.Fields, sublist, schema);
        }

        var parts = FieldChoice.Parts(query.Expand, schema);
        var fields = sublist is null ? FieldChoice.Resolve(query.Fields, schema, SchemaOf) : [];
        return fields.FirstOrDefault(path => path.IsJoined) is { } joined && parts.Count > 0
            ? throw new FilterException($"'{joined.Name}' belongs to another record, and can't be had together with '{parts[0]}'.", "Name only fields that hold a single value.")
            : new SearchTerms
            {
                Query = query,
                Schema = schema,
                SchemaOf = SchemaOf,
                Fields = fields,
                Sort = [.. query.OrderBy.Select(key => new SortTerm(Sortable(FieldPath.Resolve(key.Field, schema, SchemaOf)), key.Descending))],
                Filter = query.Filter is null ? null : BoundFilter.Bind(query.Filter, schema, SchemaOf),
                Parts = parts,
                Sublist = sublist,
            };
    }

    private static FieldPath Sortable(FieldPath path) => path.IsScalar()
        ? path
        : throw new FilterException($"'{path.Name}' holds more than one value, so nothing can be sorted by it.", "Sort by a field that holds a single value.");

    private async Task<IReadOnlyDictionary<string, RecordSchema>> TargetsAsync(RecordQuery query, RecordSchema schema, CancellationToken cancellationToken)
    {
        var targets = new Dictionary<string, RecordSchema>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Names(query).Where(name => name.Contains('.', StringComparison.Ordinal)))
        {
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            var member = name[(dot + 1)..];
            var isOfEvery = member.Equals("id", StringComparison.OrdinalIgnoreCase) || member.Equals("refName", StringComparison.OrdinalIgnoreCase);
            if (!isOfEvery && schema.Find(name[..dot])?.TargetType() is { } target && metadata.Known(target)?.Find(member) is null && !targets.ContainsKey(target))
            {
                try
                {
                    targets[target] = await metadata.SchemaAsync(target, refresh: false, cancellationToken).ConfigureAwait(false);
                }
                catch (NetSuiteNotFoundException)
                {
                    // A role may see references to what it may not see itself; their names are still there.
                }
            }
        }

        return targets;
    }

    private static IEnumerable<string> Names(RecordQuery query) =>
        (query.Sublist is null ? query.Fields : []).Concat(query.OrderBy.Select(key => key.Field)).Concat(query.Filter is null ? [] : Names(query.Filter));

    private static IEnumerable<string> Names(FilterExpression filter) => filter switch
    {
        FilterAnd and => and.Terms.SelectMany(Names),
        FilterOr or => or.Terms.SelectMany(Names),
        FilterNot not => Names(not.Term),
        FilterComparison comparison => [comparison.Field],
        FilterTruth truth => [truth.Field],
        _ => [],
    };
}
