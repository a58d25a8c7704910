using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Effects;

/// <summary>What the account owes a vendor, and has ordered of it without a bill yet.</summary>
internal sealed class VendorBalances : IEffect
{
    // As with customers: worked out when it is asked, and no change of the vendor.
    private const string Sql = """
        UPDATE space_entity SET
            balance = (
                SELECT round(total(CASE recordtype WHEN 'vendorbill' THEN CASE WHEN status = 'A' THEN amountremaining END WHEN 'vendorcredit' THEN -unapplied END), 2)
                FROM space_transaction WHERE entity = @0),
            unbilledorders = (
                SELECT round(total(o.total - (SELECT total(bill.total) FROM space_transaction bill WHERE bill.entity = @0 AND bill.createdfrom = o.id AND +bill.recordtype = 'vendorbill')), 2)
                FROM space_transaction o WHERE o.entity = @0 AND +o.recordtype = 'purchaseorder' AND o.status IN ('B', 'D', 'E', 'F'))
        WHERE id = @0 AND recordtype = 'vendor'
        """;

    public void Apply(Change change)
    {
        if (change.Type.Group != RecordGroup.Transaction)
        {
            return;
        }
        foreach (var id in new[] { change.Before, change.After }.Select(row => row?.Number("entity")).OfType<long>().Distinct())
        {
            change.Session.Execute(Sql, id);
        }
    }
}
