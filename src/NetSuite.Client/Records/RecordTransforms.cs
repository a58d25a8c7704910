namespace NetSuite.Client;

/// <summary>
/// Which records NetSuite makes of which (SuiteTalk REST, "Transforming records", and SuiteScript's table of transform
/// types). An account may offer more; NetSuite itself decides.
/// </summary>
public static class RecordTransforms
{
    private static readonly Dictionary<string, string[]> Targets = Table(
        "assemblyBuild: assemblyUnbuild",
        "assemblyItem: assemblyBuild workOrder",
        "cashRefund: creditMemo",
        "cashSale: cashRefund returnAuthorization",
        "creditMemo: customerRefund",
        "customer: cashSale customerPayment estimate invoice opportunity salesOrder vendor",
        "customerDeposit: customerRefund depositApplication",
        "customerPayment: customerRefund",
        "employee: expenseReport timeBill",
        "estimate: cashSale invoice salesOrder",
        "intercompanyTransferOrder: itemFulfillment itemReceipt",
        "invoice: creditMemo customerPayment returnAuthorization",
        "job: cashSale estimate invoice salesOrder",
        "opportunity: cashSale estimate invoice salesOrder",
        "purchaseOrder: itemReceipt vendorBill vendorReturnAuthorization",
        "purchaseRequisition: purchaseOrder",
        "returnAuthorization: cashRefund creditMemo itemReceipt revenueCommitmentReversal",
        "salesOrder: cashSale fulfillmentRequest invoice itemFulfillment returnAuthorization revenueCommitment revenueContract storePickupFulfillment",
        "transferOrder: itemFulfillment itemReceipt",
        "vendor: customer purchaseOrder vendorBill vendorPayment",
        "vendorBill: vendorCredit vendorPayment vendorReturnAuthorization",
        "vendorPrepayment: vendorPrepaymentApplication",
        "vendorReturnAuthorization: itemFulfillment vendorCredit",
        "workOrder: assemblyBuild workOrderClose workOrderCompletion workOrderIssue");

    /// <summary>The types that something can be made of.</summary>
    public static IReadOnlyCollection<string> Sources => Targets.Keys;

    /// <summary>The types that can be made of a type; empty when none is known.</summary>
    /// <param name="type">The type, in any case.</param>
    public static IReadOnlyList<string> Of(string type) => Targets.GetValueOrDefault(type) ?? [];

    /// <summary>The advice for a transform that was refused: what can be made of the type; null when the pair is a known one.</summary>
    internal static string? Advice(string type, string target)
    {
        var known = Of(type);
        return known.Contains(target, StringComparer.OrdinalIgnoreCase)
            ? null
            : known.Count == 0
                ? $"Nothing is known to be made of a record of the type {type}. Types that something is made of are {string.Join(", ", Sources)}."
                : $"What can be made of a record of the type {type}: {string.Join(", ", known)}.";
    }

    private static Dictionary<string, string[]> Table(params string[] lines) => lines
        .Select(line => line.Split(": "))
        .ToDictionary(parts => parts[0], parts => parts[1].Split(' '), StringComparer.OrdinalIgnoreCase);
}
