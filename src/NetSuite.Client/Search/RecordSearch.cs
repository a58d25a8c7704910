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
    public Task<RecordPlan> PlanAsync(RecordQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Gets the records, in order, as they arrive; at most one page is read ahead.</summary>
    /// <param name="query">Which records, and what of them.</param>
    /// <param name="planned">Told the plan before the first record, and again when it had to be changed on the way; null for nobody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FilterException">A field, operator or value that the type does not allow; nothing was sent for records.</exception>
    /// <exception cref="NetSuiteException">The query or the list failed. A single record that can't be read is a <see cref="FoundRecord.Failure"/>.</exception>
    public IAsyncEnumerable<FoundRecord> FindAsync(RecordQuery query, Action<RecordPlan>? planned, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>How many records the query finds, -First and -Skip left aside; null when only reading all of them would tell.</summary>
    /// <param name="query">Which records.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<long?> CountAsync(RecordQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Gets one record, or the lines of its sublist, by id.</summary>
    /// <param name="query">What of it: type, fields, expansion, sublist. Filter, order and paging are not looked at.</param>
    /// <param name="id">The record.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The record, or the lines of its sublist.</returns>
    public Task<IReadOnlyList<FoundRecord>> ReadAsync(RecordQuery query, RecordRef id, CancellationToken cancellationToken) => throw new NotSupportedException();
}
