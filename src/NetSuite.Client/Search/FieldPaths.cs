namespace NetSuite.Client;

/// <summary>What a search asks of field paths.</summary>
internal static class FieldPaths
{
    /// <summary>What stands for the value: two spellings of the same value have one.</summary>
    public static string Key(this FieldPath path) =>
        path.Member is null ? path.Field.Name : path.IsDisplayName ? $"{path.Field.Name}.:name" : $"{path.Field.Name}.{path.Member.Name}";

    /// <summary>Whether it is the internal id of the record itself.</summary>
    public static bool IsRecordId(this FieldPath path) => path.Member is null && path.Field.Name.Equals("id", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether only the id of a reference is meant: <c>subsidiary.id</c>.</summary>
    public static bool IsReferenceId(this FieldPath path) => path.Member is null && path.Name.Contains('.', StringComparison.Ordinal);

    /// <summary>Whether it is one value, which a query can select and a filter compare.</summary>
    public static bool IsScalar(this FieldPath path) => IsScalar(path.Value.Type);

    /// <inheritdoc cref="IsScalar(FieldPath)"/>
    public static bool IsScalar(FieldType type) => type is not (FieldType.Sublist or FieldType.Subrecord or FieldType.Multiselect or FieldType.Other);

    /// <summary>The field as a found record shows it, under its whole name.</summary>
    public static RecordField Shown(this FieldPath path) => path switch
    {
        { Member: { } member } => member with { RecordType = path.Field.RecordType, Name = $"{path.Field.Name}.{member.Name}", Sublist = null },
        _ when path.IsReferenceId() => path.Field with { Name = $"{path.Field.Name}.id", Type = FieldType.Text, Target = null },
        _ => path.Field,
    };

    /// <summary>The type of what a reference leads to, where it is one that records are read by.</summary>
    public static string? TargetType(this RecordField field) => field.Target is "entity" or "item" ? null : field.Target;
}
