using NetSuite;
using NetSuite.Client;

namespace NetSuitePS.Output;

/// <summary>What rows of the same columns share.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Types">What they hold.</param>
/// <param name="Dates">How the account writes its dates; null when no column has any.</param>
internal sealed record RowLayout(IReadOnlyList<string> Columns, IReadOnlyList<FieldType> Types, AccountDates? Dates);
