using System.Net;
using System.Text.Json;
using NetSuite.Simulator.Records;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Operations;

public sealed class LockTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Theory]
    [InlineData("GET", "customer/101")]
    [InlineData("GET", "customer/eid:CUST-001")]
    [InlineData("GET", "customer/101/addressBook")]
    [InlineData("PATCH", "customer/101")]
    [InlineData("PUT", "customer/eid:CUST-001")]
    [InlineData("DELETE", "customer/101")]
    [InlineData("POST", "customer/101/!transform/invoice")]
    [InlineData("POST", "customer/101/!attach/contact/201")]
    public async Task A_locked_record_can_not_even_be_read(string method, string path)
    {
        account.Host.Account.Locks.Lock("customer", 101);

        var answer = await account.Send(method, $"{TestAccount.Record}/{path}", method is "GET" or "DELETE" ? null : "{}");

        Assert.Equal(
            """{"type":"https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.1","title":"Bad Request","status":400,"o:errorDetails":[{"detail":"Error while accessing a resource. This record has been locked by a user defined workflow.","o:errorCode":"USER_ERROR"}]}""",
            answer.Text);
    }

    [Fact]
    public async Task A_locked_record_is_listed_referred_to_and_queried_all_the_same()
    {
        account.Host.Account.Locks.Lock("customer", 102);

        Assert.Contains("102", (await account.Get($"{TestAccount.Record}/customer")).Ids);
        Assert.Equal("102", (await account.Read("invoice/602")).At("entity.id").GetString());
        Assert.Equal("102", (await account.SuiteQl("SELECT id FROM customer WHERE id = 102")).At("items.0.id").GetString());
    }

    [Fact]
    public async Task An_unlocked_record_opens_again()
    {
        account.Host.Account.Locks.Lock("CUSTOMER", 103);

        Assert.True(account.Host.Account.Locks.Unlock("customer", 103));
        Assert.False(account.Host.Account.Locks.Unlock("customer", 103));
        Assert.Equal(HttpStatusCode.OK, (await account.Get($"{TestAccount.Record}/customer/103")).Status);
    }

    [Fact]
    public async Task An_administrators_employee_record_says_so()
    {
        account.Host.Account.Locks.Lock("employee", 13, RecordLocks.ByAdministrator);

        Assert.Equal(
            "Error while accessing a resource. For security reasons, only an administrator is allowed to edit an administrator record.",
            (await account.Get($"{TestAccount.Record}/employee/13")).Detail);
    }

    [Theory]
    [InlineData("nothing", 1)]
    [InlineData("customer", 151)]
    public void What_is_not_there_can_not_be_locked(string type, long id) =>
        Assert.Throws<ArgumentException>(() => account.Host.Account.Locks.Lock(type, id));

    [Theory]
    [InlineData("true", RecordLocks.ByWorkflow)]
    [InlineData("\"Closed for the audit.\"", "Closed for the audit.")]
    public async Task A_seed_can_lock_its_records(string locked, string sentence)
    {
        var own = account.Host.Account;
        using var record = JsonDocument.Parse($$"""{"id":"9001","name":"Locked By Seed","{{RecordWriter.LockProperty}}":{{locked}}}""");
        own.Store.Write(session =>
        {
            own.Writer.CreateSeed(session, own.Catalog.Find("department")!, 9001, record.RootElement);
            return true;
        });

        Assert.Equal($"Error while accessing a resource. {sentence}", (await account.Get($"{TestAccount.Record}/department/9001")).Detail);

        own.Locks.Unlock("department", 9001);
        await account.Delete($"{TestAccount.Record}/department/9001");
    }

    [Fact]
    public async Task A_lock_survives_a_restart()
    {
        using var file = new DataFile();
        await using (var first = new TestAccount { SetUp = options => options with { DataFile = file.Path } })
        {
            await first.InitializeAsync();
            first.Host.Account.Locks.Lock("customer", 101);
        }

        await using var second = new TestAccount { SetUp = options => options with { DataFile = file.Path } };
        await second.InitializeAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await second.Get($"{TestAccount.Record}/customer/101")).Status);
    }
}
