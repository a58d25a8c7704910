using System.Net;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Control;

public sealed class ControlTests(TestAccount account) : IClassFixture<TestAccount>, IAsyncLifetime
{
    private const string Customer = TestAccount.Record + "/customer/101";

    public async Task InitializeAsync()
    {
        await account.Control("POST", "reset");
        await account.Control("PATCH", "clock", """{"offset":0,"frozenAt":null,"governsLogins":false}""");
        await account.Control("PATCH", "settings", """{"latency":{"fixed":0},"governance":{"concurrencyLimit":5}}""");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("GET", "settings")]
    [InlineData("PATCH", "settings")]
    [InlineData("GET", "faults")]
    [InlineData("POST", "faults")]
    [InlineData("DELETE", "faults")]
    [InlineData("GET", "clock")]
    [InlineData("POST", "clock/advance")]
    [InlineData("GET", "requests")]
    [InlineData("DELETE", "requests")]
    [InlineData("POST", "reset")]
    [InlineData("GET", "nothing")]
    public async Task Nobody_gets_in_without_the_key_not_even_an_administrator(string method, string path)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await account.Control(method, path, "{}", "")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await account.Control(method, path, "{}", "fake-control-kex")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await account.Send(method, "/simulator/v1/" + path, "{}")).Status);
    }

    [Fact]
    public async Task The_key_opens_nothing_of_the_account() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await account.SendWith("GET", Customer, null, null, ("X-Simulator-Key", TestAccount.ControlKey))).Status);

    [Fact]
    public async Task Settings_change_while_the_account_runs_and_only_those_named()
    {
        var changed = await account.Control("PATCH", "settings", """{"governance":{"concurrencyLimit":2},"behaviour":{"subsidiaryIsMandatory":false}}""");

        Assert.Equal(2, changed.At("governance.concurrencyLimit").GetInt32());
        Assert.False(changed.At("behaviour.subsidiaryIsMandatory").GetBoolean());
        Assert.Equal(429, changed.At("behaviour.concurrencyRefusalStatus").GetInt32());
        Assert.Equal(changed.Text, (await account.Control("GET", "settings")).Text);
        Assert.Equal(2, (await account.Get("/services/rest/system/v1/governanceLimits")).At("accountConcurrencyLimit").GetInt32());
    }

    [Fact]
    public async Task Latency_changes_while_the_account_runs()
    {
        await account.Control("PATCH", "settings", """{"latency":{"fixed":"00:00:05"}}""");
        var begun = account.Clock.Waits;

        var request = account.Get(Customer);
        await account.Clock.AdvanceAfterAsync(begun + 1, TimeSpan.FromSeconds(5));

        Assert.Equal(HttpStatusCode.OK, (await request).Status);
    }

    [Theory]
    [InlineData("PATCH", "settings", "{", "line 1")]
    [InlineData("PATCH", "settings", "", "line 1")]
    [InlineData("PATCH", "settings", "[]", "object")]
    [InlineData("PATCH", "settings", """{"account":"1"}""", "account: is not known")]
    [InlineData("PATCH", "settings", """{"latency":{"fixd":1}}""", "latency.fixd: is not known")]
    [InlineData("PATCH", "settings", """{"latency":{"fixed":"soon"}}""", "latency.fixed: takes milliseconds")]
    [InlineData("PATCH", "settings", """{"latency":{"fixed":-1}}""", "latency: a time")]
    [InlineData("PATCH", "settings", """{"governance":{"concurrencyLimit":-1}}""", "governance.concurrencyLimit")]
    [InlineData("PATCH", "settings", """{"governance":{"concurrencyLimit":"many"}}""", "governance.concurrencyLimit")]
    [InlineData("PATCH", "settings", """{"governance":null}""", "governance")]
    [InlineData("PATCH", "settings", """{"latency":{},"Latency":{}}""", "twice")]
    [InlineData("POST", "faults", "{}", "kind: is missing")]
    [InlineData("POST", "faults", """{"kind":"earthquake"}""", "kind")]
    [InlineData("POST", "faults", """{"kind":3}""", "kind")]
    [InlineData("POST", "faults", """{"kind":"hangs"}""", "kind: takes one of tooManyRequests, concurrencyError, invalidLogin")]
    [InlineData("POST", "faults", """{"kind":"hang","times":"often"}""", "times: takes a whole number")]
    [InlineData("POST", "faults", """{"kind":"hang","path":3}""", "path: takes a text")]
    [InlineData("POST", "faults", """{"kind":"hang","retryAfter":3}""", "retryAfter: goes with tooManyRequests")]
    [InlineData("POST", "faults", """{"kind":"unavailable","delay":3}""", "delay: goes with hang")]
    [InlineData("POST", "faults", """{"kind":"resetBefore","executes":true}""", "executes: does not go")]
    [InlineData("PATCH", "settings", """{"behaviour":{"hasLegacyTax":true}}""", "behaviour.hasLegacyTax: can only be set when the simulator starts")]
    [InlineData("POST", "faults", """{"kind":"hang","probability":2}""", "probability")]
    [InlineData("POST", "faults", """{"kind":"hang","times":0}""", "times")]
    [InlineData("PATCH", "clock", """{"frozenAt":"tomorrow"}""", "frozenAt")]
    [InlineData("POST", "clock/advance", """{"by":"1e300"}""", "by: takes milliseconds")]
    [InlineData("GET", "requests?after=x", "", "after")]
    public async Task Bad_input_is_one_clear_line(string method, string path, string body, string says)
    {
        var answer = await account.Control(method, path, body.Length == 0 ? null : body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(says, answer.At("error").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("System.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_ways_and_methods_are_told_apart()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await account.Control("GET", "nothing")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.Control("DELETE", "faults/77")).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await account.Control("PUT", "clock", "{}")).Status);
    }

    [Fact]
    public async Task Faults_are_listed_with_their_counts_and_taken_away()
    {
        var id = (await account.Fault("""{"kind":"unavailable","path":"customer/*","times":1}""")).At("id").GetInt32();
        await account.Fault("""{"kind":"hang","path":"vendor/*"}""");
        await account.Get(Customer);
        await account.Get(Customer);

        var listed = await account.Control("GET", "faults");
        Assert.Equal(["unavailable", "hang"], listed.Json.EnumerateArray().Select(fault => fault.GetProperty("rule").GetProperty("kind").GetString()));
        Assert.Equal((2, 1), (listed.At("0.matches").GetInt32(), listed.At("0.hits").GetInt32()));
        await account.Control("DELETE", $"faults/{id}");
        Assert.Single((await account.Control("GET", "faults")).Json.EnumerateArray());
        await account.Control("DELETE", "faults");
        Assert.Empty((await account.Control("GET", "faults")).Json.EnumerateArray());
    }

    [Fact]
    public async Task Time_is_moved_on_frozen_and_let_go()
    {
        var start = account.Clock.GetUtcNow();
        await account.Control("POST", "clock/advance", """{"by":"2.03:00:00"}""");
        Assert.Equal(start.AddHours(51), await ServerTime());

        await account.Control("PATCH", "clock", """{"frozenAt":"2026-03-08T09:59:59Z"}""");
        account.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new DateTimeOffset(2026, 3, 8, 9, 59, 59, TimeSpan.Zero), await ServerTime());
        await account.Control("POST", "clock/advance", """{"by":1000}""");
        Assert.Equal(new DateTimeOffset(2026, 3, 8, 10, 0, 0, TimeSpan.Zero), await ServerTime());

        await account.Control("PATCH", "clock", """{"frozenAt":null,"offset":0}""");
        Assert.Equal(start.AddMinutes(1), await ServerTime());
    }

    [Fact]
    public async Task Records_and_queries_follow_the_accounts_time()
    {
        await account.Control("PATCH", "clock", """{"frozenAt":"2031-12-31T23:30:00Z"}""");

        var id = (await account.Post(TestAccount.Record + "/department", """{"name":"Of 2031"}""")).NewId;
        var today = await account.SuiteQl("SELECT TO_CHAR(CURRENT_DATE, 'YYYY-MM-DD') AS d FROM dual");

        Assert.Equal("2031-12-31T23:30:00Z", (await account.Read($"department/{id}")).At("lastModifiedDate").GetString());
        Assert.Equal("2031-12-31", today.At("items.0.d").GetString());
    }

    [Fact]
    public async Task Logins_follow_the_accounts_time_only_when_told_to()
    {
        await account.Control("POST", "clock/advance", """{"by":"01:00:00"}""");
        Assert.Equal(HttpStatusCode.OK, (await account.Get(Customer)).Status);

        await account.Control("PATCH", "clock", """{"governsLogins":true}""");
        Assert.Equal(HttpStatusCode.Unauthorized, (await account.Get(Customer)).Status);
    }

    [Fact]
    public async Task A_reset_brings_back_the_seed_and_its_next_ids()
    {
        var first = await account.Post(TestAccount.Record + "/customer", """{"companyName":"Once Ltd","subsidiary":1}""");
        await account.Patch(Customer, """{"companyName":"Changed"}""");
        await account.Fault("""{"kind":"unavailable"}""");

        Assert.Equal(HttpStatusCode.NoContent, (await account.Control("POST", "reset")).Status);

        Assert.NotEqual("Changed", (await account.Read("customer/101")).At("companyName").GetString());
        Assert.Equal(first.NewId, (await account.Post(TestAccount.Record + "/customer", """{"companyName":"Once Ltd","subsidiary":1}""")).NewId);
        Assert.Empty((await account.Control("GET", "faults")).Json.EnumerateArray());
        Assert.Equal(2, (await account.Control("GET", "requests")).Json.GetArrayLength());
    }

    [Fact]
    public async Task A_record_is_locked_and_opened_again()
    {
        Assert.Equal(HttpStatusCode.NoContent, (await account.Control("POST", "records/customer/101/lock")).Status);
        Assert.Equal("Error while accessing a resource. This record has been locked by a user defined workflow.", (await account.Get(Customer)).Detail);
        await account.Control("POST", "records/customer/101/lock", """{"sentence":"Under audit."}""");
        Assert.Equal("Error while accessing a resource. Under audit.", (await account.Get(Customer)).Detail);

        await account.Control("POST", "records/customer/101/unlock");

        Assert.Equal(HttpStatusCode.OK, (await account.Get(Customer)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.Control("POST", "records/customer/999999/lock")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.Control("POST", "records/nothing/1/lock")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await account.Control("POST", "records/customer/x/lock")).Status);
    }

    [Fact]
    public async Task A_reset_opens_what_was_locked()
    {
        await account.Control("POST", "records/customer/101/lock");

        await account.Control("POST", "reset");

        Assert.Equal(HttpStatusCode.OK, (await account.Get(Customer)).Status);
    }

    [Fact]
    public async Task Faults_of_the_settings_are_there_from_the_start_and_after_a_reset()
    {
        await using var faulty = await TestAccount.StartAsync(options => options with { Faults = [new() { Kind = NetSuite.Simulator.Faults.FaultKind.Unavailable, Times = 1 }] });

        Assert.Equal([503, 200], new[] { await faulty.Get(Customer), await faulty.Get(Customer) }.Select(answer => (int)answer.Status));
        await faulty.Control("POST", "reset");
        Assert.Equal([503, 200], new[] { await faulty.Get(Customer), await faulty.Get(Customer) }.Select(answer => (int)answer.Status));
    }

    private async Task<DateTimeOffset> ServerTime() => (await account.Get("/services/rest/system/v1/serverTime")).At("serverTime").GetDateTimeOffset();
}
