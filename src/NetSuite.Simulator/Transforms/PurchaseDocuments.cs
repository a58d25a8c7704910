using System.Globalization;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Transforms;

/// <summary>A purchase order is billed with what is left to bill, a bill is credited with all its lines; expenses come along.</summary>
internal sealed class PurchaseDocuments : ITransform
{
    private static readonly string[] ExpenseFields =
        ["account", "category", "amount", "memo", "class", "department", "location", "customer", "isBillable", "projecttask", "taxCode"];

    public bool Makes(RecordTypeDefinition source, RecordTypeDefinition target) =>
        (source.Name, target.Name) is ("purchaseOrder", "vendorBill") or ("vendorBill", "vendorCredit");

    public void Fill(TransformContext context)
    {
        // A bill does not show what it was made from, but the account knows.
        context.Values["createdFrom"] = context.Source.Id;
        DocumentHeader.Fill(context);
        DocumentLines.Fill(context, RemainingQuantity.Of(context), mayBeEmpty: true);
        var expenses = Expenses(context);
        context.Values["expense"] = expenses.Count == 0 ? null : expenses;
        if (context.Values.Lines("item").Count + expenses.Count == 0)
        {
            throw context.Refusal();
        }
        if (context.Target.Name == "vendorCredit")
        {
            context.Values["apply"] = Rules.OpenInvoices.Lines(
                context.Session, context.Source.Values.Number("entity"), context.Source.Values.Number("currency"), bills: true);
        }
    }

    private static List<Row> Expenses(TransformContext context)
    {
        var shape = context.Target.Shape.Find("expense")!.Shape!;
        var billed = RecordLinks.Transactions(context.Session, context.Catalog, context.Source)
            .Where(document => document.Type == context.Target)
            .SelectMany(document => document.Values.Lines("expense"))
            .Select(line => line.Text("orderLine"))
            .ToHashSet();
        var lines = new List<Row>();
        foreach (var line in context.Source.Values.Lines("expense"))
        {
            var number = line.Number("line")?.ToString(CultureInfo.InvariantCulture);
            if (line.Flag("isClosed") || (number is not null && billed.Contains(number)))
            {
                continue;
            }
            var taken = new Row { ["line"] = (long)lines.Count + 1 };
            foreach (var name in ExpenseFields.Where(name => shape.Find(name) is not null))
            {
                taken[name] = line[name];
            }
            DocumentLines.CustomColumns(context, "expense", line, taken);
            if (shape.Find("orderLine") is not null)
            {
                taken["orderLine"] = number;
                taken["orderDoc"] = context.Source.Id.ToString(CultureInfo.InvariantCulture);
            }
            lines.Add(taken);
        }
        return lines;
    }
}
