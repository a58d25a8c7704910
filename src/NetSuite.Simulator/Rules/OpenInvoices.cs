using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>The open invoices of a customer, or bills of a vendor, as the lines of an apply sublist: oldest first, as the form shows them.</summary>
internal static class OpenInvoices
{
    private const int Most = 1000;

    /// <summary>Reads the lines; null when nothing is open.</summary>
    /// <param name="session">The session.</param>
    /// <param name="party">The customer or vendor.</param>
    /// <param name="currency">The currency of the payment: it pays nothing of another one.</param>
    /// <param name="chosen">The document that is applied in full, and comes first; null for none.</param>
    /// <param name="bills">Bills of a vendor.</param>
    public static List<Row>? Lines(StoreSession session, long? party, long? currency, long? chosen = null, bool bills = false)
    {
        var lines = new List<Row>();
        // An account without currencies has no column of them.
        var sameCurrency = currency is null ? "@4 IS NULL" : "currency = @4";
        using (var open = session.Rows(
            $"SELECT id, tranid, trandate, total, amountremaining FROM {StoreSchema.Table("transaction")} "
            + $"WHERE {Parties.Owns} AND {sameCurrency} AND +recordtype = @3 AND amountremaining > 0 AND status = 'A' ORDER BY id IS @1 DESC, trandate, id LIMIT @2",
            party,
            chosen,
            Most,
            bills ? "vendorbill" : "invoice",
            currency))
        {
            while (open.Next())
            {
                var isChosen = open.Integer(0) == chosen;
                lines.Add(new Row
                {
                    ["doc"] = open.Integer(0),
                    ["line"] = 0L,
                    ["type"] = bills ? "Bill" : "Invoice",
                    ["refNum"] = open.IsNull(1) ? null : open.Text(1),
                    ["applyDate"] = open.Text(2),
                    ["total"] = open.Real(3),
                    ["due"] = open.Real(4),
                    ["apply"] = isChosen,
                    ["amount"] = isChosen ? open.Real(4) : null,
                });
            }
        }
        return lines.Count == 0 ? null : lines;
    }
}
