namespace NetSuite.Simulator.Ledger;

/// <summary>Draws up the lines of one family of transactions.</summary>
internal interface ILedger
{
    void Draw(LedgerDraft draft);
}
