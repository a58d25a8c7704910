using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace NetSuite.Client;

/// <summary>Finds records by filter, sorted, with the fields asked for, in as few requests as NetSuite permits.</summary>
public sealed class RecordSearch
{
    private readonly NetSuiteClient client;
    private readonly TermsBinder binder;
    private readonly Planner planner;
    private readonly Learning learning;

    internal RecordSearch(NetSuiteClient client)
        : this(client, client.AccountMetadata, client.AccountMetadata.DatesAsync)
    {
    }

    internal RecordSearch(NetSuiteClient client, AccountMetadata metadata, Func<bool, CancellationToken, Task<AccountDates>> datesOf)
    {
        this.client = client;
        binder = new TermsBinder(metadata);
        planner = new Planner(metadata, datesOf);
        learning = new Learning(client, metadata, datesOf);
    }

    /// <summary>Chooses the way. At most metadata is asked for, never a record.</summary>
    /// <param name="query">Which records, and what of them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FilterException">A field, operator or value that the type does not allow; nothing was sent for records.</exception>
    public async Task<RecordPlan> PlanAsync(RecordQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var terms = await binder.BindAsync(query, cancellationToken).ConfigureAwait(false);
        return (await planner.PlanAsync(terms, new SearchState(), cancellationToken).ConfigureAwait(false)).Summary;
    }

    /// <summary>Gets the records, in order, as they arrive; at most one page is read ahead.</summary>
    /// <param name="query">Which records, and what of them.</param>
    /// <param name="planned">Told the plan before the first record, and again when it had to be changed on the way; null for nobody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FilterException">A field, operator or value that the type does not allow; nothing was sent for records.</exception>
    /// <exception cref="NetSuiteException">The query or the list failed. A single record that can't be read is a <see cref="FoundRecord.Failure"/>.</exception>
    public async IAsyncEnumerable<FoundRecord> FindAsync(RecordQuery query, Action<RecordPlan>? planned, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var terms = await binder.BindAsync(query, cancellationToken).ConfigureAwait(false);
        var state = new SearchState();
        while (true)
        {
            var plan = await PlanAsync(terms, state, cancellationToken).ConfigureAwait(false);
            planned?.Invoke(plan.Summary);
            var run = new SearchRun(client, terms, plan, note => planned?.Invoke(plan.Summary with { Reasons = [.. plan.Summary.Reasons, note] }));
            var records = run.ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (records.ConfigureAwait(false))
            {
                bool any;
                try
                {
                    any = await records.MoveNextAsync().ConfigureAwait(false);
                }
                catch (NetSuiteException exception)
                {
                    if (!await learning.LearnAsync(exception, plan, state, cancellationToken).ConfigureAwait(false))
                    {
                        throw;
                    }

                    continue;
                }

                for (; any; any = await records.MoveNextAsync().ConfigureAwait(false))
                {
                    yield return records.Current;
                }

                yield break;
            }
        }
    }

    /// <summary>How many records the query finds, -First and -Skip left aside; null when only reading all of them would tell.</summary>
    /// <param name="query">Which records.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<long?> CountAsync(RecordQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var terms = await binder.BindAsync(
            query with { Fields = [], OrderBy = [], Expand = [], Sublist = null, Skip = 0, First = null }, cancellationToken).ConfigureAwait(false);
        var state = new SearchState();
        while (true)
        {
            var plan = await PlanAsync(terms, state, cancellationToken).ConfigureAwait(false);
            try
            {
                return await new RecordCount(client, plan).ReadAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (NetSuiteException exception)
            {
                if (!await learning.LearnAsync(exception, plan, state, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }

    /// <summary>Gets one record, or the lines of its sublist, by id.</summary>
    /// <param name="query">What of it: type, fields, expansion, sublist. Filter, order and paging are not looked at.</param>
    /// <param name="id">The record.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The record, or the lines of its sublist; what can't be read is a <see cref="FoundRecord.Failure"/>.</returns>
    /// <exception cref="FilterException">A field that the type does not have.</exception>
    /// <exception cref="NetSuiteAuthenticationException">The login was refused.</exception>
    public async Task<IReadOnlyList<FoundRecord>> ReadAsync(RecordQuery query, RecordRef id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(id);
        var asked = new RecordQuery { Type = query.Type, Fields = query.Fields, Expand = query.Expand, Sublist = query.Sublist };

        // A whole record needs no metadata.
        var terms = asked is { Fields: [] or ["*"], Expand: [], Sublist: null }
            ? new SearchTerms { Query = asked, Schema = WithoutFields(query.Type), SchemaOf = _ => null }
            : await binder.BindReadAsync(asked, cancellationToken).ConfigureAwait(false);
        var reads = new RecordReads(client, terms, new Selection(terms.WantsValues ? terms.Fields : [], []), isSorted: false);
        return (await reads.ReadAsync(id, isListed: false, isFiltered: false, cancellationToken).ConfigureAwait(false))!.Value.Found;
    }

    private static RecordSchema WithoutFields(string type) => new(new RecordType { Name = type, Label = TypeLabel.Of(type) }, [], null, isOfAccount: false);

    private async Task<SearchPlan> PlanAsync(SearchTerms terms, SearchState state, CancellationToken cancellationToken)
    {
        try
        {
            return await planner.PlanAsync(terms, state, cancellationToken).ConfigureAwait(false);
        }
        catch (FilterException) when (state.Refusal is not null)
        {
            // The list can't do it, and the query was refused: that is what has to be mended.
            ExceptionDispatchInfo.Throw(state.Refusal);
            throw;
        }
    }
}
