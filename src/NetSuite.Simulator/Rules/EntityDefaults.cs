using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Rules;

/// <summary>What an entity takes from the account and from its company: its id in words, subsidiary and currency.</summary>
internal sealed class EntityDefaults : IRecordRule
{
    private const long RootSubsidiary = 1;
    private const long BaseCurrency = 1;

    public void Apply(SaveContext save)
    {
        if (save.Type.Group != RecordGroup.Entity)
        {
            return;
        }
        var values = save.Values;
        var person = string.Join(' ', new[] { values.Text("firstName"), values.Text("middleName"), values.Text("lastName") }.OfType<string>());
        var isCompany = save.Type.Name is "customer" or "vendor" && !values.Flag("isPerson");
        var name = isCompany ? values.Text("companyName") : person.Length > 0 ? person : null;
        if (save.Type.Shape.Find("altName") is not null)
        {
            values["altName"] = name;
        }
        values["entityId"] ??= name;
        if (save.IsNew)
        {
            values["subsidiary"] ??= save.Find("customer", values.Number("company"))?.Values["subsidiary"]
                ?? (save.Find("subsidiary", RootSubsidiary) is null ? null : RootSubsidiary);
            if (save.Type.Shape.Find("currency") is not null)
            {
                values["currency"] ??= save.Catalog.Find("subsidiary") is null
                    ? save.Find("currency", BaseCurrency)?.Id
                    : save.Find("subsidiary", values.Number("subsidiary"))?.Values["currency"];
            }
        }
    }
}
