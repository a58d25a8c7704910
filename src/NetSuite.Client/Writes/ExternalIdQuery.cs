using System.Collections.Concurrent;

namespace NetSuite.Client;

/// <summary>Finds records by their external ids, many with one request.</summary>
internal sealed class ExternalIdQuery(NetSuiteClient client)
{
    private const string Column = "externalid";
    private const string Records = "r";
    private readonly ConcurrentDictionary<string, bool> refused = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Asks for many records of a type at once.</summary>
    /// <param name="type">The record type.</param>
    /// <param name="externalIds">Their external ids.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The internal ids of those that exist, by external id; null when SuiteQL can't say.</returns>
    /// <exception cref="NetSuiteAuthenticationException">The login was refused.</exception>
    public async Task<IReadOnlyDictionary<string, string>?> FindAsync(string type, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken)
    {
        if (refused.ContainsKey(type) || await SourceAsync(type, cancellationToken).ConfigureAwait(false) is not { } source
            || client.AccountMetadata.IsMissing(source.Table, null) || client.AccountMetadata.IsMissing(source.Table, Column))
        {
            return null;
        }

        try
        {
            var found = new Dictionary<string, string>(StringComparer.Ordinal);
            await foreach (var row in client.Query.QueryAsync(Text(source, externalIds.Count), [.. externalIds], null, cancellationToken).ConfigureAwait(false))
            {
                if (row.Values is [{ } id, { } externalId, ..])
                {
                    found[externalId] = id;
                }
            }

            return AsAsked(found, externalIds);
        }
        catch (NetSuiteException refusal) when (refusal is not NetSuiteAuthenticationException)
        {
            if (refusal is NetSuiteValidationException or NetSuiteNotFoundException or NetSuitePermissionException or NetSuiteUnavailableException { StatusCode: 500 })
            {
                refused[type] = true;
                await LearnAsync(source.Table, cancellationToken).ConfigureAwait(false);
            }

            return null;
        }
    }

    // What SuiteQL found, it found by NetSuite's own comparison: a row that is no key to the letter is that of a key in another case.
    private static Dictionary<string, string> AsAsked(Dictionary<string, string> found, IReadOnlyCollection<string> externalIds)
    {
        var asked = externalIds.ToHashSet(StringComparer.Ordinal);
        var others = found.Where(record => !asked.Contains(record.Key)).DistinctBy(record => record.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(record => record.Key, record => record.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var externalId in asked)
        {
            if (others.TryGetValue(externalId, out var id))
            {
                found.TryAdd(externalId, id);
            }
        }

        return found;
    }

    private static string Text(QuerySource source, int count) =>
        $"SELECT {Records}.id AS id, {Records}.{Column} AS {Column} FROM {source.Table} {Records} WHERE "
        + (source.Condition is { } ofType ? $"({ofType.Replace("{0}", Records, StringComparison.Ordinal)}) AND " : string.Empty)
        + $"{Records}.{Column} IN ({string.Join(", ", Enumerable.Repeat('?', count))}) ORDER BY {Records}.id";

    private async Task<QuerySource?> SourceAsync(string type, CancellationToken cancellationToken)
    {
        try
        {
            return (client.AccountMetadata.Known(type) ?? await client.AccountMetadata.SchemaAsync(type, refresh: false, cancellationToken).ConfigureAwait(false)).Source;
        }
        catch (NetSuiteException exception) when (exception is not NetSuiteAuthenticationException)
        {
            refused[type] = true;
            return null;
        }
    }

    // What is learned is kept for good, so it is learned only from what stands beside something that works.
    private async Task LearnAsync(string table, CancellationToken cancellationToken)
    {
        if (await WorksAsync($"SELECT {Records}.id FROM {table} {Records} WHERE ROWNUM <= 1", cancellationToken).ConfigureAwait(false)
            && !await WorksAsync($"SELECT {Records}.{Column} FROM {table} {Records} WHERE ROWNUM <= 1", cancellationToken).ConfigureAwait(false)
            && await WorksAsync($"SELECT {Records}.id FROM {table} {Records} WHERE ROWNUM <= 1", cancellationToken).ConfigureAwait(false))
        {
            client.AccountMetadata.LearnMissing(table, Column);
        }
    }

    private async Task<bool> WorksAsync(string suiteQl, CancellationToken cancellationToken)
    {
        try
        {
            await client.SendAsync(QueryRequest.Page(suiteQl, [], 1, 0), JsonAnswers.Object, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (NetSuiteException exception) when (exception is not NetSuiteAuthenticationException)
        {
            return false;
        }
    }
}
