namespace NetSuite;

/// <summary>A value that a field may hold now, for this role.</summary>
public sealed record SelectOption
{
    /// <summary>The record type.</summary>
    public required string RecordType { get; init; }

    /// <summary>The field; with its sublist where it belongs to one, such as <c>item.location</c>.</summary>
    public required string Field { get; init; }

    /// <summary>The id to write.</summary>
    public required string Id { get; init; }

    /// <summary>The name NetSuite shows for it.</summary>
    public string? Name { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Id;
}
