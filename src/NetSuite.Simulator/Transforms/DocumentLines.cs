using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Transforms;

/// <summary>Takes over the item lines of a document, with the quantity that is left of each.</summary>
internal static class DocumentLines
{
    private static readonly string[] Fields =
    [
        "item", "itemType", "itemSubtype", "description", "rate", "price", "units", "options", "class", "department", "location", "job",
        "isTaxable", "taxCode", "taxRate1", "taxRate2", "costEstimate", "costEstimateType", "shipAddress", "shipMethod",
    ];

    /// <summary>The quantity of a line as it stands.</summary>
    public static decimal Whole(Row line) => line.Amount("quantity") ?? 0;

    /// <summary>Fills in the lines; a source of which nothing is left is refused.</summary>
    /// <param name="context">The transform.</param>
    /// <param name="remaining">What is left of a line of the source.</param>
    /// <param name="mayBeEmpty">The new document may start without lines.</param>
    public static void Fill(TransformContext context, Func<Row, decimal> remaining, bool mayBeEmpty = false)
    {
        var lines = new List<Row>();
        foreach (var line in context.Source.Values.Lines("item"))
        {
            // A credit line has a negative quantity: what is left of it is left below zero.
            if (!line.Flag("isClosed") && remaining(line) is var quantity && (quantity != 0 || Whole(line) == 0))
            {
                lines.Add(Take(context, line, quantity, lines.Count + 1));
            }
        }
        if (lines.Count == 0 && !mayBeEmpty)
        {
            throw context.Refusal();
        }
        context.Values["item"] = lines.Count == 0 ? null : lines;
    }

    private static Row Take(TransformContext context, Row line, decimal quantity, long number)
    {
        var shape = context.Target.Shape.Find("item")!.Shape!;
        var taken = new Row();
        foreach (var name in Fields.Where(name => shape.Find(name) is not null))
        {
            taken[name] = line[name];
        }
        CustomColumns(context, "item", line, taken);
        taken["line"] = number;
        taken["quantity"] = (double)quantity;
        Link(taken, shape, "orderLine", line["line"]);
        Link(taken, shape, "orderDoc", context.Source.Id);
        Link(taken, shape, "quantityRemaining", (double)quantity);
        Link(taken, shape, "quantityOrdered", line["quantity"]);
        return taken;
    }

    /// <summary>Takes over the custom columns that both documents have.</summary>
    public static void CustomColumns(TransformContext context, string sublist, Row line, Row taken)
    {
        var (from, to) = (context.Source.Type.Shape.Find(sublist)!.Shape!, context.Target.Shape.Find(sublist)!.Shape!);
        foreach (var field in to.Fields.Where(field => field.IsCustom && from.Find(field.Name)?.Kind == field.Kind))
        {
            taken[field.Name] = line[field.Name];
        }
    }

    private static void Link(Row line, FieldShape shape, string name, object? value) =>
        line[name] = shape.Find(name) is null ? null : value;
}
