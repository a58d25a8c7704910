namespace NetSuite.Client;

/// <summary>Chooses the way of a search: the fewest requests that give what is asked for.</summary>
internal sealed class Planner(AccountMetadata metadata, Func<bool, CancellationToken, Task<AccountDates>> datesOf)
{
    /// <exception cref="FilterException">NetSuite can't filter by any of it.</exception>
    public async Task<SearchPlan> PlanAsync(SearchTerms terms, SearchState state, CancellationToken cancellationToken)
    {
        var columns = terms.Query.RawFilter is null && !state.IsQueryRefused ? QueryColumns.TryCreate(terms, metadata.IsMissing) : null;
        AccountDates? dates = null;
        if (NeedsDates(terms, columns))
        {
            try
            {
                dates = await datesOf(false, cancellationToken).ConfigureAwait(false);
            }
            catch (NetSuiteException exception) when (
                exception is NetSuitePermissionException or NetSuiteValidationException
                && !state.IsQueryRefused
                && terms.Filter is not ({ ComparesInstants: true } or { ComparesDays: true }))
            {
                // Only rows need them; records say the instant.
                state.Refuse(exception);
                return await PlanAsync(terms, state, cancellationToken).ConfigureAwait(false);
            }
        }

        var sql = columns is null ? null : terms.Filter?.ToSuiteQl(columns.Sql, dates);
        var list = terms.Query.RawFilter is { } raw ? new FilterText(raw, [], IsExact: true) : terms.Filter?.ToListFilter(dates);
        var isFiltered = terms.Filter is not null;
        if (isFiltered && sql is null && list is null && columns is not null && terms.Filter!.Paths.All(columns.Has))
        {
            // No language of NetSuite's can say it, such as that a text is not 'Müller' to PowerShell; but rows tell.
            sql = new FilterText("1 = 1", [], IsExact: false);
        }

        var rowsDecide = !isFiltered || sql?.IsExact == true || (columns is not null && terms.Filter!.Paths.All(columns.Has));
        var isSortable = columns is not null && terms.Sort.All(term => columns.Has(term.Path));
        var choice = new Choice
        {
            Terms = terms,
            State = state,
            Columns = columns,
            Dates = dates,
            Sql = sql,
            List = list,
            RowsDecide = rowsDecide,
            IsSortable = isSortable,
            Missing = [.. terms.Fields.Concat(terms.Sort.Select(term => term.Path)).Where(path => columns is not null && !columns.Has(path)).DistinctBy(path => path.Key())],
        };
        var isQueryable = columns is not null && (!isFiltered || sql is not null);
        return isQueryable && rowsDecide && isSortable && terms.WantsValues && choice.Missing.Count == 0 ? choice.Query()
            : isQueryable && (rowsDecide || list is not { IsExact: true }) ? choice.QueryThenRead()
            : !isFiltered || list is not null ? choice.ListThenRead()
            : throw NotFilterable(terms, columns);
    }

    private static bool NeedsDates(SearchTerms terms, QueryColumns? columns) =>
        terms.Filter is { ComparesInstants: true } or { ComparesDays: true }
        || (columns is not null && terms.Fields.Concat(terms.Filter?.Paths ?? []).Any(path => path.Value.Type == FieldType.DateTime && columns.Has(path)));

    private static FilterException NotFilterable(SearchTerms terms, QueryColumns? columns)
    {
        var path = terms.Filter!.Paths.FirstOrDefault(path => columns?.Has(path) != true && path.Field.IsFilterable != true) ?? terms.Filter.Paths[0];
        return new FilterException(
            $"NetSuite can't filter {terms.Schema.Type.Name} records by '{path.Name}' in this way.",
            $"Let Where-Object decide: Get-NetSuiteRecord {terms.Schema.Type.Name} | Where-Object {{ ... }}. Conditions that are joined with this one by -and can stay in the filter.");
    }
}
