using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Rules;

/// <summary>Refuses a record without its mandatory fields, naming all that are missing.</summary>
internal sealed class RequiredFields : IRecordRule
{
    public void Apply(SaveContext save)
    {
        var missing = save.Type.Required
            .Concat(Conditional(save).Select(name => save.Type.Shape.Find(name)).OfType<FieldDefinition>())
            .Where(field => save.Values[field.Name] is null && !IsOlder(save, field))
            .ToList();
        if (missing.Count > 0)
        {
            save.Problems.Refuse(new ErrorDetail(
                $"Error while accessing a resource. Please enter value(s) for: {string.Join(", ", missing.Select(field => field.Title))}",
                "USER_ERROR")
            {
                Path = missing.Count == 1 ? missing[0].Name : null,
            });
        }
    }

    // The demo company's records were there before somebody added a field to NetSuite's own types.
    private static bool IsOlder(SaveContext save, FieldDefinition field) =>
        save.IsSeed && field.IsCustom && save.Type.Group != RecordGroup.CustomRecord;

    // A company has a company name, a person a first and a last name.
    private static string[] Conditional(SaveContext save) => save.Type.Name switch
    {
        "customer" or "vendor" => save.Values.Flag("isPerson") ? ["firstName", "lastName"] : ["companyName"],
        "contact" => ["entityId"],
        _ => [],
    };
}
