namespace NetSuite.Simulator.Ledger;

/// <summary>A journal entry posts what its lines say; its first line stands for the whole.</summary>
internal sealed class JournalLedger : ILedger
{
    public void Draw(LedgerDraft draft)
    {
        foreach (var (line, id) in LedgerBook.Numbered(draft.Values.Lines("line")))
        {
            var kind = draft.Lines.Count == 0 ? LedgerLineKind.Main : LedgerLineKind.Detail;
            draft.Add(new LedgerLine(id, kind, line.Number("account"), (line.Amount("debit") ?? 0) - (line.Amount("credit") ?? 0)) { Source = line });
        }
    }
}
