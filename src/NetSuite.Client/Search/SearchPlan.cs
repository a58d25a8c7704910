namespace NetSuite.Client;

/// <summary>How a search goes.</summary>
internal sealed record SearchPlan
{
    /// <summary>What users see of it.</summary>
    public required RecordPlan Summary { get; init; }

    /// <summary>The query; null on a way without one.</summary>
    public RowQuery? Rows { get; init; }

    /// <summary>The filter of the list call when it finds just what is meant, on whatever way; null when there is none such.</summary>
    public FilterText? ExactList { get; init; }

    /// <summary>Whether rows are checked by the filter: the query finds more than is meant.</summary>
    public bool FiltersRows { get; init; }

    /// <summary>Whether records are checked by the filter when they have been read.</summary>
    public bool FiltersRecords { get; init; }

    /// <summary>Whether the records are sorted here.</summary>
    public bool SortsHere { get; init; }

    /// <summary>The values to make of each record that is read.</summary>
    public required Selection Read { get; init; }

    /// <summary>The account's dates; null when the query selects no point in time.</summary>
    public AccountDates? Dates { get; init; }

    /// <summary>Whether what NetSuite finds is what is asked for, in its order, so that it can skip and stop.</summary>
    public bool IsExact => !FiltersRows && !FiltersRecords && !SortsHere;
}
