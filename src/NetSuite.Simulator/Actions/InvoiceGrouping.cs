namespace NetSuite.Simulator.Actions;

/// <summary>Marks invoices that are to go out together.</summary>
internal static class InvoiceGrouping
{
    public static IEnumerable<RecordAction> Actions { get; } =
    [
        new("invoice", "markforgrouping", context => Mark(context, true)),
        new("invoice", "unmarkforgrouping", context => Mark(context, false)),
        new("invoice", "removeinvoicefromgroup", context =>
        {
            ActionContext.Require(context.Values["groupedTo"] is not null, "The invoice does not belong to a group.");
            context.Values["groupedTo"] = null;
        }),
    ];

    private static void Mark(ActionContext context, bool isMarked)
    {
        ActionContext.Require(context.Values["groupedTo"] is null, "The invoice already belongs to a group.");
        ActionContext.Require(
            context.Values.Flag("forInvoiceGrouping") != isMarked,
            isMarked ? "The invoice is already marked for grouping." : "The invoice is not marked for grouping.");
        context.Values["forInvoiceGrouping"] = isMarked;
    }
}
