using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Rules;

/// <summary>Where an entity belongs: a contact takes its company's subsidiary, a project its customer's.</summary>
internal sealed class Subsidiaries : IRecordRule
{
    private const long Root = 1;
    private const long BaseCurrency = 1;

    public void Apply(SaveContext save)
    {
        if (!save.IsNew || save.Type.Group != RecordGroup.Entity)
        {
            return;
        }
        var values = save.Values;
        var hasSubsidiaries = save.Type.Shape.Find("subsidiary") is not null;
        if (hasSubsidiaries)
        {
            values["subsidiary"] ??= Inherited(save);
        }
        if (save.Type.Shape.Find("currency") is not null)
        {
            values["currency"] ??= hasSubsidiaries ? save.Referred("subsidiary")?.Values["currency"] : save.Find("currency", BaseCurrency)?.Id;
        }
    }

    private static object? Inherited(SaveContext save)
    {
        var inherited = save.Type.Name switch
        {
            "contact" => save.Referred("company")?.Values["subsidiary"],
            "job" => save.Referred("parent")?.Values["subsidiary"],
            _ => null,
        };
        return inherited is null && !save.Behaviour.SubsidiaryIsMandatory ? save.Find("subsidiary", Root)?.Id : inherited;
    }
}
