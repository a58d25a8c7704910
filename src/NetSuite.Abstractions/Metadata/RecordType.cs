namespace NetSuite;

/// <summary>A record type that an account offers.</summary>
public sealed record RecordType
{
    /// <summary>The name in the REST API, for example <c>salesOrder</c> or <c>customrecord_machine</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name for people. NetSuite's metadata has none, so it is made of the REST name.</summary>
    public required string Label { get; init; }

    /// <summary>What sort of record it is.</summary>
    public RecordGroup Group { get; init; }

    /// <summary>Whether the account itself defined it.</summary>
    public bool IsCustom { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
