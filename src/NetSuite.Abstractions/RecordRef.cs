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
    public static implicit operator RecordRef(int id) => (long)id;

    /// <summary>A reference to an internal id.</summary>
    public static implicit operator RecordRef(long id) => new() { Id = id.ToString(CultureInfo.InvariantCulture) };

    /// <summary>The internal id as a number, so that PowerShell finds <c>1 -eq $reference</c> and <c>$reference -in 1, 2</c> true.</summary>
    /// <exception cref="InvalidCastException">The reference has no id, or one that is no number.</exception>
    public static explicit operator int(RecordRef reference) => checked((int)(long)reference);

    /// <summary>The internal id as a number.</summary>
    /// <exception cref="InvalidCastException">The reference has no id, or one that is no number.</exception>
    public static explicit operator long(RecordRef reference) =>
        long.TryParse(reference?.Id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new InvalidCastException($"'{reference}' has no id that is a number.");

    /// <summary>
    /// Whether both refer to the same record: by internal id when both have one, and types that don't contradict each other;
    /// without ids by external id, else by name. The name is not looked at where ids are.
    /// </summary>
    /// <param name="other">The other reference.</param>
    public bool Equals(RecordRef? other) =>
        other is not null
        && (Type is null || other.Type is null || Type.Equals(other.Type, StringComparison.OrdinalIgnoreCase))
        && (Id, other.Id) switch
        {
            (not null, not null) => Id == other.Id,
            (null, null) => ExternalId is null && other.ExternalId is null ? RefName == other.RefName : ExternalId == other.ExternalId,
            _ => false,
        };

    /// <inheritdoc/>
    public override int GetHashCode() => (Id ?? ExternalId ?? RefName)?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The reference as a segment of a NetSuite URL, not yet percent-encoded: <c>42</c> or <c>eid:VALUE</c>.</summary>
    /// <exception cref="InvalidOperationException">The reference has neither id.</exception>
    public string ToPathSegment() =>
        !string.IsNullOrWhiteSpace(Id) ? Id
        : !string.IsNullOrWhiteSpace(ExternalId) ? ExternalIdPrefix + ExternalId
        : throw new InvalidOperationException("The reference has neither an internal nor an external id.");

    /// <summary>The display name, else the internal id, else <c>eid:VALUE</c>.</summary>
    public override string ToString() => RefName ?? Id ?? (ExternalId is null ? string.Empty : ExternalIdPrefix + ExternalId);
}
