using System.Globalization;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Ledger;

/// <summary>SuiteQL's transactionaccountingline: what each line of a transaction posts, in the base currency.</summary>
internal static class LedgerTable
{
    private const long PrimaryBook = 1;

    private static readonly string[] Columns =
        ["transaction", "transactionline", "accountingbook", "account", "debit", "credit", "amount", "posting", "amountunpaid", "amountpaid"];

    private static readonly string InsertSql = string.Create(
        CultureInfo.InvariantCulture,
        $"INSERT INTO transactionaccountingline ({string.Join(", ", Columns.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", Columns.Select((_, i) => ParameterNames.At(i)))})");

    public static void Create(StoreSession session)
    {
        session.Execute($"""
            CREATE TABLE IF NOT EXISTS transactionaccountingline ({string.Join(", ", Columns.Select(name => $"\"{name}\""))},
                PRIMARY KEY ("transaction", transactionline, accountingbook)) WITHOUT ROWID
            """);
        session.Execute("CREATE INDEX IF NOT EXISTS transactionaccountingline_account ON transactionaccountingline (account)");
    }

    public static void Write(StoreSession session, RecordData record, IReadOnlyList<LedgerLine> lines)
    {
        var posting = LedgerBook.Posts(record.Type, record.Values) ? "T" : "F";
        foreach (var line in lines.Where(line => line.Account is not null))
        {
            var amount = line.BaseAmount;
            var unpaid = line.Kind == LedgerLineKind.Main ? Unpaid(record.Values, amount) : null;
            session.Execute(
                InsertSql,
                record.Id, line.Id, PrimaryBook, line.Account,
                amount > 0 ? (double)amount : null, amount < 0 ? (double)-amount : null, (double)amount, posting,
                (double?)unpaid, (double?)(Math.Abs(amount) - unpaid));
        }
    }

    public static void Remove(StoreSession session, RecordData record) =>
        session.Execute("DELETE FROM transactionaccountingline WHERE \"transaction\" = @0", record.Id);

    // The share of the total that is still open, in the base currency.
    private static decimal? Unpaid(Row values, decimal amount) =>
        values.Amount("amountRemaining") is { } open && values.Amount("total") is { } total
            ? total == 0 ? 0 : Math.Round(Math.Abs(amount) * open / total, 2, MidpointRounding.AwayFromZero)
            : null;
}
