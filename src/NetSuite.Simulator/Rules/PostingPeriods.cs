namespace NetSuite.Simulator.Rules;

/// <summary>A transaction that posts belongs to the accounting period of its date, which must be open.</summary>
internal sealed class PostingPeriods : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (!AccountingPeriods.Concern(save.Type))
        {
            return;
        }
        var values = save.Values;
        var before = save.Before?.Number(AccountingPeriods.Field);
        if (save.Changes("tranDate") && !save.Changes(AccountingPeriods.Field))
        {
            values[AccountingPeriods.Field] = null;
        }
        var ofDate = AccountingPeriods.Of(save.Session, save.Catalog, values.Text("tranDate"));
        values[AccountingPeriods.Field] ??= ofDate;
        if (save.IsSeed)
        {
            return;
        }
        if (IsClosed(save, before))
        {
            if (!AccountingPeriods.AllowsChange(save, before))
            {
                save.Refuse(AccountingPeriods.Sentence, "tranDate");
            }
            return;
        }
        Post(save, ofDate);
    }

    private static void Post(SaveContext save, long? ofDate)
    {
        var values = save.Values;
        var mayLeave = save.Behaviour.DatesMayLeaveThePostingPeriod;
        if (mayLeave && Chosen(save) == ofDate && IsClosed(save, ofDate))
        {
            values[AccountingPeriods.Field] = AccountingPeriods.FirstOpen(save.Session, save.Catalog, save.Type, values.Text("tranDate"));
        }
        if (IsClosed(save, Chosen(save)) || (Chosen(save) != ofDate && !mayLeave))
        {
            save.Refuse(AccountingPeriods.Sentence, "tranDate");
        }
    }

    private static long? Chosen(SaveContext save) => save.Values.Number(AccountingPeriods.Field);

    private static bool IsClosed(SaveContext save, long? period) => AccountingPeriods.IsClosed(save.Session, save.Catalog, save.Type, period);
}
