using System.Net;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Faults;

/// <summary>A write that readers see only later, as a long transaction of NetSuite's.</summary>
public sealed class LateVisibilityTests(TestAccount account) : IClassFixture<TestAccount>, IAsyncLifetime
{
    private const string Late = """{"kind":"lateVisibility","delay":"00:00:30","times":1}""";
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(30);

    public Task InitializeAsync() => account.Control("POST", "reset");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_new_record_appears_everywhere_at_once_with_its_older_stamp()
    {
        await account.Fault(Late);
        var written = account.Clock.GetUtcNow();
        var created = await account.Post(TestAccount.Record + "/customer", """{"companyName":"Late Ltd","subsidiary":{"id":"1"}}""");
        var id = created.NewId;

        Assert.Equal(HttpStatusCode.NoContent, created.Status);
        await Sees(id, "Late Ltd", false);
        account.Clock.Advance(Delay - TimeSpan.FromMilliseconds(1));
        await Sees(id, "Late Ltd", false);
        account.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await Sees(id, "Late Ltd", true);
        Assert.Equal(written, (await account.Read($"customer/{id}")).At("lastModifiedDate").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_change_shows_the_earlier_state_until_it_is_due()
    {
        var before = (await account.Read("customer/101")).At("companyName").GetString()!;
        await account.Fault(Late);

        await account.Patch(TestAccount.Record + "/customer/101", """{"companyName":"Renamed Ltd"}""");

        await Sees("101", before, true);
        await Sees("101", "Renamed Ltd", false);
        account.Clock.Advance(Delay);
        await Sees("101", before, false);
        await Sees("101", "Renamed Ltd", true);
    }

    [Fact]
    public async Task A_deleted_record_stays_until_it_is_due()
    {
        var id = (await account.Post(TestAccount.Record + "/customer", """{"companyName":"Gone Ltd","subsidiary":1}""")).NewId;
        await account.Fault(Late);

        Assert.Equal(HttpStatusCode.NoContent, (await account.Delete($"{TestAccount.Record}/customer/{id}")).Status);

        await Sees(id, "Gone Ltd", true);
        account.Clock.Advance(Delay);
        await Sees(id, "Gone Ltd", false);
    }

    [Fact]
    public async Task Writers_go_on_from_the_latest_state()
    {
        await account.Fault(Late);
        await account.Put(TestAccount.Record + "/customer/eid:LATE", """{"companyName":"First Ltd","subsidiary":1}""");

        // Not visible, and all the same this is an update: the external id exists once.
        var again = await account.Put(TestAccount.Record + "/customer/eid:LATE", """{"phone":"555-0100"}""");
        account.Clock.Advance(Delay);

        Assert.Equal(HttpStatusCode.NoContent, again.Status);
        var record = await account.Read("customer/eid:LATE");
        Assert.Equal("First Ltd", record.At("companyName").GetString());
        Assert.Equal("555-0100", record.At("phone").GetString());
    }

    [Fact]
    public async Task Other_records_are_written_and_read_meanwhile()
    {
        await account.Fault(Late);
        var late = (await account.Post(TestAccount.Record + "/customer", """{"companyName":"Late Ltd","subsidiary":1}""")).NewId;

        var other = (await account.Post(TestAccount.Record + "/customer", """{"companyName":"Prompt Ltd","subsidiary":1}""")).NewId;

        Assert.NotEqual(late, other);
        await Sees(other, "Prompt Ltd", true);
        await Sees(late, "Late Ltd", false);
        account.Clock.Advance(Delay);
        await Sees(other, "Prompt Ltd", true);
        await Sees(late, "Late Ltd", true);
    }

    [Fact]
    public async Task The_lines_of_a_transaction_appear_with_it()
    {
        await account.Fault(Late);
        var id = (await account.Post(TestAccount.Record + "/invoice", """{"entity":{"id":"101"},"item":{"items":[{"item":{"id":"301"},"quantity":2}]}}""")).NewId;

        Assert.Equal(0, (await account.SuiteQl($"SELECT id FROM transactionline WHERE transaction = {id}")).At("totalResults").GetInt32());
        account.Clock.Advance(Delay);
        Assert.Equal(2, (await account.SuiteQl($"SELECT id FROM transactionline WHERE transaction = {id} AND iscogs = 'F'")).At("totalResults").GetInt32());
    }

    [Fact]
    public async Task What_a_transform_makes_is_withheld_too()
    {
        var order = (await account.Post(TestAccount.Record + "/salesOrder", """{"entity":{"id":"101"},"orderStatus":{"id":"B"},"item":{"items":[{"item":{"id":"301"},"quantity":2}]}}""")).NewId;
        await account.Fault(Late);
        var invoice = (await account.Post($"{TestAccount.Record}/salesOrder/{order}/!transform/invoice", "{}")).NewId;

        Assert.Equal(HttpStatusCode.BadRequest, (await account.Get($"{TestAccount.Record}/invoice/{invoice}")).Status);
        account.Clock.Advance(Delay);
        Assert.Equal(HttpStatusCode.OK, (await account.Get($"{TestAccount.Record}/invoice/{invoice}")).Status);
    }

    [Fact]
    public async Task What_a_job_writes_is_withheld_too()
    {
        await account.Fault(Late);
        Assert.Equal(HttpStatusCode.Accepted, (await account.Post(TestAccount.Record + "/department", """{"name":"Later"}""", ("Prefer", "respond-async"))).Status);
        await account.Host.Account.Jobs.WhenIdleAsync();

        Assert.Equal(0, (await account.SuiteQl("SELECT id FROM department WHERE name = 'Later'")).At("count").GetInt32());
        account.Clock.Advance(Delay);
        Assert.Equal(1, (await account.SuiteQl("SELECT id FROM department WHERE name = 'Later'")).At("count").GetInt32());
    }

    [Fact]
    public async Task A_refused_late_write_leaves_nothing_behind()
    {
        await account.Fault(Late);

        Assert.Equal(HttpStatusCode.BadRequest, (await account.Post(TestAccount.Record + "/customer", """{"companyName":"No Subsidiary","terms":{"id":"99999"}}""")).Status);

        account.Clock.Advance(Delay);
        Assert.Empty((await account.List("customer", "companyName IS \"No Subsidiary\"")).Ids);
    }

    [Fact]
    public async Task A_restart_shows_what_was_withheld()
    {
        using var file = new DataFile();
        string id;
        await using (var first = await TestAccount.StartAsync(options => options with { DataFile = file.Path }))
        {
            await first.Fault(Late);
            id = (await first.Post(TestAccount.Record + "/customer", """{"companyName":"Kept Ltd","subsidiary":1}""")).NewId;
            Assert.Equal(HttpStatusCode.NotFound, (await first.Read($"customer/{id}")).Status);
        }
        await using var second = await TestAccount.StartAsync(options => options with { DataFile = file.Path });

        Assert.Equal("Kept Ltd", (await second.Read($"customer/{id}")).At("companyName").GetString());
    }

    private async Task Sees(string id, string name, bool visible)
    {
        var record = await account.Read($"customer/{id}");
        var listed = await account.List("customer", $"companyName IS \"{name}\"");
        var queried = await account.SuiteQl($"SELECT id FROM customer WHERE companyname = '{name}'");

        Assert.Equal(visible, record.Status == HttpStatusCode.OK && record.At("companyName").GetString() == name);
        Assert.Equal(visible, listed.Ids.Contains(id));
        Assert.Equal(visible ? 1 : 0, queried.At("totalResults").GetInt32());
    }
}
