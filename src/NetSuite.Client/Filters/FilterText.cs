namespace NetSuite.Client;

/// <summary>A filter in a language of NetSuite's.</summary>
/// <param name="Text">The text; for SuiteQL with a question mark for each parameter.</param>
/// <param name="Parameters">The values of the question marks; none in a list filter, which quotes its values.</param>
/// <param name="IsExact">Whether it finds just what the filter means; else it finds that and perhaps more, and <see cref="BoundFilter.Matches"/> has to decide.</param>
internal sealed record FilterText(string Text, IReadOnlyList<object?> Parameters, bool IsExact);
