using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Effects;

/// <summary>The orders, invoices and credits that a transaction refers to, or referred to, show what has become of them.</summary>
internal sealed class ReferredTransactions : IEffect
{
    private const string Space = "transaction";

    public void Apply(Change change)
    {
        if (change.Type.Group != RecordGroup.Transaction)
        {
            return;
        }
        var ids = new SortedSet<long>();
        foreach (var row in new[] { change.Before, change.After }.OfType<Row>())
        {
            ids.UnionWith(RecordLinks.Targets(change.Catalog, change.Type, row).Where(target => target.Space == Space).Select(target => target.Id));
        }
        ids.Remove(change.Id);
        foreach (var id in ids)
        {
            if (change.Find(Space, id) is { } other)
            {
                change.Refresh(other);
            }
        }
    }
}
