using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>The open invoices of a customer as the lines of an apply sublist: oldest first, as the form shows them.</summary>
internal static class OpenInvoices
{
    private const int Most = 1000;

    /// <summary>Reads the lines; null when nothing is open.</summary>
    /// <param name="session">The session.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="chosen">The invoice that is applied in full, and comes first; null for none.</param>
    public static List<Row>? Lines(StoreSession session, long? customer, long? chosen = null)
    {
        var lines = new List<Row>();
        using (var rows = session.Rows(
            $"SELECT id, tranid, trandate, total, amountremaining FROM {StoreSchema.Table("transaction")} "
            + "WHERE entity = @0 AND recordtype = 'invoice' AND amountremaining > 0 ORDER BY id IS @1 DESC, trandate, id LIMIT @2",
            customer,
            chosen,
            Most))
        {
            while (rows.Next())
            {
                var isChosen = rows.Integer(0) == chosen;
                lines.Add(new Row
                {
                    ["doc"] = rows.Integer(0),
                    ["line"] = 0L,
                    ["type"] = "Invoice",
                    ["refNum"] = rows.Text(1),
                    ["applyDate"] = rows.Text(2),
                    ["total"] = rows.Real(3),
                    ["due"] = rows.Real(4),
                    ["apply"] = isChosen,
                    ["amount"] = isChosen ? rows.Real(4) : null,
                });
            }
        }
        return lines.Count == 0 ? null : lines;
    }
}
