using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;

namespace NetSuite.Simulator.Tables;

/// <summary>The transactionaccountingline table: per line what it posts, in the base currency. The account has one accounting book.</summary>
internal static class TransactionAccountingLineView
{
    private const string Name = "transactionaccountingline";

    public static ViewDefinition Define(RecordCatalog catalog) => new(
        Name,
        Name,
        [
            ViewColumns.Reference("transaction", "transaction"),
            ViewColumns.Plain("transactionline", SuiteQlKind.Number),
            ViewColumns.Reference("account", "account"),
            ViewColumns.Plain("accountingbook", SuiteQlKind.Number, display: "'Primary Accounting Book'"),
            .. new[] { "debit", "credit", "amount", "amountpaid", "amountunpaid" }.Select(name => ViewColumns.Plain(name, SuiteQlKind.Number)),
            ViewColumns.Plain("posting", SuiteQlKind.Boolean),
        ])
    {
        Order = LineOrder,
        Records = ["\"transaction\""],
        Types = [.. catalog.Types.Where(type => type.Group == RecordGroup.Transaction)],
    };

    /// <summary>Transactions shuffled, their lines as they are.</summary>
    public static string LineOrder => "((\"transaction\" * 2654435761) + transactionline) % 4294967291";
}
