using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Ledger;

/// <summary>What the ledger needs of an item: where it posts and what it is worth.</summary>
internal sealed record LedgerItem(bool IsStock, long? Income, long? Asset, long? Cost, long? Expense, decimal AverageCost)
{
    /// <summary>What is read of the items, also of an account whose items lack some of it.</summary>
    public static readonly string[] Columns = ["incomeaccount", "assetaccount", "cogsaccount", "expenseaccount", "averagecost", "cost"];

    private static readonly LedgerItem Unknown = new(false, null, null, null, null, 0);

    public static LedgerItem Find(StoreSession session, long? id)
    {
        using var item = session.Rows(
            $"SELECT recordtype, incomeaccount, assetaccount, cogsaccount, expenseaccount, coalesce(averagecost, cost, 0) FROM {StoreSchema.Table("item")} WHERE id = @0", id);
        return item.Next()
            ? new LedgerItem(
                item.Text(0) is "inventoryitem" or "assemblyitem",
                Account(item, 1), Account(item, 2), Account(item, 3), Account(item, 4),
                (decimal)Math.Clamp(item.Real(5), 0, Row.AmountLimit / 1000))
            : Unknown;
    }

    private static long? Account(StoreRows item, int column) => item.IsNull(column) ? null : item.Integer(column);
}
