namespace NetSuite.Client.Tests.Search;

/// <summary>Record types made up for the tests.</summary>
internal static class Schemas
{
    /// <summary>A customer: id, companyName, balance, isInactive, lastModifiedDate, subsidiary, and the sublist addressBook.</summary>
    public static RecordSchema Customer { get; } = Of(
        "customer",
        Field("id", FieldType.Text),
        Field("companyName", FieldType.Text),
        Field("balance", FieldType.Number),
        Field("isInactive", FieldType.Boolean),
        Field("startDate", FieldType.Date),
        Field("lastModifiedDate", FieldType.DateTime),
        Field("subsidiary", FieldType.Reference) with { Target = "subsidiary" },
        Field("addressBook", FieldType.Sublist),
        Field("roles", FieldType.Multiselect));

    /// <summary>A customer by whose fields lists can't be filtered.</summary>
    public static RecordSchema Unlisted { get; } = Of("customer", [.. Customer.AllFields.Select(field => field with { IsFilterable = false })]);

    public static RecordSchema Subsidiary { get; } = Of("subsidiary", Field("id", FieldType.Text), Field("name", FieldType.Text), Field("legalName", FieldType.Text));

    public static RecordSchema Of(string type, params RecordField[] fields) => new(
        new RecordType { Name = type, Label = type }, [.. fields.Select(field => field with { RecordType = type })], new QuerySource(type.ToLowerInvariant()), isOfAccount: true);

    public static RecordField Field(string name, FieldType type) => new()
    {
        RecordType = "customer",
        Name = name,
        Label = name,
        Type = type,
        Operators = [.. FieldOperators.Of(type).Select(comparison => comparison.Spelling())],
    };
}
