using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Rules;

/// <summary>Where an entity belongs: a contact takes its company's subsidiary, a project its customer's.</summary>
internal sealed class Subsidiaries : IRecordRule
{
    private const long Root = 1;

    public void Apply(SaveContext save)
    {
        if (!save.IsNew || save.Type.Group != RecordGroup.Entity || save.Type.Shape.Find("subsidiary") is null)
        {
            return;
        }
        var values = save.Values;
        values["subsidiary"] ??= save.Type.Name switch
        {
            "contact" => save.Referred("company")?.Values["subsidiary"],
            "job" => save.Referred("parent")?.Values["subsidiary"],
            _ => null,
        };
        if (!save.Behaviour.SubsidiaryIsMandatory && save.Find("subsidiary", Root) is not null)
        {
            values["subsidiary"] ??= Root;
        }
        if (save.Type.Shape.Find("currency") is not null)
        {
            values["currency"] ??= save.Referred("subsidiary")?.Values["currency"];
        }
    }
}
