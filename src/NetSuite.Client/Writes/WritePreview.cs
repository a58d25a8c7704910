namespace NetSuite.Client;

/// <summary>What a write would make of a record.</summary>
/// <param name="Record">The record; without an id when it would be new.</param>
/// <param name="IsNew">Whether the record would be new.</param>
/// <param name="Differences">The fields that would change, or that NetSuite would fill in.</param>
public sealed record WritePreview(RecordRef Record, bool IsNew, IReadOnlyList<FieldDifference> Differences);
