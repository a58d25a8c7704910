using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Ledger;

/// <summary>What the ledger needs of an item: where it posts and what it is worth.</summary>
internal sealed record LedgerItem(bool IsStock, long? Income, long? Asset, long? Cost, long? Expense, decimal AverageCost)
{
    private static readonly LedgerItem Unknown = new(false, null, null, null, null, 0);

    public static LedgerItem Find(StoreSession session, long? id)
    {
        using var reader = session.Command(
            $"SELECT recordtype, incomeaccount, assetaccount, cogsaccount, expenseaccount, coalesce(averagecost, cost, 0) FROM {StoreSchema.Table("item")} WHERE id = @0", id).ExecuteReader();
        return reader.Read()
            ? new LedgerItem(
                reader.GetString(0) is "inventoryitem" or "assemblyitem",
                Account(1), Account(2), Account(3), Account(4),
                (decimal)Math.Clamp(reader.GetDouble(5), 0, Row.AmountLimit / 1000))
            : Unknown;

        long? Account(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);
    }
}
