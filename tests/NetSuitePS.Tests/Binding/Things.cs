using System.Collections;
using System.Management.Automation;
using System.Text.Json;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Binding;
using NetSuitePS.Errors;
using NetSuitePS.Output;

namespace NetSuitePS.Tests.Binding;

/// <summary>A type with a field of each kind, and inputs for it.</summary>
internal static class Things
{
    public static RecordSchema Schema { get; } = OfAccount(true);

    /// <summary>The same as the catalog would have it: without the keys of lines.</summary>
    public static RecordSchema BuiltIn { get; } = OfAccount(false);

    public static RecordField Field(string? part, string name, FieldType type) =>
        new() { RecordType = "thing", Sublist = part, Name = name, Label = name, Type = type };

    public static ComposedBody Compose(object input, WriteOperation operation = WriteOperation.Create, BodyOptions? options = null, IBodySchemas? schemas = null) =>
        new BodyComposer(options ?? new BodyOptions(), schemas ?? new FixedSchemas(Schema)).Compose(PSObject.AsPSObject(input), new FieldValues(), "thing", operation);

    public static string Json(object input, WriteOperation operation = WriteOperation.Create, BodyOptions? options = null) =>
        Compose(input, operation, options).Body.ToJsonString();

    /// <summary>What an update of a record that was read and changed sends.</summary>
    public static string Changes(object record, SublistMode mode = SublistMode.Merge) =>
        Compose(record, WriteOperation.Update, new BodyOptions { SublistMode = mode }, new FixedSchemas(_ => null)).Body.ToJsonString();

    public static InputException Refused(object input, WriteOperation operation = WriteOperation.Create, BodyOptions? options = null) =>
        Assert.Throws<InputException>(() => Compose(input, operation, options));

    public static Hashtable Table(string name, object? value) => new() { [name] = value };

    public static PSObject Properties(params (string Name, object? Value)[] properties)
    {
        var result = new PSObject();
        foreach (var (name, value) in properties)
        {
            result.Properties.Add(new PSNoteProperty(name, value));
        }

        return result;
    }

    public static Record Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new RecordReader(Schema).ReadRecord("thing", "1", document.RootElement);
    }

    private static RecordSchema OfAccount(bool isOfAccount) => new(
        new RecordType { Name = "thing", Label = "Thing" },
        [
            Field(null, "memo", FieldType.Text),
            Field(null, "companyName", FieldType.Text),
            Field(null, "email", FieldType.Text),
            Field(null, "count", FieldType.Integer),
            Field(null, "rate", FieldType.Number),
            Field(null, "isInactive", FieldType.Boolean),
            Field(null, "tranDate", FieldType.Date),
            Field(null, "calledAt", FieldType.DateTime),
            Field(null, "lastModifiedDate", FieldType.DateTime),
            Field(null, "entity", FieldType.Reference),
            Field(null, "status", FieldType.Enum) with { Values = isOfAccount ? ["A", "B"] : ["A"] },
            Field(null, "subsidiaries", FieldType.Multiselect),
            Field(null, "billingAddress", FieldType.Subrecord),
            Field("billingAddress", "city", FieldType.Text),
            Field("billingAddress", "country", FieldType.Enum),
            Field(null, "item", FieldType.Sublist) with { LineKeys = isOfAccount ? ["line"] : null, NewLineKeys = isOfAccount ? ["orderLine"] : [] },
            Field("item", "line", FieldType.Integer),
            Field("item", "orderLine", FieldType.Integer),
            Field("item", "item", FieldType.Reference),
            Field("item", "sku", FieldType.Text),
            Field("item", "quantity", FieldType.Number),
            Field("item", "inventoryDetail", FieldType.Subrecord),
            Field("item.inventoryDetail", "inventoryAssignment", FieldType.Sublist) with { LineKeys = isOfAccount ? ["internalId"] : null },
            Field("item.inventoryDetail.inventoryAssignment", "internalId", FieldType.Integer),
            Field("item.inventoryDetail.inventoryAssignment", "quantity", FieldType.Number),
            Field(null, "salesTeam", FieldType.Sublist) with { LineKeys = isOfAccount ? [] : null },
            Field("salesTeam", "employee", FieldType.Reference),
            Field("salesTeam", "contribution", FieldType.Number),
            Field(null, "addressBook", FieldType.Sublist) with { LineKeys = isOfAccount ? ["internalId"] : null },
            Field("addressBook", "internalId", FieldType.Integer),
            Field("addressBook", "label", FieldType.Text),
            Field("addressBook", "addressBookAddress", FieldType.Subrecord),
            Field("addressBook.addressBookAddress", "city", FieldType.Text),
        ],
        null,
        isOfAccount);
}
