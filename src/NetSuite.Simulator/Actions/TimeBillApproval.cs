namespace NetSuite.Simulator.Actions;

/// <summary>The way of a time bill: open, pending approval, approved or rejected.</summary>
internal static class TimeBillApproval
{
    private const string Open = "1";
    private const string Pending = "2";
    private const string Approved = "3";
    private const string Rejected = "4";

    public static IEnumerable<RecordAction> Actions { get; } =
    [
        Step("submit", Pending, Open, Rejected),
        Step("approve", Approved, Pending),
        Step("reject", Rejected, Pending),
        Step("retract", Open, Pending),
    ];

    private static RecordAction Step(string name, string target, params string[] sources) => new("timeBill", name, context =>
    {
        var status = context.Values.Text("approvalStatus") ?? Open;
        ActionContext.Require(sources.Contains(status), $"The action {name} cannot be executed on a time bill with its approval status.");
        context.Values["approvalStatus"] = target;
        context.Values["supervisorApproval"] = target == Approved;
    });
}
