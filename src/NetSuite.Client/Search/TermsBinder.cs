using System.Runtime.ExceptionServices;

namespace NetSuite.Client;

/// <summary>Looks up the names of a search. It asks for the schema of the type, and for those of other types only where a name leads to them.</summary>
internal sealed class TermsBinder(AccountMetadata metadata)
{
    /// <summary>Looks up the names of a search by the account's own schema.</summary>
    /// <exception cref="FilterException">A name, an operator or a value that the type does not allow.</exception>
    public Task<SearchTerms> BindAsync(RecordQuery query, CancellationToken cancellationToken) => BindAsync(query, null, cancellationToken);

    /// <summary>Looks up the names of what to read of a record. A name that is known anyway needs no request.</summary>
    /// <exception cref="FilterException">A name that the type does not have.</exception>
    public Task<SearchTerms> BindReadAsync(RecordQuery query, CancellationToken cancellationToken) =>
        BindAsync(query, metadata.Known(query.Type) is { } known && Has(known, query) ? known : null, cancellationToken);

    private static bool Has(RecordSchema known, RecordQuery query) =>
        (query.Sublist is null ? query.Fields : []).Concat(query.Expand).Append(query.Sublist ?? "id").All(name => known.Find(name.Split('.')[0]) is not null)
        && (query.Sublist is null || query.Fields.All(name => FieldChoice.IsLineField(name, query.Sublist, known)));

    // A field may have been added since the schema was read: an unknown one is refused by a new schema only.
    private async Task<SearchTerms> BindAsync(RecordQuery query, RecordSchema? known, CancellationToken cancellationToken)
    {
        var schema = known ?? await metadata.SchemaAsync(query.Type, refresh: false, cancellationToken).ConfigureAwait(false);
        try
        {
            return await BindAsync(query, schema, TargetAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (FilterException refusal) when (refusal.IsOfUnknownField)
        {
            try
            {
                schema = await metadata.NewSchemaAsync(query.Type, cancellationToken).ConfigureAwait(false);
            }
            catch (NetSuiteException)
            {
                ExceptionDispatchInfo.Throw(refusal);
            }

            return await BindAsync(query, schema, metadata.NewSchemaAsync, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<RecordSchema> TargetAsync(string type, CancellationToken cancellationToken) => metadata.SchemaAsync(type, refresh: false, cancellationToken);

    private async Task<SearchTerms> BindAsync(
        RecordQuery query, RecordSchema schema, Func<string, CancellationToken, Task<RecordSchema>> targetOf, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip);
        ArgumentOutOfRangeException.ThrowIfNegative(query.First ?? 0);
        if (query.Filter is not null && query.RawFilter is not null)
        {
            throw new ArgumentException("A search has a filter or a filter expression in NetSuite's own language, not both.", nameof(query));
        }

        if (BuiltInCatalog.IsPseudo(schema.Type.Name))
        {
            // A query would find ids, of which no record could be read.
            throw new FilterException(
                $"'{schema.Type.Name}' is no record type: it stands for every {schema.Type.Name} of whatever type.",
                $"Name a type, such as {string.Join(" or ", BuiltInCatalog.Types.Where(type => type.Group == schema.Type.Group).Take(2).Select(type => type.Name))}, or ask with Invoke-NetSuiteQuery.");
        }

        var targets = await TargetsAsync(query, schema, targetOf, cancellationToken).ConfigureAwait(false);
        RecordSchema? SchemaOf(string type) => targets.GetValueOrDefault(type) ?? metadata.Known(type);
        var sublist = query.Sublist is null ? null : FieldChoice.Sublist(query.Sublist, schema);
        if (sublist is not null)
        {
            FieldChoice.CheckLineFields(query.Fields, sublist, schema);
        }

        var parts = FieldChoice.Parts(sublist is null ? query.Expand.Concat(FieldChoice.PartsAmong(query.Fields, schema)) : query.Expand, schema);
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

    private async Task<IReadOnlyDictionary<string, RecordSchema>> TargetsAsync(
        RecordQuery query, RecordSchema schema, Func<string, CancellationToken, Task<RecordSchema>> targetOf, CancellationToken cancellationToken)
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
                    targets[target] = await targetOf(target, cancellationToken).ConfigureAwait(false);
                }
                catch (NetSuiteException exception) when (exception is NetSuiteNotFoundException or NetSuitePermissionException)
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
