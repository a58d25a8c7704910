using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Rules;

/// <summary>Refuses a record without its mandatory fields, naming all that are missing.</summary>
internal sealed class RequiredFields : IRecordRule
{
    public void Apply(SaveContext save)
    {
        var missing = save.Type.Required
            .Concat(Conditional(save).Select(name => save.Type.Shape.Find(name)!))
            .Where(field => save.Values[field.Name] is null)
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

    // A company has a company name, a person a first and a last name.
    private static string[] Conditional(SaveContext save) => save.Type.Name switch
    {
        "customer" or "vendor" => save.Values.Flag("isPerson") ? ["firstName", "lastName"] : ["companyName"],
        "contact" => ["entityId"],
        _ => [],
    };
}
