using System.Text.Json;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Http;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Tests.Transforms;

/// <summary>Accounts that were set up otherwise.</summary>
public sealed class BehaviourTests
{
    [Fact]
    public void A_credit_memo_of_an_invoice_may_stay_unapplied_where_that_is_allowed()
    {
        using var account = With(new AccountBehaviour { InvoiceCreditMustBeApplied = false });

        var credit = Transform(account, "invoice/601", "creditMemo");

        Assert.Equal(credit["total"], credit["unapplied"]);
    }

    [Fact]
    public void Where_orders_are_not_billed_in_advance_services_still_are()
    {
        using var account = With(new AccountBehaviour { BillsInAdvanceOfFulfillment = false });

        Assert.Equal(6.0, Transform(account, "salesOrder/422", "invoice").Lines("item")[0]["quantity"]);
        Assert.Throws<RefusedException>(() => Transform(account, "salesOrder/501", "invoice"));
    }

    private static SimulatedAccount With(AccountBehaviour behaviour) => new(new SimulatorOptions { Behaviour = behaviour });

    private static Row Transform(SimulatedAccount account, string source, string target)
    {
        var parts = source.Split('/');
        var type = account.Catalog.Find(target)!;
        using var body = JsonDocument.Parse("{}");
        var id = account.Writer.Transform(account.Catalog.Find(parts[0])!, RecordKey.Parse(parts[1]), type, body.RootElement, new WriteOptions()).Id;
        return account.Store.Read(session => RecordTable.Find(session, type, id)!.Values);
    }
}
