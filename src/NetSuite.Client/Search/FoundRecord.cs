using System.Text.Json;

namespace NetSuite.Client;

/// <summary>
/// A record that was found, in one of four forms: the values of the fields asked for, the record as NetSuite sent it, a
/// line of its sublist, or why it could not be read. Values come whenever only fields with a single value were asked for,
/// whether from a query or from reading the record; a record comes for whatever else was asked.
/// </summary>
public sealed record FoundRecord
{
    /// <summary>The record; of one that was read by its external id and failed, it has no internal id.</summary>
    public required RecordRef Record { get; init; }

    /// <summary>The fields asked for, in the order of <see cref="Values"/>; null in another form. The records of one search share one list.</summary>
    public IReadOnlyList<RecordField>? Fields { get; init; }

    /// <summary>
    /// The values of <see cref="Fields"/>: string, decimal, bool, <see cref="DateTime"/> (a day), <see cref="DateTimeOffset"/> (UTC),
    /// <see cref="RecordRef"/> for references and enumerations, or null; null in another form. The array is the caller's.
    /// </summary>
    public object?[]? Values { get; init; }

    /// <summary>The record as NetSuite sent it, with all lines of the sublists that were asked for; null in another form.</summary>
    public RecordDocument? Document { get; init; }

    /// <summary>A line of the sublist that was asked for; null in another form.</summary>
    public JsonElement? Line { get; init; }

    /// <summary>Why the record could not be read; null when it could.</summary>
    public NetSuiteException? Failure { get; init; }
}
