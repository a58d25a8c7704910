using NetSuite.Simulator.Orders;

namespace NetSuite.Simulator.Rules;

/// <summary>Keeps an order's status and the done quantities of its lines true: neither is the client's to set.</summary>
internal sealed class OrderStatus : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (OrderKind.Of(save.Type.Name) is { } kind)
        {
            new OrderProgress(save.Session, save.Catalog, kind, save.Id).Refresh(save.Type, save.Values);
        }
    }
}
