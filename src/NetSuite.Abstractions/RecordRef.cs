using System.Globalization;

namespace NetSuite;

/// <summary>
/// A reference to a record: by internal id, by external id, or both. It prints as the name NetSuite gave,
/// else as the id, so that tables and CSV files stay readable.
/// </summary>
public sealed record RecordRef
{
    private const string ExternalIdPrefix = "eid:";

    /// <summary>The record type in REST spelling, e.g. <c>customer</c>; null where it is not known.</summary>
    public string? Type { get; init; }

    /// <summary>The internal id. NetSuite's ids are strings; most are whole numbers, some negative.</summary>
    public string? Id { get; init; }

    /// <summary>The external id, without the <c>eid:</c> prefix.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The display name NetSuite sent with the reference. It follows the user's language: never a key.</summary>
    public string? RefName { get; init; }

    /// <summary>Reads an internal id, or an external id written <c>eid:VALUE</c>.</summary>
    /// <param name="text">The id as a person types it.</param>
    /// <exception cref="FormatException">The text is empty or has control characters.</exception>
    public static RecordRef Parse(string text)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        var isExternal = trimmed.StartsWith(ExternalIdPrefix, StringComparison.OrdinalIgnoreCase);
        var value = isExternal ? trimmed[ExternalIdPrefix.Length..] : trimmed;
        if (value.Length == 0 || value.Any(char.IsControl))
        {
            throw new FormatException(
                $"'{text}' is not a record id. Give an internal id such as 42, or an external id as eid:VALUE.");
        }

        return isExternal ? new RecordRef { ExternalId = value } : new RecordRef { Id = value };
    }

    /// <summary>Reads an internal id, or an external id written <c>eid:VALUE</c>.</summary>
    public static implicit operator RecordRef(string text) => Parse(text);

    /// <summary>A reference to an internal id.</summary>
    public static implicit operator RecordRef(long id) => new() { Id = id.ToString(CultureInfo.InvariantCulture) };

    /// <summary>The reference as a segment of a NetSuite URL, not yet percent-encoded: <c>42</c> or <c>eid:VALUE</c>.</summary>
    /// <exception cref="InvalidOperationException">The reference has neither id.</exception>
    public string ToPathSegment() =>
        !string.IsNullOrWhiteSpace(Id) ? Id
        : !string.IsNullOrWhiteSpace(ExternalId) ? ExternalIdPrefix + ExternalId
        : throw new InvalidOperationException("The reference has neither an internal nor an external id.");

    /// <summary>The display name, else the internal id, else <c>eid:VALUE</c>.</summary>
    public override string ToString() => RefName ?? Id ?? (ExternalId is null ? string.Empty : ExternalIdPrefix + ExternalId);
}
