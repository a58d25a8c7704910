using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Http;
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
            save.Problems.Refuse(new ErrorDetail("Error while accessing a resource. A record cannot be its own parent.", "USER_ERROR") { Path = "parent" });
            return;
        }
        RecordTree.SetPath(save.Session, save.Type, save.Values);
    }
}
