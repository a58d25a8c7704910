namespace NetSuite.Client;

/// <summary>What speaks for and against each way of a search, and the plans of the ways.</summary>
internal sealed record Choice
{
    public required SearchTerms Terms { get; init; }

    public required SearchState State { get; init; }

    /// <summary>What SuiteQL has; null when it can't be used.</summary>
    public required QueryColumns? Columns { get; init; }

    public required AccountDates? Dates { get; init; }

    public required FilterText? Sql { get; init; }

    public required FilterText? List { get; init; }

    /// <summary>Whether rows alone tell which records fulfil the filter.</summary>
    public required bool RowsDecide { get; init; }

    public required bool IsSortable { get; init; }

    /// <summary>Fields asked for or sorted by that SuiteQL does not have.</summary>
    public required IReadOnlyList<FieldPath> Missing { get; init; }

    private IReadOnlyList<FieldPath> FilterPaths => Terms.Filter?.Paths ?? [];

    private bool IsSqlExact => Terms.Filter is null || Sql is { IsExact: true };

    /// <summary>The plan that selects the fields themselves.</summary>
    public SearchPlan Query()
    {
        var selection = new Selection(Terms.Fields, IsSqlExact ? [] : FilterPaths);
        var rows = Write(selection);
        return Plan(RecordRoute.Query, rows) with { FiltersRows = !IsSqlExact, Read = selection };
    }

    /// <summary>The plan that finds ids by a query and reads the records.</summary>
    public SearchPlan QueryThenRead()
    {
        var filtersRows = !IsSqlExact && RowsDecide;
        var rows = Write(new Selection([], filtersRows ? FilterPaths : []));
        return Plan(RecordRoute.QueryThenRead, rows) with
        {
            FiltersRows = filtersRows,
            FiltersRecords = !IsSqlExact && !RowsDecide,
            SortsHere = !IsSortable,
            Read = Read(isFiltered: !IsSqlExact, isSorted: !IsSortable),
        };
    }

    /// <summary>The plan that finds ids by a list and reads the records.</summary>
    public SearchPlan ListThenRead()
    {
        var isExact = Terms.Filter is null || List is { IsExact: true };
        var plan = Plan(RecordRoute.ListThenRead, null);
        return plan with { FiltersRecords = !isExact, SortsHere = Terms.Sort.Count > 0, Read = Read(!isExact, Terms.Sort.Count > 0) };
    }

    private Selection Read(bool isFiltered, bool isSorted) => new(
        Terms.WantsValues ? Terms.Fields : [], (isFiltered ? FilterPaths : []).Concat(isSorted ? Terms.Sort.Select(term => term.Path) : []));

    private RowQuery Write(Selection selection)
    {
        var reach = Terms.Query.First is { } first && IsSqlExact && IsSortable ? Terms.Query.Skip + (decimal)first : decimal.MaxValue;
        return QueryWriter.Write(Columns!, Sql, IsSortable ? Terms.Sort : [], selection, selectsKeys: reach > Paging.MaxRows);
    }

    private SearchPlan Plan(RecordRoute route, RowQuery? rows)
    {
        var isList = route == RecordRoute.ListThenRead;
        var isExact = isList ? Terms.Filter is null || List is { IsExact: true } : IsSqlExact;
        var sortsHere = isList ? Terms.Sort.Count > 0 : !IsSortable;
        var read = Read(!isExact, sortsHere);
        return new SearchPlan
        {
            Rows = rows,
            Dates = Dates,
            ExactList = List is { IsExact: true } ? List : Terms.Filter is null ? new FilterText(string.Empty, [], true) : null,
            Read = new Selection([], []),
            Summary = new RecordPlan
            {
                Type = Terms.Schema.Type.Name,
                Route = route,
                Requests = PlanWords.Requests(route, Terms, isExact && !sortsHere, read),
                Query = rows?.Text,
                Parameters = rows?.Parameters ?? [],
                Filter = isList ? List?.Text : null,
                Fields = route == RecordRoute.Query ? [.. Terms.Fields.Select(path => path.Shown().Name)] : RecordReads.FieldsOf(Terms, read),
                Reasons = [.. PlanWords.Reasons(route, this, isExact, sortsHere)],
            },
        };
    }
}
