namespace NetSuite.Simulator.Ledger;

/// <summary>A transfer order shows each line twice, where it leaves and where it arrives; nothing is owed.</summary>
internal sealed class TransferLedger : ILedger
{
    public void Draw(LedgerDraft draft)
    {
        var lines = LedgerBook.Numbered(draft.Values.Lines("item")).ToList();
        foreach (var (line, id) in lines)
        {
            draft.Add(new LedgerLine(id, LedgerLineKind.Detail, null, 0) { Source = line, Quantity = -line.Amount("quantity"), Location = draft.Values.Number("location") });
        }
        foreach (var (line, _) in lines)
        {
            draft.AddNext(new LedgerLine(0, LedgerLineKind.Detail, null, 0) { Source = line, Quantity = line.Amount("quantity"), Location = draft.Values.Number("transferLocation") });
        }
        draft.Main(null);
    }
}
