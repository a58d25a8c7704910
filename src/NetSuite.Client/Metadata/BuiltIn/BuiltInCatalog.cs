namespace NetSuite.Client;

/// <summary>The record types that are known without an account.</summary>
public static class BuiltInCatalog
{
    private static readonly RecordSchema[] Schemas =
    [
        Schema(
            new RecordType { Name = "customer", Label = "Customer", Group = RecordGroup.Entity },
            ("companyName", FieldType.Text, null), ("email", FieldType.Text, null), ("category", FieldType.Reference, "customerCategory"),
            ("subsidiary", FieldType.Reference, "subsidiary"), ("isInactive", FieldType.Boolean, null), ("creditLimit", FieldType.Number, null),
            ("addressBook", FieldType.Sublist, null),
            ("comments", FieldType.Text, null), ("terms", FieldType.Reference, "term"), ("isPerson", FieldType.Boolean, null)),
        Schema(new RecordType { Name = "contact", Label = "Contact", Group = RecordGroup.Entity }, ("firstName", FieldType.Text, null), ("company", FieldType.Reference, "customer")),
        Schema(new RecordType { Name = "subsidiary", Label = "Subsidiary", Group = RecordGroup.List }, ("name", FieldType.Text, null)),
    ];

    /// <summary>All types.</summary>
    public static IReadOnlyList<RecordType> Types { get; } = [.. Schemas.Select(schema => schema.Type)];

    /// <summary>What is known of a type; null when it is not among them.</summary>
    /// <param name="type">The type, in any case.</param>
    public static RecordSchema? Find(string type) => Array.Find(Schemas, schema => schema.Type.Name.Equals(type, StringComparison.OrdinalIgnoreCase));

    private static RecordSchema Schema(RecordType type, params (string Name, FieldType Type, string? Target)[] fields) => new(
        type,
        [
            .. fields.Select(field => new RecordField
            {
                RecordType = type.Name,
                Name = field.Name,
                Label = TypeLabel.Of(field.Name),
                Type = field.Type,
                Target = field.Target,
                Operators = [.. FieldOperators.Of(field.Type).Select(comparison => comparison.Spelling())],
            }),
        ],
        new QuerySource(type.Name),
        isOfAccount: false);
}
