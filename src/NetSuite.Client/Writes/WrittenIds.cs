namespace NetSuite.Client;

/// <summary>Finds the internal ids of records by their external ids, many with one request.</summary>
internal static class WrittenIds
{
    /// <summary>The internal ids of those that are there.</summary>
    /// <param name="client">The account.</param>
    /// <param name="type">The record type.</param>
    /// <param name="externalIds">The external ids, at most 1000.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Internal ids by external id; null when a query can't tell.</returns>
    public static async Task<IReadOnlyDictionary<string, string>?> FindAsync(
        NetSuiteClient client, string type, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken)
    {
        if (externalIds.Count == 0)
        {
            return new Dictionary<string, string>();
        }

        var metadata = client.AccountMetadata;
        if ((metadata.Known(type)?.Source ?? BuiltInCatalog.SourceOf(type)) is not { } source || metadata.IsMissing(source.Table, null) || metadata.IsMissing(source.Table, "externalid"))
        {
            return null;
        }

        var condition = source.Condition is null ? string.Empty : $" AND ({string.Format(System.Globalization.CultureInfo.InvariantCulture, source.Condition, "r")})";
        var query = $"SELECT r.id AS id, r.externalid AS externalid FROM {source.Table} r WHERE r.externalid IN ({string.Join(", ", externalIds.Select(_ => "?"))}){condition}";
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            await foreach (var row in client.Query.QueryAsync(query, [.. externalIds], null, cancellationToken).ConfigureAwait(false))
            {
                if (row.Values is [{ } id, { } externalId, ..])
                {
                    ids[externalId] = id;
                }
            }
        }
        catch (NetSuiteException exception) when (exception is not NetSuiteAuthenticationException)
        {
            return null;
        }

        // What SuiteQL found, it found by NetSuite's own comparison: a row that is no key to the letter is that of a key in another case.
        var others = ids.Where(found => !externalIds.Contains(found.Key)).ToArray();
        foreach (var externalId in externalIds.Where(externalId => !ids.ContainsKey(externalId)))
        {
            if (Array.Find(others, found => found.Key.Equals(externalId, StringComparison.OrdinalIgnoreCase)).Value is { } id)
            {
                ids[externalId] = id;
            }
        }

        return ids;
    }
}
