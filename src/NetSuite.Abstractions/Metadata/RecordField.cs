namespace NetSuite;

/// <summary>A field of a record type: of its body, of the lines of a sublist, or of a subrecord.</summary>
public sealed record RecordField
{
    /// <summary>The record type.</summary>
    public required string RecordType { get; init; }

    /// <summary>The name in the REST API.</summary>
    public required string Name { get; init; }

    /// <summary>The name for people, in the language of the user whose metadata it is.</summary>
    public required string Label { get; init; }

    /// <summary>What it holds.</summary>
    public FieldType Type { get; init; }

    /// <summary>The record type that a reference leads to; null where NetSuite does not say. <c>entity</c> and <c>item</c> stand for any type of these groups.</summary>
    public string? Target { get; init; }

    /// <summary>The ids that an enumeration may hold; empty where NetSuite lists none.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether a list call can be filtered by it (x-ns-filterable of the metadata catalog); null when only the account could tell and was not asked.</summary>
    public bool? IsFilterable { get; init; }

    /// <summary>The comparison operators that a filter may use on it, in PowerShell's spelling; empty where it can't be filtered by.</summary>
    public IReadOnlyList<string> Operators { get; init; } = [];

    /// <summary>Whether the account itself defined it.</summary>
    public bool IsCustom { get; init; }

    /// <summary>The sublist or subrecord it belongs to, dotted where nested, such as <c>item</c> or <c>item.inventoryDetail</c>; null for a field of the record's body.</summary>
    public string? Sublist { get; init; }

    /// <summary>Whether NetSuite asks for it in new records, as far as that is known: its metadata does not say, but its refusals do.</summary>
    public bool IsRequired { get; init; }

    /// <summary>
    /// Of a sublist, the columns by which NetSuite finds the line that a write means (x-ns-sublistkey of the metadata
    /// catalog); empty where it has none, and then adds every line written. Null when only the account could tell and was
    /// not asked, and for other fields.
    /// </summary>
    public IReadOnlyList<string>? LineKeys { get; init; }

    /// <summary>Of a sublist, the columns that name what a new line is for, such as the order line it comes from; empty where there are none.</summary>
    public IReadOnlyList<string> NewLineKeys { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Sublist is null ? Name : $"{Sublist}.{Name}";
}
