using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Finds records by filter, sorted, with the fields asked for, in as few requests as NetSuite permits.</summary>
public sealed class RecordSearch
{
    private readonly NetSuiteClient client;

    internal RecordSearch(NetSuiteClient client) => this.client = client;

    /// <summary>Chooses the way. At most metadata is asked for, never a record.</summary>
    /// <param name="query">Which records, and what of them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FilterException">A field, operator or value that the type does not allow; nothing was sent for records.</exception>
    public async Task<RecordPlan> PlanAsync(RecordQuery query, CancellationToken cancellationToken)
    {
        var schema = await client.AccountMetadata.SchemaAsync(query.Type, refresh: false, cancellationToken).ConfigureAwait(false);
        foreach (var name in query.Fields.Concat(query.OrderBy.Select(key => key.Field)).Where(name => !name.Contains('*', StringComparison.Ordinal)))
        {
            FieldPath.Resolve(name, schema, _ => null);
        }

        return new RecordPlan { Type = query.Type, Route = RecordRoute.ListThenRead, Requests = "1 for each 1000 ids, and 1 for each record", Filter = query.RawFilter, Fields = query.Fields, Reasons = ["It is the only way so far."] };
    }

    /// <summary>Gets the records, in order, as they arrive; at most one page is read ahead.</summary>
    /// <param name="query">Which records, and what of them.</param>
    /// <param name="planned">Told the plan before the first record, and again when it had to be changed on the way; null for nobody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FilterException">A field, operator or value that the type does not allow; nothing was sent for records.</exception>
    /// <exception cref="NetSuiteException">The query or the list failed. A single record that can't be read is a <see cref="FoundRecord.Failure"/>.</exception>
    public async IAsyncEnumerable<FoundRecord> FindAsync(RecordQuery query, Action<RecordPlan>? planned, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        planned?.Invoke(await PlanAsync(query, cancellationToken).ConfigureAwait(false));
        var ids = new List<RecordRef>();
        await foreach (var id in client.Records.ListAsync(query.Type, query.RawFilter, 1000, cancellationToken).ConfigureAwait(false))
        {
            ids.Add(id);
        }

        ids.Sort((left, right) => ((long)left).CompareTo((long)right));
        if (query.OrderBy is [{ Field: "id", Descending: true }, ..])
        {
            ids.Reverse();
        }

        long seen = 0;
        foreach (var id in ids)
        {
            if (query.First is { } first && seen >= query.Skip + first)
            {
                yield break;
            }

            if (query.Filter is null && seen < query.Skip)
            {
                seen++;
                continue;
            }

            NetSuiteException? failure = null;
            IReadOnlyList<FoundRecord> found = [];
            try
            {
                if (query.Filter is null || Matches(query.Filter, (await client.Records.GetAsync(query.Type, id, null, cancellationToken).ConfigureAwait(false)).Body))
                {
                    found = await ReadAsync(query, id, cancellationToken).ConfigureAwait(false);
                }
            }
            catch (NetSuiteException exception)
            {
                failure = exception;
            }

            if ((failure is not null || found.Count > 0) && seen++ < query.Skip)
            {
                continue;
            }

            if (failure is not null)
            {
                yield return new FoundRecord { Record = id, Failure = failure };
            }

            foreach (var record in found)
            {
                yield return record;
            }
        }
    }

    /// <summary>How many records the query finds, -First and -Skip left aside; null when only reading all of them would tell.</summary>
    /// <param name="query">Which records.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<long?> CountAsync(RecordQuery query, CancellationToken cancellationToken)
    {
        if (query.Filter is not null)
        {
            return null;
        }

        long count = 0;
        await foreach (var _ in client.Records.ListAsync(query.Type, query.RawFilter, 1000, cancellationToken).ConfigureAwait(false))
        {
            count++;
        }

        return count;
    }

    /// <summary>Gets one record, or the lines of its sublist, by id.</summary>
    /// <param name="query">What of it: type, fields, expansion, sublist. Filter, order and paging are not looked at.</param>
    /// <param name="id">The record.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The record, or the lines of its sublist.</returns>
    public async Task<IReadOnlyList<FoundRecord>> ReadAsync(RecordQuery query, RecordRef id, CancellationToken cancellationToken)
    {
        if (client.AccountMetadata.Known(query.Type) is { } schema)
        {
            foreach (var name in query.Fields.Where(name => !name.Contains('*', StringComparison.Ordinal)))
            {
                FieldPath.Resolve(name, schema, _ => null);
            }
        }

        var document = await client.Records.GetAsync(
            query.Type,
            id,
            new RecordGetOptions { Fields = query.Expand.Count > 0 || query.Sublist is not null ? [] : query.Fields, ExpandSubResources = query.Expand.Count > 0 || query.Sublist is not null },
            cancellationToken).ConfigureAwait(false);
        var record = new RecordRef { Type = query.Type, Id = document.Id };
        return query.Sublist is null
            ? [new FoundRecord { Record = record, Document = document }]
            : [.. document.Body.GetProperty(query.Sublist).GetProperty("items").EnumerateArray().Select(line => new FoundRecord { Record = record, Line = line })];
    }

    private static bool Matches(FilterExpression filter, JsonElement body) => filter switch
    {
        FilterAnd and => and.Terms.All(operand => Matches(operand, body)),
        FilterOr or => or.Terms.Any(operand => Matches(operand, body)),
        FilterComparison comparison => Matches(comparison, body.TryGetProperty(comparison.Field, out var value) ? value.ToString() : null),
        _ => throw new FilterException("No such condition."),
    };

    private static bool Matches(FilterComparison comparison, string? value)
    {
        var wanted = Convert.ToString(comparison.Value, CultureInfo.InvariantCulture);
        return comparison.Operator switch
        {
            FilterOperator.Equal => string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase),
            FilterOperator.NotEqual => !string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase),
            FilterOperator.Like => value?.StartsWith(wanted!.TrimEnd('*'), StringComparison.OrdinalIgnoreCase) == true,
            _ => throw new FilterException($"{comparison.Operator} is not there yet.", "Use another."),
        };
    }
}
