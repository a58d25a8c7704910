namespace NetSuite.Client;

/// <summary>A sort key whose field is known.</summary>
/// <param name="Path">The field.</param>
/// <param name="Descending">Whether the largest comes first.</param>
internal sealed record SortTerm(FieldPath Path, bool Descending);
