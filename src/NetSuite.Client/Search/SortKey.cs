namespace NetSuite.Client;

/// <summary>A field to sort by. Empty fields come first, and last when descending, as Sort-Object has them; texts sort without regard to case.</summary>
/// <param name="Field">The field's name; dotted behind a reference.</param>
/// <param name="Descending">Whether the largest comes first.</param>
public sealed record SortKey(string Field, bool Descending = false);
