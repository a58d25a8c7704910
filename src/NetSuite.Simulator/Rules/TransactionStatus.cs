using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>The status of a transaction, from its own amounts and lines and from what was made of it: a standing rule.</summary>
internal sealed class TransactionStatus : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (Of(save) is { } status)
        {
            save.Values["status"] = status;
        }
    }

    private static string? Of(SaveContext save) => save.Type.Name switch
    {
        "salesOrder" or "returnAuthorization" => OrderStatus.Of(save),
        "invoice" when save.Values.Text("approvalStatus") is "1" => "D",
        "invoice" when save.Values.Text("approvalStatus") is "3" => "E",
        "invoice" => save.Values.Amount("amountRemaining") > 0 ? "A" : "B",
        "creditMemo" => save.Values.Amount("unapplied") > 0 ? "A" : "B",
        "cashSale" or "customerPayment" => IsDeposited(save) ? "C" : "B",
        "customerDeposit" when Applications.Used(save.Id, save.Dependents) >= (save.Values.Amount("total") ?? 0) => "C",
        "customerDeposit" => IsDeposited(save) ? "B" : "A",
        "estimate" => Made(save, "createdFrom", "salesOrder", "invoice", "cashSale") ? "B" : IsClosed(save) ? "C" : "A",
        "opportunity" => OfOpportunity(save),
        _ => null,
    };

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
