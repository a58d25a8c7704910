using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Rules;

/// <summary>Refuses a record without its mandatory fields, naming all that are missing.</summary>
internal sealed class RequiredFields : IRecordRule
{
    public void Apply(SaveContext save)
    {
        var missing = save.Type.Required
            .Concat(Conditional(save).Select(name => save.Type.Shape.Find(name)).OfType<FieldDefinition>())
            .Where(field => save.Values[field.Name] is null && !save.Problems.Concern(field.Name) && !IsOlder(save, field))
            .ToList();
        if (missing.Count > 0)
        {
            save.Refuse($"Please enter value(s) for: {string.Join(", ", missing.Select(field => field.Title))}", missing.Count == 1 ? missing[0].Name : null);
        }
    }

    // The demo company's records were there before somebody added a field to NetSuite's own types.
    private static bool IsOlder(SaveContext save, FieldDefinition field) =>
        save.IsSeed && field.IsCustom && save.Type.Group != RecordGroup.CustomRecord;

    // A company has a company name, a person a first and a last name; where there are subsidiaries, each belongs to one.
    private static IEnumerable<string> Conditional(SaveContext save)
    {
        IEnumerable<string> names = save.Type.Name switch
        {
            "customer" or "vendor" or "partner" => EntityDefaults.IsCompany(save) ? ["companyName"] : ["firstName", "lastName"],
            "contact" => ["entityId"],
            _ => [],
        };
        var hasSubsidiary = save.Type.Group == RecordGroup.Entity && save.Type.Shape.Find("subsidiary") is not null;
        return hasSubsidiary && save.Behaviour.SubsidiaryIsMandatory ? names.Append("subsidiary") : names;
    }
}
