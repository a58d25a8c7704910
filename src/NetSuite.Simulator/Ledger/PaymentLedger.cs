namespace NetSuite.Simulator.Ledger;

/// <summary>Money that comes or goes: one account is debited, the other credited. It has no lines of its own, so the account adds the second one.</summary>
/// <param name="sign">1 when the main account is debited, -1 when it is credited.</param>
/// <param name="main">The account of the money.</param>
/// <param name="other">The account on the other side.</param>
internal sealed class PaymentLedger(int sign, Func<LedgerDraft, long?> main, Func<LedgerDraft, long?> other) : ILedger
{
    public void Draw(LedgerDraft draft)
    {
        var amount = draft.Values.Amount("total") ?? draft.Values.Amount("payment") ?? 0;
        draft.AddNext(new LedgerLine(0, LedgerLineKind.Detail, other(draft), -sign * amount));
        draft.Main(main(draft));
    }
}
