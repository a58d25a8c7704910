using System.Globalization;
using NetSuite.Simulator.Http;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>Lines that stem from an order's lines: they name lines that are there, and those stay as long as something was billed.</summary>
internal sealed class OrderLinks : IRecordRule
{
    private static readonly string[] Documents = ["cashRefund", "cashSale", "creditMemo", "invoice"];

    public void Apply(SaveContext save)
    {
        if (Documents.Contains(save.Type.Name))
        {
            CheckLinks(save);
        }
        else if (OrderProgress.IsOrder(save.Type) && save.Before is { } before)
        {
            CheckBilled(save, before);
        }
    }

    private static void CheckLinks(SaveContext save)
    {
        var source = save.FindIn("transaction", save.Values.Number("createdFrom"));
        var numbers = source?.Values.Lines("item").Select(line => line.Number("line")).OfType<long>().ToHashSet();
        var lines = save.Values.Lines("item");
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Number(SublistLines.OrderLine) is not { } number)
            {
                continue;
            }
            if (numbers is null)
            {
                // Without an order there is nothing to link to.
                lines[i][SublistLines.OrderLine] = null;
            }
            else if (!numbers.Contains(number))
            {
                save.Problems.InvalidReference(
                    save.Type.Shape.Find("item")!.Shape!.Find(SublistLines.OrderLine)!,
                    number.ToString(CultureInfo.InvariantCulture),
                    string.Create(CultureInfo.InvariantCulture, $"item.items[{i}].{SublistLines.OrderLine}"));
            }
        }
    }

    private static void CheckBilled(SaveContext save, Row before)
    {
        var kept = save.Values.Lines("item").Select(line => line.Number("line")).ToHashSet();
        if (before.Lines("item").Any(line => line.Amount(OrderProgress.Billed) is not (null or 0) && !kept.Contains(line.Number("line"))))
        {
            save.Problems.Refuse(new ErrorDetail(
                "Error while accessing a resource. A line that has been billed can not be removed.", "USER_ERROR") { Path = "item" });
        }
    }
}
