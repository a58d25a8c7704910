using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Ledger;

/// <summary>One line of a transaction as queries see it. Amounts are signed: a debit is positive, a credit negative.</summary>
/// <param name="Id">The line's id within its transaction; the main line has 0.</param>
/// <param name="Kind">What the line stands for.</param>
/// <param name="Account">The account it posts to; null for a line that only says something.</param>
/// <param name="Amount">The amount in the transaction's currency; the cost of goods is known in the base currency only.</param>
internal sealed record LedgerLine(long Id, LedgerLineKind Kind, long? Account, decimal Amount)
{
    /// <summary>The record's line it shows; null for the main line and for what the account adds.</summary>
    public Row? Source { get; init; }

    /// <summary>The quantity, negative for what leaves.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Where the goods are; null for the place of the line or of the transaction.</summary>
    public long? Location { get; init; }

    /// <summary>The line changes the stock.</summary>
    public bool MovesStock { get; init; }

    /// <summary>The amount in the transaction's currency.</summary>
    public decimal ForeignAmount { get; set; } = Amount;

    /// <summary>The amount in the base currency.</summary>
    public decimal BaseAmount { get; set; }
}
