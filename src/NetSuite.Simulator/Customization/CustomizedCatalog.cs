using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Customization;

/// <summary>NetSuite's own record types together with what the account's people added to them.</summary>
internal static class CustomizedCatalog
{
    public static RecordCatalog Of(RecordCatalog builtIn, Definitions definitions)
    {
        return new RecordCatalog(builtIn.Types
            .Concat(definitions.Lists.Select(CustomTypes.Of))
            .Concat(definitions.RecordTypes.Select(CustomTypes.Of))
            .Select(type => Extend(type, [.. definitions.Fields.Where(field => IsOn(field, type))])));
    }

    private static bool IsOn(CustomField field, RecordTypeDefinition type) =>
        field.AppliesTo.Count > 0 ? field.AppliesTo.Contains(type.Name) : FieldPlace.Of(field.ScriptId).Fits(type);

    private static RecordTypeDefinition Extend(RecordTypeDefinition type, List<CustomField> fields)
    {
        if (fields.Count == 0)
        {
            return type;
        }
        var isColumn = fields.ToLookup(field => FieldPlace.Of(field.ScriptId).IsColumn);
        var body = isColumn[false].Select(field => Define(field) with { IsFilterable = true }).ToList();
        var columns = isColumn[true].Select(Define).ToList();
        return type with
        {
            Shape = new FieldShape(type.Shape.Fields
                .Select(field => columns.Count > 0 && FieldPlace.IsLineList(field)
                    ? field with { Shape = new FieldShape([.. field.Shape!.Fields, .. columns]) }
                    : field)
                .Concat(body)),
            Required = [.. type.Required, .. body.Where(field => field.IsMandatory)],
        };
    }

    private static FieldDefinition Define(CustomField field) => new(field.ScriptId, CustomFieldType.Find(field.Type)!.Kind, field.Label)
    {
        Target = field.Of,
        IsCustom = true,
        IsMandatory = field.IsMandatory,
    };
}
