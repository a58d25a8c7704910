using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>
/// How far the lines of an order have come: added up anew from the documents made of the order, whose lines name the
/// order's line in orderLine. A standing rule: it also runs when such a document is saved or deleted.
/// </summary>
internal sealed class OrderProgress : IRecordRule
{
    public const string Billed = "quantityBilled";

    // Which documents of an order count for which quantity of its lines.
    private static readonly (string Order, string Field, string[] Documents)[] Counts =
    [
        ("salesOrder", Billed, ["invoice", "cashSale"]),
        ("salesOrder", "quantityFulfilled", ["itemFulfillment"]),
        ("returnAuthorization", Billed, ["creditMemo", "cashRefund"]),
        ("returnAuthorization", "quantityReceived", ["itemReceipt"]),
    ];

    public static bool IsOrder(RecordTypeDefinition type) => Counts.Any(count => count.Order == type.Name);

    /// <summary>The quantity of an order's lines that documents of the given type count for; null when they count for none.</summary>
    public static string? FieldCounting(RecordTypeDefinition order, RecordTypeDefinition document) =>
        Counts.FirstOrDefault(count => count.Order == order.Name && count.Documents.Contains(document.Name)).Field;

    /// <summary>The quantity of an order's lines that was shipped or received.</summary>
    public static string MovedField(RecordTypeDefinition order) =>
        Counts.First(count => count.Order == order.Name && count.Field != Billed).Field;

    public void Apply(SaveContext save)
    {
        foreach (var (_, field, types) in Counts.Where(count => count.Order == save.Type.Name))
        {
            var done = new Dictionary<long, decimal>();
            foreach (var line in save.Dependents
                .Where(document => types.Contains(document.Type.Name) && document.Values.Number("createdFrom") == save.Id)
                .SelectMany(document => document.Values.Lines("item"))
                .Where(line => line["itemReceive"] is not false && line.Number("orderLine") is not null))
            {
                var number = line.Number("orderLine")!.Value;
                done[number] = done.GetValueOrDefault(number) + (line.Amount("quantity") ?? 0);
            }
            foreach (var line in save.Values.Lines("item"))
            {
                line[field] = (double)done.GetValueOrDefault(line.Number("line") ?? 0);
            }
        }
    }
}
