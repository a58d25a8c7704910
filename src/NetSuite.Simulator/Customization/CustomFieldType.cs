using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Customization;

/// <summary>What a custom field holds.</summary>
/// <param name="Name">The name in seed files.</param>
/// <param name="Kind">The kind of field it makes.</param>
/// <param name="Label">NetSuite's words for it, which customfield.fieldvaluetype shows.</param>
internal sealed record CustomFieldType(string Name, FieldKind Kind, string Label)
{
    public static IReadOnlyList<CustomFieldType> All { get; } =
    [
        new("text", FieldKind.Text, "Free-Form Text"),
        new("textArea", FieldKind.Text, "Text Area"),
        new("email", FieldKind.Text, "Email Address"),
        new("phone", FieldKind.Text, "Phone Number"),
        new("url", FieldKind.Text, "Hyperlink"),
        new("integer", FieldKind.Integer, "Integer Number"),
        new("number", FieldKind.Float, "Decimal Number"),
        new("currency", FieldKind.Double, "Currency"),
        new("percent", FieldKind.Float, "Percent"),
        new("checkbox", FieldKind.Boolean, "Check Box"),
        new("date", FieldKind.Date, "Date"),
        new("datetime", FieldKind.DateTime, "Date/Time"),
        new("list", FieldKind.Reference, "List/Record"),
        new("multiselect", FieldKind.Multiselect, "Multiple Select"),
    ];

    /// <summary>Whether the field's values are other records.</summary>
    public bool IsReference => Kind is FieldKind.Reference or FieldKind.Multiselect;

    public static CustomFieldType? Find(string name) => All.FirstOrDefault(type => type.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
