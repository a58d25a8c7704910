using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Rules;

/// <summary>What an entity is called, and the stage its status puts it in.</summary>
internal sealed class EntityDefaults : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.Type.Group != RecordGroup.Entity)
        {
            return;
        }
        var values = save.Values;
        var person = string.Join(' ', new[] { values.Text("firstName"), values.Text("middleName"), values.Text("lastName") }.OfType<string>());
        var name = IsCompany(save) ? values.Text("companyName") : person.Length > 0 ? person : null;
        if (save.Type.Shape.Find("altName") is not null)
        {
            values["altName"] = name;
        }
        values["entityId"] ??= name;
        if (save.Type.Name == "customer")
        {
            values["searchStage"] = save.Referred("entityStatus")?.Values["stage"];
        }
    }

    /// <summary>Projects are named like companies; contacts and employees are always people.</summary>
    public static bool IsCompany(SaveContext save) => save.Type.Name switch
    {
        "customer" or "vendor" or "partner" => !save.Values.Flag("isPerson"),
        "job" => true,
        _ => false,
    };
}
