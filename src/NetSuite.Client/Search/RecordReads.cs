using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Reads the records of a search one by one.</summary>
internal sealed class RecordReads
{
    private readonly NetSuiteClient client;
    private readonly SearchTerms terms;
    private readonly Selection selection;
    private readonly RecordGetOptions options;
    private readonly ReferredRecords referred;
    private readonly bool isSorted;

    /// <param name="client">The client.</param>
    /// <param name="terms">The search.</param>
    /// <param name="selection">The values to make of each record: those asked for, and those that filter and sorting need.</param>
    /// <param name="isSorted">Whether the records are to be sorted here, by values that the selection has.</param>
    public RecordReads(NetSuiteClient client, SearchTerms terms, Selection selection, bool isSorted)
    {
        this.isSorted = isSorted;
        this.client = client;
        this.terms = terms;
        this.selection = selection;
        options = new RecordGetOptions { Fields = FieldsOf(terms, selection), ExpandSubResources = terms.Parts.Count > 0 };
        referred = new ReferredRecords(client, selection.Paths);
    }

    /// <summary>The fields that records are read with; none when they are read whole.</summary>
    public static IReadOnlyList<string> FieldsOf(SearchTerms terms, Selection selection) => terms.Parts.Count > 0 || (terms.Fields.Count == 0 && terms.Sublist is null)
        ? []
        : [.. terms.Fields.Concat(selection.Paths).Select(path => path.Field.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Reads a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="isListed">Whether NetSuite itself named it, so that one that is gone is left out without a word.</param>
    /// <param name="isFiltered">Whether the filter has to decide on it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null when it is gone or does not fulfil the filter.</returns>
    /// <exception cref="NetSuiteAuthenticationException">No other record can be read either.</exception>
    public async Task<LocalSort.Item?> ReadAsync(RecordRef record, bool isListed, bool isFiltered, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(record, isFiltered, cancellationToken).ConfigureAwait(false);
        }
        catch (NetSuiteNotFoundException exception) when (isListed && exception.Errors.Count > 0)
        {
            return null;
        }
        catch (NetSuiteException exception) when (exception is not NetSuiteAuthenticationException)
        {
            return new LocalSort.Item([new FoundRecord { Record = record, Failure = exception }], record, null);
        }
    }

    private async Task<LocalSort.Item?> ReadAsync(RecordRef record, bool isFiltered, CancellationToken cancellationToken)
    {
        var type = terms.Schema.Type.Name;
        if (terms.Sublist is not { } sublist || selection.Paths.Count > 0)
        {
            var document = await client.Records.GetAsync(type, record, options, cancellationToken).ConfigureAwait(false);
            record = record with { Type = type, Id = document.Id ?? record.Id };
            var values = await ValuesAsync(record, document.Body, cancellationToken).ConfigureAwait(false);
            if (isFiltered && terms.Filter?.Matches(path => selection.Value(values, path)) == false)
            {
                return null;
            }

            object?[] keys = isSorted ? [.. terms.Sort.Select(term => selection.Value(values, term.Path))] : [];
            return new LocalSort.Item(await FoundAsync(record, document, values, cancellationToken).ConfigureAwait(false), record, keys);
        }

        // The address by an external id does not tell the id, which lines are known by.
        var id = record.Id ?? (await client.Records.GetAsync(type, record, new RecordGetOptions { Fields = ["id"] }, cancellationToken).ConfigureAwait(false)).Id;
        return new LocalSort.Item(await LinesAsync(record with { Type = type, Id = id }, sublist, cancellationToken).ConfigureAwait(false), record, []);
    }

    private async Task<IReadOnlyList<FoundRecord>> FoundAsync(RecordRef record, RecordDocument document, object?[] values, CancellationToken cancellationToken) =>
        terms.Sublist is { } sublist ? await LinesAsync(record, sublist, cancellationToken).ConfigureAwait(false)
        : terms.WantsValues ? [new FoundRecord { Record = record, Fields = selection.Fields, Values = selection.Show(values) }]
        : [new FoundRecord { Record = record, Document = await SublistReader.CompleteAsync(client, document, terms.Parts, cancellationToken).ConfigureAwait(false) }];

    private async Task<IReadOnlyList<FoundRecord>> LinesAsync(RecordRef record, string sublist, CancellationToken cancellationToken) =>
        [.. (await SublistReader.LinesAsync(client, terms.Schema.Type.Name, record, sublist, cancellationToken).ConfigureAwait(false))
            .Select(line => new FoundRecord { Record = record, Line = line })];

    private async Task<object?[]> ValuesAsync(RecordRef known, JsonElement record, CancellationToken cancellationToken)
    {
        var others = await referred.OfAsync(record, cancellationToken).ConfigureAwait(false);
        return [.. selection.Paths.Select(path =>
            path.IsRecordId() ? known.Id
            : path.IsJoined ? others.TryGetValue(path.Field.Name, out var other) ? DocumentValues.Read(other, path.Member!) : null
            : path.IsDisplayName ? (DocumentValues.Read(record, path.Field) as RecordRef)?.RefName
            : path.IsScalar() ? DocumentValues.Read(record, path.Field)
            : null)];
    }
}
