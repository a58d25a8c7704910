namespace NetSuite;

/// <summary>Why a write failed, or why its outcome is not known.</summary>
public sealed record RecordWriteError
{
    /// <summary>The id of the error record, e.g. <c>NetSuite.Validation</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What failed, as a full sentence, with NetSuite's own words.</summary>
    public required string Message { get; init; }

    /// <summary>The field at fault, e.g. <c>item.items[0].item</c>; null where it is not known.</summary>
    public string? Field { get; init; }

    /// <summary>NetSuite's error code, e.g. <c>INVALID_CONTENT</c>; null where it sent none.</summary>
    public string? Code { get; init; }

    /// <summary>What to do about it; null where that is not known.</summary>
    public string? RecommendedAction { get; init; }

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
