namespace NetSuite.Client;

/// <summary>What to read of a record.</summary>
public sealed record RecordGetOptions
{
    /// <summary>The body fields and sublists to read; null for all. NetSuite ignores it together with <see cref="ExpandSubResources"/>.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>Whether sublists and subrecords come with their content rather than as links. It can be slow on big records.</summary>
    public bool ExpandSubResources { get; init; }

    /// <summary>Whether fixed-list fields come as the bare id rather than as id and name.</summary>
    public bool SimpleEnumFormat { get; init; }
}
