namespace NetSuite.Client;

/// <summary>The paths of the record service.</summary>
internal static class RecordPath
{
    /// <summary>What all paths of the record service begin with.</summary>
    public const string Root = "record/v1/";

    /// <summary>The path of a record type's collection.</summary>
    /// <exception cref="ArgumentException">The type is not a name.</exception>
    public static string Of(string type) => Root + CheckedType(type);

    /// <summary>The path of one record.</summary>
    /// <exception cref="ArgumentException">The type is not a name, or the reference has no id.</exception>
    public static string Of(string type, RecordRef id)
    {
        ArgumentNullException.ThrowIfNull(id);

        // An empty segment would address the whole collection.
        var segment = string.IsNullOrWhiteSpace(id.Id)
            ? string.IsNullOrWhiteSpace(id.ExternalId)
                ? throw new ArgumentException("The reference has neither an internal nor an external id.", nameof(id))
                : "eid:" + PercentEncoding.Encode(id.ExternalId)
            : PercentEncoding.Encode(id.Id);
        return $"{Of(type)}/{segment}";
    }

    /// <exception cref="ArgumentException">The type is not a name.</exception>
    public static string CheckedType(string type) =>
        !string.IsNullOrEmpty(type) && type.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')
            ? type
            : throw new ArgumentException($"'{type}' is not a record type. Types are names such as customer, salesOrder or customrecord_project.", nameof(type));

    /// <summary>The id in a Location header: its last segment.</summary>
    public static string? IdOf(Uri? location)
    {
        var text = location?.OriginalString.Split('?', '#')[0].TrimEnd('/');
        var id = text is null ? null : Uri.UnescapeDataString(text[(text.LastIndexOf('/') + 1)..]);

        // An external id is not the internal one that is wanted here.
        return string.IsNullOrEmpty(id) || id.StartsWith("eid:", StringComparison.OrdinalIgnoreCase) ? null : id;
    }
}
