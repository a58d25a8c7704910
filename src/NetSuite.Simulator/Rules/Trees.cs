using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>What has a parent never stands below itself, and shows its whole path: Parent : Child.</summary>
internal sealed class Trees : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.Type.Shape.Find("parent") is not { Kind: FieldKind.Reference } parent || save.Catalog.SpaceOf(parent.Target) != save.Type.Space)
        {
            return;
        }
        if (save.Changes("parent") && RecordTree.IsBelow(save.Session, save.Type, save.Id, save.Values.Number("parent")))
        {
            save.Refuse("A record cannot be its own parent.", "parent");
            return;
        }
        RecordTree.SetPath(save.Session, save.Type, save.Values);
    }
}
