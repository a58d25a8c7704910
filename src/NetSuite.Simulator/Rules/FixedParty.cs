using System.Globalization;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>
/// Whose transaction it is, and in which currency, follows from the source of a transform and is settled once others
/// are applied to it: the client can't say otherwise.
/// </summary>
internal sealed class FixedParty : IRecordRule
{
    private static readonly string[] Fields = ["entity", "customer", "currency"];

    public void Apply(SaveContext save)
    {
        if (save.Type.Group != RecordGroup.Transaction || Fixed(save) is not { } given)
        {
            return;
        }
        foreach (var name in Fields.Where(name => given[name] is not null && !Equals(given[name], save.Values[name])))
        {
            save.Problems.InvalidReference(
                save.Type.Shape.Find(name)!, Convert.ToString(save.Values[name], CultureInfo.InvariantCulture) ?? "", name);
        }
    }

    private static Row? Fixed(SaveContext save) =>
        save.Prefilled ?? (save.Before is { } before && (before["createdFrom"] is not null || IsProcessed(save) || Applications.Used(save.Id, save.Dependents) > 0) ? before : null);

    // Goods have left for that customer, or he has been billed.
    private static bool IsProcessed(SaveContext save) =>
        OrderProgress.IsOrder(save.Type) && save.Dependents.Any(document => document.Values.Number("createdFrom") == save.Id);
}
