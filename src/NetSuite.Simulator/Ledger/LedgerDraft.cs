using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Ledger;

/// <summary>The lines of one transaction while they are drawn up.</summary>
internal sealed class LedgerDraft(StoreSession session, RecordData record)
{
    private const decimal SmallestRate = 0.000001m;
    private readonly List<LedgerLine> lines = [];
    private long last;
    private decimal rate = record.Values.Amount("exchangeRate") is { } given and > 0 ? given : 1;

    public StoreSession Session => session;

    public RecordData Record => record;

    public Row Values => record.Values;

    /// <summary>The lines, the main one first.</summary>
    public IReadOnlyList<LedgerLine> Lines => lines;

    /// <summary>What the lines drawn so far come to, the cost of goods apart: it balances itself.</summary>
    public decimal Sum => lines.Where(line => line.Kind != LedgerLineKind.Cost).Sum(line => line.Amount);

    /// <summary>Adds a line under the record's own number, or as the next one.</summary>
    public void Add(LedgerLine line)
    {
        last = Math.Max(last, line.Id);
        lines.Add(line);
    }

    /// <summary>Adds a line that the record itself does not have; it comes after all others.</summary>
    public void AddNext(LedgerLine line) => Add(line with { Id = Math.Max(last, LastOfRecord()) + 1 });

    /// <summary>Adds the main line, which takes what the others leave.</summary>
    public void Main(long? account, decimal? amount = null) => lines.Insert(0, new LedgerLine(0, LedgerLineKind.Main, account, amount ?? -Sum));

    /// <summary>What the lines say is in the base currency already.</summary>
    public void InBaseCurrency() => rate = 1;

    /// <summary>Fills in the amounts in the base currency; the main line takes the rounding of the others.</summary>
    public void Convert()
    {
        foreach (var line in lines)
        {
            var isCost = line.Kind == LedgerLineKind.Cost;
            line.BaseAmount = isCost ? line.Amount : Rounded(line.Amount, rate);
            line.ForeignAmount = isCost && rate >= SmallestRate ? Rounded(line.Amount, 1 / rate) : line.Amount;
        }
        if (lines.Find(line => line.Kind == LedgerLineKind.Main) is { Account: not null } main)
        {
            main.BaseAmount -= lines.Where(line => line.Account is not null).Sum(line => line.BaseAmount);
        }
    }

    private long LastOfRecord() => Values.Lines("item").Concat(Values.Lines("expense")).Select(line => line.Number("line") ?? 0).DefaultIfEmpty().Max();

    // Beyond any amount; keeps absurd rates from overflowing.
    private static decimal Rounded(decimal amount, decimal rate) =>
        Math.Round(Math.Clamp(amount, -1e13m, 1e13m) * Math.Clamp(rate, 0, 1e13m), 2, MidpointRounding.AwayFromZero);
}
