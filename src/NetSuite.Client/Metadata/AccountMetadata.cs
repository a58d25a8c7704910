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

    /// <summary>The record types that are known without asking: the account's where they were listed, else those of the built-in catalog.</summary>
    public IReadOnlyList<RecordType> KnownTypes => state.Types ?? BuiltInCatalog.Types;

    /// <summary>What is known of a type without asking: what the account said, else the built-in catalog; null when nothing is.</summary>
    /// <param name="type">The type, in any case.</param>
    public RecordSchema? Known(string type) => state.Schemas.GetValueOrDefault(type) ?? BuiltInCatalog.Find(type);

    /// <summary>The account's record types, asked for when they are not known yet.</summary>
    /// <param name="refresh">Whether to ask although they are known.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<RecordType>> TypesAsync(bool refresh, CancellationToken cancellationToken)
    {
        if (refresh || state.Types is null)
        {
            var names = await client.Metadata.ListTypesAsync(cancellationToken).ConfigureAwait(false);
            state.Types = [.. names.Select(SchemaMerge.Described)];
        }

        return state.Types;
    }

    /// <summary>The account's schema of a type, asked for when it is not known yet.</summary>
    /// <param name="type">The type.</param>
    /// <param name="refresh">Whether to ask although it is known.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NetSuiteNotFoundException">There is no such type for this role.</exception>
    public async Task<RecordSchema> SchemaAsync(string type, bool refresh, CancellationToken cancellationToken)
    {
        if (Known(type) is { } known && (BuiltInCatalog.IsPseudo(type) || (known.IsOfAccount && !refresh)))
        {
            return known;
        }

        var schema = await client.Metadata.GetSchemaAsync(type, cancellationToken).ConfigureAwait(false);
        var read = SchemaMerge.Of(SpellingOf(type), schema);
        return state.Schemas[type] = read;
    }

    /// <summary>How the account writes dates, and its time zone; asked for when it is not known yet.</summary>
    /// <param name="refresh">Whether to ask although it is known: NetSuite refused a date.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<AccountDates> DatesAsync(bool refresh, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Whether SuiteQL has said that it has no such table or column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column; null for the table itself.</param>
    public bool IsMissing(string table, string? column) => state.Missing.ContainsKey($"{table}.{column}");

    /// <summary>Keeps that SuiteQL has no such table or column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column; null for the table itself.</param>
    public void LearnMissing(string table, string? column) => state.Missing[$"{table}.{column}"] = true;

    /// <summary>Keeps that NetSuite asked for a field in a new record.</summary>
    /// <param name="type">The record type.</param>
    /// <param name="label">The field, by name or by the label that NetSuite's refusals have.</param>
    public void LearnRequired(string type, string label) => state.Required[$"{type}.{label}"] = true;

    // NetSuite takes a type in any case, and lists each in one.
    private string SpellingOf(string type) =>
        state.Types?.FirstOrDefault(listed => string.Equals(listed.Name, type, StringComparison.OrdinalIgnoreCase))?.Name ?? BuiltInCatalog.Describe(type).Name;
}
