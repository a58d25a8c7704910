using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;
using NetSuite.Simulator.Rules;

namespace NetSuite.Simulator.Effects;

/// <summary>What a customer owes, has paid in advance and has ordered but not been billed for.</summary>
internal sealed class CustomerBalances : IEffect
{
    // NetSuite works these out when it is asked: they change without the customer being changed, and without a stamp.
    private const string Sql = $"""
        UPDATE space_entity SET
            balance = (
                SELECT round(total(CASE recordtype WHEN 'invoice' THEN CASE WHEN status = 'A' THEN amountremaining END WHEN 'creditmemo' THEN -unapplied WHEN 'customerpayment' THEN -unapplied END), 2)
                FROM space_transaction WHERE {Parties.Owns}),
            depositbalance = @1,
            unbilledorders = (
                SELECT round(total(o.total - (SELECT total(bill.total) FROM space_transaction bill WHERE bill.entity = o.entity AND bill.createdfrom = o.id AND +bill.recordtype IN ('invoice', 'cashsale'))), 2)
                FROM space_transaction o WHERE {Parties.Owns} AND +o.recordtype = 'salesorder' AND o.status IN ('B', 'D', 'E', 'F'))
        WHERE id = @0 AND recordtype = 'customer'
        """;

    public void Apply(Change change)
    {
        if (change.Type.Group != RecordGroup.Transaction)
        {
            return;
        }
        foreach (var id in new[] { change.Before, change.After }.Select(row => row is null ? null : Parties.Of(change.Session, change.Catalog, row)).OfType<long>().Distinct())
        {
            Update(change.Session, id, Deposited(change, id));
        }
    }

    /// <summary>Works a customer's balances out from its transactions.</summary>
    /// <param name="session">The write session.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="deposited">What is left of the customer's deposits.</param>
    public static void Update(StoreSession session, long customer, double deposited) => session.Execute(Sql, customer, deposited);

    private static double Deposited(Change change, long customer)
    {
        var ids = new List<long>();
        using (var rows = change.Session.Rows("SELECT id FROM space_transaction WHERE entity = @0 AND +recordtype = 'customerdeposit' AND status <> 'C'", customer))
        {
            while (rows.Next())
            {
                ids.Add(rows.Integer(0));
            }
        }
        return Money.Round(ids
            .Select(id => change.Find("transaction", id)!)
            .Sum(deposit => Applications.Left(deposit, RecordLinks.Transactions(change.Session, change.Catalog, deposit))));
    }
}
