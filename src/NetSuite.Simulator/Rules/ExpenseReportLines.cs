using System.Globalization;

namespace NetSuite.Simulator.Rules;

/// <summary>Checks the lines of an expense report and adds up what the employee gets back.</summary>
internal sealed class ExpenseReportLines : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.Type.Name != "expenseReport")
        {
            return;
        }
        var lines = save.Values.Lines("expense");
        if (lines.Count == 0)
        {
            save.RefuseEmpty("expense");
            return;
        }
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            line["line"] = line.Number("refnumber")?.ToString(CultureInfo.InvariantCulture);
            line["expensedate"] ??= save.Values["tranDate"];
            line["amount"] ??= line["foreignamount"];
            if (line["category"] is null && line["expenseaccount"] is null)
            {
                save.Refuse("Please enter value(s) for: Category", SaveContext.LinePath("expense", i, "category"));
            }
            if (line["amount"] is null)
            {
                save.Refuse("Please enter value(s) for: Amount", SaveContext.LinePath("expense", i, "amount"));
            }
        }
        var total = lines.Sum(line => line.Amount("amount") ?? 0);
        var kept = lines.Where(line => line.Flag("isnonreimbursable") || line.Flag("corporatecreditcard")).Sum(line => line.Amount("amount") ?? 0);
        save.Values["total"] = Money.Round(total);
        save.Values["nonreimbursable"] = Money.Round(kept);
        save.Values["reimbursable"] = Money.Round(total - kept);
        save.Values["amount"] = Money.Round(total - kept - (save.Values.Amount("advance") ?? 0));
    }
}
