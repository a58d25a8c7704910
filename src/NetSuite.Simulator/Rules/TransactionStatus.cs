using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>The status of a transaction, from its own amounts and lines and from what was made of it: a standing rule.</summary>
internal sealed class TransactionStatus : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (Of(save) is not { } status)
        {
            return;
        }
        save.Values["status"] = status;
        if (save.Type.Name == "purchaseOrder")
        {
            save.Values["orderStatus"] = status;
        }
    }

    private static string? Of(SaveContext save) => save.Type.Name switch
    {
        _ when OrderProgress.IsOrder(save.Type) => OrderStatus.Of(save),
        "invoice" or "vendorBill" when save.Values.Text("approvalStatus") is "1" => "D",
        "invoice" or "vendorBill" when save.Values.Text("approvalStatus") is "3" => "E",
        "invoice" or "vendorBill" => save.Values.Amount("amountRemaining") > 0 ? "A" : "B",
        "creditMemo" or "vendorCredit" => save.Values.Amount("unapplied") > 0 ? "A" : "B",
        "cashSale" or "customerPayment" => IsDeposited(save) ? "C" : "B",
        "customerDeposit" when Applications.Used(save.Id, save.Dependents) >= (save.Values.Amount("total") ?? 0) => "C",
        "customerDeposit" => IsDeposited(save) ? "B" : "A",
        "estimate" => Made(save, "createdFrom", "salesOrder", "invoice", "cashSale") ? "B" : IsClosed(save) ? "C" : "A",
        "vendorPayment" => OfPayment(save.Values),
        "expenseReport" => OfReport(save.Values),
        "journalEntry" => save.Values.Flag("approved") ? "B" : "A",
        "itemFulfillment" => save.Values.Text("shipStatus"),
        "opportunity" => OfOpportunity(save),
        _ => null,
    };

    private static string OfPayment(Row payment) =>
        payment.Text("status") == "V" ? "V"
        : payment.Text("approvalStatus") switch { "1" => "D", "3" => "E", _ => payment.Flag("isInTransitPayment") ? "A" : "F" };

    private static string OfReport(Row report) =>
        !report.Flag("complete") ? "A" : report.Flag("accountingapproval") ? "F" : report.Flag("supervisorapproval") ? "C" : "B";

    private static string OfOpportunity(SaveContext save)
    {
        if (Made(save, "opportunity", "salesOrder", "invoice", "cashSale"))
        {
            return "C";
        }
        var isLost = save.Find("customerStatus", save.Values.Number("entityStatus"))?.Values.Text("name") is { } name
            && name.Contains("Lost", StringComparison.OrdinalIgnoreCase);
        return isLost ? "D" : Made(save, "opportunity", "estimate") ? "B" : "A";
    }

    private static bool Made(SaveContext save, string link, params string[] types) =>
        save.Dependents.Any(document => types.Contains(document.Type.Name) && document.Values.Number(link) == save.Id);

    private static bool IsClosed(SaveContext save) => save.Values.Lines("item") is { Count: > 0 } lines && lines.All(line => line.Flag("isClosed"));

    // Money on an account of its own is on the bank; without one it waits among the undeposited funds.
    private static bool IsDeposited(SaveContext save) => save.Values["account"] is not null && save.Values.Text("undepFunds") is not ("T" or "true");
}
