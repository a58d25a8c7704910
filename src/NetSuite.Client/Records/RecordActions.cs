namespace NetSuite.Client;

/// <summary>
/// The record actions that Oracle publishes for REST types (SuiteTalk REST, "Executing record actions"). NetSuite's
/// metadata does not list them, and an account may offer more; NetSuite itself decides.
/// </summary>
public static class RecordActions
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bonus"] = ["cancel"],
        ["charge"] = ["clearBudgetAmounts", "distributeBudgetTotalAmount", "selectAllBudgetLines", "setBudgetAmountsToCalculated", "unselectAllBudgetLines"],
        ["inventoryCount"] = ["approve", "completecount", "reject", "startcount"],
        ["invoice"] = ["markforgrouping", "removeinvoicefromgroup", "unmarkforgrouping"],
        ["invoiceGroup"] = ["groupinvoices", "removeinvoicesfromgroup"],
        ["revenueArrangement"] = ["allocate"],
        ["supplyChangeOrder"] = ["approve", "reject"],
        ["supplyPlanDefinition"] = ["launch"],
        ["timeBill"] = ["approve", "reject", "retract", "submit"],
        ["timeSheet"] = ["approve", "reject", "retract", "submit"],
        ["vendorPayment"] = ["confirm", "decline"],
    };

    // What people look for an action for, and how NetSuite does it instead.
    private static readonly Dictionary<string, string> Instead = new(StringComparer.OrdinalIgnoreCase)
    {
        ["salesOrder"] = "A sales order is approved by Set-NetSuiteRecord with orderStatus 'B'.",
        ["vendorBill"] = "A vendor bill is approved by Set-NetSuiteRecord with approvalStatus 2.",
        ["journalEntry"] = "A journal entry is approved by Set-NetSuiteRecord with approved $true.",
    };

    /// <summary>The types that have actions.</summary>
    public static IReadOnlyCollection<string> Types => Known.Keys;

    /// <summary>The actions of a type; empty when none is known.</summary>
    /// <param name="type">The type, in any case.</param>
    public static IReadOnlyList<string> Of(string type) => Known.GetValueOrDefault(type) ?? [];

    /// <summary>The advice for an action that was refused: what the type has; null when the action is a known one.</summary>
    internal static string? Advice(string type, string action)
    {
        var known = Of(type);
        return known.Contains(action, StringComparer.OrdinalIgnoreCase)
            ? null
            : Instead.GetValueOrDefault(type)
                ?? (known.Count == 0
                    ? $"No action of records of the type {type} is known. Types with actions are {string.Join(", ", Types)}."
                    : $"The actions of records of the type {type}: {string.Join(", ", known)}.");
    }
}
