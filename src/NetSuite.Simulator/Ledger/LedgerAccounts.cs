using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Ledger;

/// <summary>Finds the accounts that transactions post to by themselves.</summary>
internal static class LedgerAccounts
{
    public static long? Receivable(StoreSession session) => Special(session, "AcctRec", "AcctRec");

    public static long? Payable(StoreSession session) => Special(session, "AcctPay", "AcctPay");

    public static long? Bank(StoreSession session) => Special(session, "", "Bank");

    public static long? Income(StoreSession session) => Special(session, "UncatIncome", "Income");

    public static long? Expense(StoreSession session) => Special(session, "UncatExpense", "Expense");

    public static long? Cost(StoreSession session) => Special(session, "COGS", "COGS");

    public static long? SalesTax(StoreSession session) => Special(session, "SalesTaxPay", "OthCurrLiab");

    /// <summary>What has come in for an order and waits for its bill.</summary>
    public static long? ReceivedNotBilled(StoreSession session) => Special(session, "RecvNotBill", "OthCurrLiab");

    public static long? Inventory(StoreSession session) => Special(session, "InvtAsset", "OthCurrAsset");

    /// <summary>The account with a special role, else the first one of its type.</summary>
    /// <param name="session">The session.</param>
    /// <param name="role">NetSuite's special account, such as RecvNotBill.</param>
    /// <param name="type">The account type.</param>
    public static long? Special(StoreSession session, string role, string type) => session.Scalar(
        $"SELECT id FROM {StoreSchema.Table("account")} WHERE sspecacct = @0 OR accttype = @1 ORDER BY (sspecacct IS @0) DESC, id LIMIT 1", role, type) as long?;

    /// <summary>What a line of expenses is booked to: its own account, else that of its category.</summary>
    public static long? Spent(StoreSession session, Row line) =>
        line.Number("account") ?? line.Number("expenseaccount") ?? Of(session, "expensecategory", "expenseacct", line.Number("category")) ?? Expense(session);

    /// <summary>What a discount item takes off is booked to.</summary>
    public static long? Discount(StoreSession session, long? item) => Of(session, "item", "account", item) ?? Income(session);

    private static long? Of(StoreSession session, string space, string column, long? id) =>
        id is null ? null : session.Scalar($"SELECT \"{column}\" FROM {StoreSchema.Table(space)} WHERE id = @0", id) as long?;
}
