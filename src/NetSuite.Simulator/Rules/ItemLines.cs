using System.Globalization;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>Completes the lines of an item: the members of kits, groups and assemblies, and the prices.</summary>
internal sealed class ItemLines : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.Type.Group != RecordGroup.Item)
        {
            return;
        }
        var members = save.Values.Lines("member");
        for (var i = 0; i < members.Count; i++)
        {
            Complete(save, members[i], i);
        }
        foreach (var price in save.Values.Lines("price"))
        {
            price["priceLevel"] ??= ItemPrices.BaseLevel;
            price["priceLevelName"] = save.Find("priceLevel", price.Number("priceLevel"))?.Values["name"];
        }
    }

    private static void Complete(SaveContext save, Row member, int index)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"member.items[{index}].item");
        if (member.Number("item") is not { } id)
        {
            if (!save.Problems.Concern(path))
            {
                save.Refuse("Please enter value(s) for: Item", path);
            }
            return;
        }
        if (id == save.Id)
        {
            save.Refuse("An item cannot be a member of itself.", path);
            return;
        }
        member["lineNumber"] = index + 1L;
        // An assembly counts its members in text.
        member["quantity"] ??= save.Type.Name == "assemblyItem" ? "1" : 1.0;
        if (member["memberDescr"] is null && RecordNames.Find(save.Session, "item", id) is { } found)
        {
            var item = save.Find(found.PathName, id)!.Values;
            member["memberDescr"] = item["salesDescription"] ?? item["description"] ?? item["purchaseDescription"] ?? item["displayName"];
        }
    }
}
