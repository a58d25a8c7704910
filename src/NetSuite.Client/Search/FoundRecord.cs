using System.Text.Json;

namespace NetSuite.Client;

/// <summary>
/// A record that was found, in one of four forms: the fields a query selected, the record as NetSuite sent it, a line of
/// its sublist, or why it could not be read.
/// </summary>
public sealed record FoundRecord
{
    /// <summary>The record.</summary>
    public required RecordRef Record { get; init; }

    /// <summary>The fields that a query selected, in the order of <see cref="Values"/>; null in another form. The records of one query share one list.</summary>
    public IReadOnlyList<RecordField>? Fields { get; init; }

    /// <summary>
    /// The values of <see cref="Fields"/>: string, decimal, bool, <see cref="DateTime"/> (a day), <see cref="DateTimeOffset"/> (UTC),
    /// <see cref="RecordRef"/> for references and enumerations, or null. The array is the caller's.
    /// </summary>
    public object?[]? Values { get; init; }

    /// <summary>The record as NetSuite sent it; null in another form.</summary>
    public RecordDocument? Document { get; init; }

    /// <summary>A line of the sublist that was asked for; null in another form.</summary>
    public JsonElement? Line { get; init; }

    /// <summary>Why the record could not be read; null when it could.</summary>
    public NetSuiteException? Failure { get; init; }
}
