namespace NetSuite.Client;

/// <summary>Finds the ids of records by their external ids, each one once.</summary>
/// <param name="client">The account.</param>
internal sealed class ReferredIds(NetSuiteClient client)
{
    private readonly Dictionary<(string Type, string ExternalId), string?> found = [];

    /// <summary>The id; null where no record has the external id.</summary>
    /// <param name="types">The types that the record may have, as far as links show them.</param>
    /// <param name="target">What the field leads to, which may be a group of types, such as <c>item</c>; null where that is not known.</param>
    /// <param name="externalId">The external id.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string?> FindAsync(IEnumerable<string> types, string? target, string externalId, CancellationToken cancellationToken)
    {
        var source = target is null ? null : BuiltInCatalog.SourceOf(target);
        if (source is not null && await QueryAsync(source, target!, externalId, cancellationToken).ConfigureAwait(false) is { } id)
        {
            return id;
        }

        foreach (var type in types.Append(target).OfType<string>().Where(type => !BuiltInCatalog.IsPseudo(type)).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (await ReadAsync(type, externalId, cancellationToken).ConfigureAwait(false) is { } read)
            {
                return read;
            }
        }

        return null;
    }

    // One question for all types of a group; roles without SuiteQL are refused it, and then the record itself is asked for.
    private async Task<string?> QueryAsync(QuerySource source, string target, string externalId, CancellationToken cancellationToken)
    {
        if (found.TryGetValue((source.Table, externalId), out var known))
        {
            return known;
        }

        string? id = null;
        try
        {
            var condition = source.Condition is { } text ? $" AND {string.Format(System.Globalization.CultureInfo.InvariantCulture, text, "r")}" : string.Empty;
            await foreach (var row in client.Query.QueryAsync(
                $"SELECT r.id FROM {source.Table} r WHERE r.externalid = ?{condition} ORDER BY r.id", [externalId], null, cancellationToken).ConfigureAwait(false))
            {
                // Two records of one group can't be told apart by it.
                id = id is null ? row.Values[0] : throw SublistMatching.Refused($"Several records have the external id '{externalId}', so it can't be told which {target} it means.", "Give the id.");
            }
        }
        catch (NetSuiteException exception) when (exception is NetSuitePermissionException || exception is { StatusCode: 400 })
        {
            return null;
        }

        return found[(source.Table, externalId)] = id;
    }

    private async Task<string?> ReadAsync(string type, string externalId, CancellationToken cancellationToken)
    {
        if (found.TryGetValue((type, externalId), out var known))
        {
            return known;
        }

        try
        {
            var record = await client.Records.GetAsync(type, new RecordRef { ExternalId = externalId }, new RecordGetOptions { Fields = ["id"] }, cancellationToken).ConfigureAwait(false);
            return found[(type, externalId)] = record.Id;
        }
        catch (NetSuiteNotFoundException)
        {
            return found[(type, externalId)] = null;
        }
    }
}
