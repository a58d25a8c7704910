using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>A journal entry has two lines or more, each a debit or a credit, and as much of one as of the other.</summary>
internal sealed class JournalLines : IRecordRule
{
    private const string Approved = "2";

    public void Apply(SaveContext save)
    {
        if (save.Type.Name != "journalEntry")
        {
            return;
        }
        var values = save.Values;
        if (save.IsNew)
        {
            values["currency"] ??= save.Find("subsidiary", values.Number("subsidiary"))?.Values["currency"];
        }
        values["approvalStatus"] = values.Flag("approved") ? Approved : "1";
        var lines = values.Lines("line");
        if (lines.Count < 2)
        {
            save.Refuse("You must enter at least two lines for this transaction.", "line");
            return;
        }
        for (var i = 0; i < lines.Count; i++)
        {
            Check(save, lines[i], i);
        }
        if (lines.Sum(line => line.Amount("debit") ?? 0) != lines.Sum(line => line.Amount("credit") ?? 0))
        {
            save.Refuse("The amounts in a journal entry must balance.", "line");
        }
    }

    private static void Check(SaveContext save, Row line, int index)
    {
        if (line["account"] is null)
        {
            save.Refuse("Please enter value(s) for: Account", SaveContext.LinePath("line", index, "account"));
        }
        // Amounts are money: what is beyond the cent is gone before anything is compared.
        foreach (var side in new[] { "debit", "credit" })
        {
            line[side] = line.Amount(side) is { } amount && Money.Round(amount) != 0 ? Money.Round(amount) : null;
        }
        if (line["debit"] is null == line["credit"] is null)
        {
            save.Refuse("Each line of a journal entry must have either a debit or a credit amount.", SaveContext.LinePath("line", index, "debit"));
        }
    }
}
