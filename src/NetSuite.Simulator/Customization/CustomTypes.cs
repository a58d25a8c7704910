using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Customization;

/// <summary>The record types that custom lists and custom record types make, without their custom fields.</summary>
internal static class CustomTypes
{
    private const string Created = "created";
    private const string LastModified = "lastModified";

    public static RecordTypeDefinition Of(CustomList list) => Define(list.ScriptId, list.Name, RecordGroup.CustomList, created: true, modified: true);

    public static RecordTypeDefinition Of(CustomRecordType type) =>
        Define(type.ScriptId, type.Name, RecordGroup.CustomRecord, type.ShowsCreatedDate, type.ShowsLastModified) with
        {
            Feature = type.ScriptId.StartsWith(CustomRecordType.SegmentPrefix, StringComparison.Ordinal) ? AccountFeatures.CustomSegments : AccountFeatures.CustomRecords,
        };

    private static RecordTypeDefinition Define(string scriptId, string label, RecordGroup group, bool created, bool modified)
    {
        var traits = new FieldTraits();
        traits.ReadOnly.Add(Created);
        traits.ReadOnly.Add(LastModified);
        traits.Titles.Add(Created, "Date Created");
        List<FieldDefinition> fields =
        [
            traits.Field("id", FieldKind.Text),
            traits.Field(FieldDefinition.ReferenceName, FieldKind.Text) with { Title = "Reference Name" },
            traits.Field("name", FieldKind.Text),
            traits.Field("externalId", FieldKind.Text),
            traits.Field("isInactive", FieldKind.Boolean),
            traits.Field("owner", FieldKind.Reference) with { Target = "employee" },
        ];
        if (group == RecordGroup.CustomRecord)
        {
            fields.Add(traits.Field("altName", FieldKind.Text));
        }
        if (created)
        {
            fields.Add(traits.Field(Created, FieldKind.DateTime));
        }
        if (modified)
        {
            fields.Add(traits.Field(LastModified, FieldKind.DateTime));
        }
        var shape = new FieldShape(fields);
        return new RecordTypeDefinition
        {
            Name = scriptId,
            Label = label,
            Group = group,
            Table = scriptId,
            Shape = shape,
            CreatedField = created ? Created : null,
            ModifiedField = modified ? LastModified : null,
            Required = [shape.Find("name")!],
            Defaults = new Dictionary<string, string> { ["isInactive"] = "false" },
        };
    }
}
