using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>What a purchase or an expense report takes from its vendor or employee, and the status its approval gives it.</summary>
internal sealed class PurchaseDefaults : IRecordRule
{
    private const string Pending = "1";
    private const string Rejected = "3";

    public void Apply(SaveContext save)
    {
        var values = save.Values;
        if (TransactionSides.IsPurchase(save.Type) || save.Type.Name == "vendorPayment")
        {
            Take(save, save.Find("vendor", values.Number("entity")));
        }
        else if (save.Type.Name == "expenseReport")
        {
            Take(save, save.Find("employee", values.Number("entity")));
            values["status"] = ReportStatus(values);
        }
        if (save.Type.Name == "vendorBill" && (save.IsNew || save.Changes("approvalStatus")))
        {
            values["status"] = values.Text("approvalStatus") switch { Pending => "D", Rejected => "E", _ => "A" };
        }
        if (save.Type.Name == "vendorPayment" && (save.IsNew || save.Changes("approvalStatus")))
        {
            values["status"] = values.Text("approvalStatus") switch { Pending => "D", Rejected => "E", _ => "F" };
        }
    }

    private static void Take(SaveContext save, RecordData? entity)
    {
        if (entity is null || !(save.IsNew || save.Changes("entity")))
        {
            return;
        }
        foreach (var name in new[] { "subsidiary", "currency", "terms" })
        {
            if (save.Type.Shape.Find(name) is not null)
            {
                save.Values[name] ??= entity.Values[name];
            }
        }
    }

    private static string ReportStatus(Row report) =>
        !report.Flag("complete") ? "A"
        : report.Flag("accountingapproval") ? "F"
        : report.Flag("supervisorapproval") ? "C" : "B";
}
