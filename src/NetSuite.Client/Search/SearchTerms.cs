namespace NetSuite.Client;

/// <summary>A search whose names are known fields of a known type.</summary>
internal sealed record SearchTerms
{
    public required RecordQuery Query { get; init; }

    public required RecordSchema Schema { get; init; }

    /// <summary>The schemas of the types that its names lead to.</summary>
    public required Func<string, RecordSchema?> SchemaOf { get; init; }

    /// <summary>The fields asked for; empty for the whole record.</summary>
    public IReadOnlyList<FieldPath> Fields { get; init; } = [];

    public IReadOnlyList<SortTerm> Sort { get; init; } = [];

    public BoundFilter? Filter { get; init; }

    /// <summary>The sublists and subrecords to get with their content.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The sublist whose lines to get.</summary>
    public string? Sublist { get; init; }

    /// <summary>Whether single values are asked for and nothing else, so that records come as values on whatever way.</summary>
    public bool WantsValues => Fields.Count > 0 && Parts.Count == 0 && Sublist is null && Fields.All(path => path.IsScalar());
}
