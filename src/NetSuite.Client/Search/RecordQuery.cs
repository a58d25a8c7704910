namespace NetSuite.Client;

/// <summary>Which records to get, and what of them.</summary>
public sealed record RecordQuery
{
    /// <summary>The record type.</summary>
    public required string Type { get; init; }

    /// <summary>Which records; null for all. Not together with <see cref="RawFilter"/>.</summary>
    public FilterExpression? Filter { get; init; }

    /// <summary>A filter expression in NetSuite's own language, sent as it is; null for none.</summary>
    public string? RawFilter { get; init; }

    /// <summary>The fields to get, dotted behind references (<c>subsidiary.name</c>), with wildcards; empty for the whole record.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>What to sort by; the id, ascending, when empty and behind the last key.</summary>
    public IReadOnlyList<SortKey> OrderBy { get; init; } = [];

    /// <summary>Records to leave out at the start.</summary>
    public long Skip { get; init; }

    /// <summary>The most records to get; null for all.</summary>
    public long? First { get; init; }

    /// <summary>Sublists and subrecords to get with their content; <c>*</c> for all of them.</summary>
    public IReadOnlyList<string> Expand { get; init; } = [];

    /// <summary>A sublist whose lines to get instead of the records; null for the records.</summary>
    public string? Sublist { get; init; }
}
