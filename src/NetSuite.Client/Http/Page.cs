namespace NetSuite.Client;

/// <summary>One page of a result.</summary>
internal readonly record struct Page<T>(IReadOnlyList<T> Items, bool HasMore, long? TotalResults);
