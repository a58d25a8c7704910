using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Effects;

/// <summary>What a customer owes, has paid in advance and has ordered but not been billed for.</summary>
internal sealed class CustomerBalances : IEffect
{
    // NetSuite works these out when it is asked, so that they don't count as a change of the customer.
    private const bool IsStamped = false;

    public void Apply(Change change)
    {
        if (change.Type.Group != RecordGroup.Transaction)
        {
            return;
        }
        var customers = new[] { change.Before, change.After }.Select(row => row?.Number("entity") ?? row?.Number("customer")).OfType<long>().Distinct();
        foreach (var id in customers)
        {
            if (change.Find("entity", id) is { Type.Name: "customer" } customer)
            {
                change.Update(customer, values => Fill(change.Session, id, values), IsStamped);
            }
        }
    }

    private static void Fill(StoreSession session, long id, Row values)
    {
        var open = Sum(session, "entity", id, "amountremaining", "recordtype = 'invoice'")
            - Sum(session, "entity", id, "unapplied", "recordtype = 'creditmemo'")
            - Sum(session, "customer", id, "unapplied", "recordtype = 'customerpayment'");
        values["balance"] = Math.Round(open, 2);
        values["depositBalance"] = Math.Round(Sum(session, "customer", id, "total", "recordtype = 'customerdeposit' AND status <> 'C'"), 2);
        values["unbilledOrders"] = Math.Round(Sum(session, "entity", id, "total", "recordtype = 'salesorder' AND status IN ('B', 'D', 'E', 'F')"), 2);
    }

    private static double Sum(StoreSession session, string party, long id, string column, string condition) =>
        session.Scalar($"SELECT total(\"{column}\") FROM {StoreSchema.Table("transaction")} WHERE \"{party}\" = @0 AND {condition}", id) as double? ?? 0;
}
