namespace NetSuite.Client;

/// <summary>
/// What is known of an account's record types and dates, for the user signed in: kept, so that each thing is asked for
/// once. What says "known" never sends anything.
/// </summary>
public sealed class AccountMetadata
{
    private readonly NetSuiteClient client;
    private readonly MetadataState state;

    internal AccountMetadata(NetSuiteClient client, MetadataState state)
    {
        this.client = client;
        this.state = state;
    }

    /// <summary>The record types that are known without asking: the account's where they were listed, else those of the built-in catalog, and the custom ones that were met.</summary>
    public IReadOnlyList<RecordType> KnownTypes => state.Types.Value ?? WithMet(BuiltInCatalog.Types);

    /// <summary>What is known of a type without asking: what the account said, else the built-in catalog; null when nothing is.</summary>
    /// <param name="type">The type, in any case.</param>
    public RecordSchema? Known(string type) => (state.Schemas.GetValueOrDefault(type) ?? BuiltInCatalog.Find(type)) is { } known ? state.Schemas.Marked(known) : null;

    /// <summary>How the account writes dates, and its time zone, as far as that is known without asking; null when it is not.</summary>
    public AccountDates? KnownDates => state.Dates.Value;

    /// <summary>The account's record types, asked for when they are not known yet, or not since a week.</summary>
    /// <param name="refresh">Whether to ask although they are known.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<RecordType>> TypesAsync(bool refresh, CancellationToken cancellationToken)
    {
        if (!refresh && state.Types.Fresh is { } known)
        {
            return known;
        }

        var names = await client.Metadata.ListTypesAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<RecordType> types = [.. names.Select(SchemaMerge.Described)];
        state.Types.Keep(types);
        return types;
    }

    /// <summary>The account's schema of a type, asked for when it is not known yet, or not since a week. Several callers at once share one request.</summary>
    /// <param name="type">The type.</param>
    /// <param name="refresh">Whether to ask although it is known.</param>
    /// <param name="cancellationToken">Ends the wait; what others wait for goes on.</param>
    /// <exception cref="NetSuiteNotFoundException">There is no such type for this role.</exception>
    public async Task<RecordSchema> SchemaAsync(string type, bool refresh, CancellationToken cancellationToken)
    {
        var known = BuiltInCatalog.IsPseudo(type) ? BuiltInCatalog.Find(type) : refresh ? null : state.Schemas.Fresh(type);
        return state.Schemas.Marked(known ?? await state.ReadSchemaAsync(type, token => ReadAsync(type, token), cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The account's schema of a type as it is now: asked for unless that was done a moment ago. For names that the schema lacks: somebody may have added the field since.</summary>
    /// <param name="type">The type.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NetSuiteNotFoundException">There is no such type for this role.</exception>
    public Task<RecordSchema> NewSchemaAsync(string type, CancellationToken cancellationToken) =>
        SchemaAsync(type, refresh: !state.Schemas.IsNew(type), cancellationToken);

    /// <summary>Reads the list of types anew. Types that are gone are forgotten, and so are the dates and what SuiteQL was found to miss; what is known stays while NetSuite does not answer.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<RecordType>> UpdateAsync(CancellationToken cancellationToken)
    {
        var types = await TypesAsync(refresh: true, cancellationToken).ConfigureAwait(false);
        state.ForgetAllBut(types);
        return types;
    }

    /// <summary>Reads a type anew, and forgets what trying has taught of it; what is known stays while NetSuite does not answer.</summary>
    /// <param name="type">The type.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NetSuiteNotFoundException">There is no such type for this role; it is forgotten.</exception>
    public async Task<RecordSchema> UpdateAsync(string type, CancellationToken cancellationToken)
    {
        try
        {
            var read = BuiltInCatalog.IsPseudo(type) ? BuiltInCatalog.Find(type)! : await ReadAsync(type, cancellationToken).ConfigureAwait(false);
            Forget(type);
            if (read.IsOfAccount)
            {
                state.Schemas[type] = read;
            }

            return read;
        }
        catch (NetSuiteNotFoundException)
        {
            Forget(type);
            throw;
        }
    }

    /// <summary>How the account writes dates, and its time zone; asked for when it is not known yet, or not since a day. Several callers at once share one request.</summary>
    /// <param name="refresh">Whether to ask although it is known: NetSuite refused a date.</param>
    /// <param name="cancellationToken">Ends the wait; what others wait for goes on.</param>
    /// <exception cref="NetSuiteException">NetSuite does not say; the class and its advice tell what to do.</exception>
    public async Task<AccountDates> DatesAsync(bool refresh, CancellationToken cancellationToken) =>
        !refresh && state.Dates.Fresh is { } known
            ? known
            : await state.LearnDatesAsync(new DateLearning(client).LearnAsync, cancellationToken).ConfigureAwait(false);

    /// <summary>Keeps what NetSuite says of the account's dates when it refuses one.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <returns>How the account writes dates; null when the refusal is about something else.</returns>
    public AccountDates? LearnDates(NetSuiteException refusal)
    {
        if (AccountDates.FromRefusal(refusal) is not { } dates)
        {
            return null;
        }

        state.Dates.Keep(dates);
        return dates;
    }

    /// <summary>Whether SuiteQL has said that it has no such table or column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column; null for the table itself.</param>
    public bool IsMissing(string table, string? column) => state.Missing.Contains(table, column);

    /// <summary>Keeps that SuiteQL has no such table or column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column; null for the table itself.</param>
    public void LearnMissing(string table, string? column) => state.Missing.Add(table, column);

    /// <summary>Keeps that NetSuite asked for a field in a new record.</summary>
    /// <param name="type">The record type.</param>
    /// <param name="label">The field, by name or by the label that NetSuite's refusals have.</param>
    public void LearnRequired(string type, string label) => state.Schemas.Require(type, label);

    /// <summary>Forgets what was learned of a type, in memory and on disk, so that it is asked for anew.</summary>
    /// <param name="type">The type; null for all types, the list of them and the dates.</param>
    public void Forget(string? type) => state.Forget(type is null ? null : Known(type), type);

    private IReadOnlyList<RecordType> WithMet(IReadOnlyList<RecordType> types)
    {
        RecordType[] met = [.. state.Schemas.Names.Where(CustomType.IsOne).Order(StringComparer.Ordinal).Select(SchemaMerge.Described)];
        return met.Length == 0 ? types : [.. types, .. met];
    }

    private async Task<RecordSchema> ReadAsync(string type, CancellationToken cancellationToken) =>
        SchemaMerge.Of(SpellingOf(type), await client.Metadata.GetSchemaAsync(type, cancellationToken).ConfigureAwait(false));

    // NetSuite takes a type in any case, and lists each in one.
    private string SpellingOf(string type) =>
        state.Types.Value?.FirstOrDefault(listed => string.Equals(listed.Name, type, StringComparison.OrdinalIgnoreCase))?.Name ?? BuiltInCatalog.Describe(type).Name;
}
