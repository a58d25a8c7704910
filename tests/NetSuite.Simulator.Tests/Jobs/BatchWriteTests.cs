using System.Globalization;
using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Jobs;

/// <summary>What a batch makes of its records: each as its own request would, with a result of its own.</summary>
public sealed class BatchWriteTests(TestAccount account) : IClassFixture<TestAccount>, IAsyncLifetime
{
    private const string Customer = TestAccount.Record + "/customer";
    private static readonly (string, string) Async = ("Prefer", "respond-async");
    private static readonly (string, string) Parallel = ("Prefer", "respond-async, batch-processing=\"parallel\"");
    private static readonly (string, string) Collection = ("Content-Type", "application/vnd.oracle.resource+json; type=collection");

    public Task InitializeAsync() => account.Control("POST", "reset");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_hundred_results_come_in_the_order_of_the_records()
    {
        var items = Enumerable.Range(0, 100).Select(i => i % 10 == 9 ? "{}" : $$"""{"externalId":"HUNDRED-{{i}}","companyName":"Hundred {{i}}","subsidiary":"1"}""");

        var results = await Results(await account.Post(Customer, Body(items), Parallel, Collection), 100);

        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(i % 10 == 9 ? HttpStatusCode.BadRequest : HttpStatusCode.NoContent, results[i].Status);
            if (i % 10 != 9)
            {
                Assert.EndsWith("/" + (await account.Get($"{Customer}/eid:HUNDRED-{i}")).At("id").GetString(), results[i].Location, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("respond-async")]
    [InlineData("respond-async, batch-processing=\"parallel\"")]
    public async Task One_external_id_twice_in_a_batch_of_upserts_is_one_record(string prefer)
    {
        string[] items = ["""{"externalId":"DOUBLE-1","companyName":"Double","subsidiary":"1"}""", """{"externalId":"DOUBLE-1","companyName":"Double","phone":"555-2","subsidiary":"1"}"""];

        var results = await Results(await account.Put(Customer, Body(items), ("Prefer", prefer), Collection), 2);

        Assert.All(results, result => Assert.Equal(HttpStatusCode.NoContent, result.Status));
        Assert.Equal(results[0].Location, results[1].Location);
        Assert.Single((await account.List("customer", "companyName IS \"Double\"")).Ids);
    }

    [Fact]
    public async Task One_external_id_twice_in_a_batch_of_creates_is_refused_the_second_time()
    {
        string[] items = ["""{"externalId":"TWICE-1","companyName":"Twice A","subsidiary":"1"}""", """{"externalId":"TWICE-1","companyName":"Twice B","subsidiary":"1"}"""];

        var results = await Results(await account.Post(Customer, Body(items), Async, Collection), 2);

        Assert.Equal([204, 400], results.Select(result => (int)result.Status));
        Assert.Equal("Error while accessing a resource. This entity already exists.", results[1].Detail);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("?replace=addressBook", 1)]
    public async Task Replace_holds_for_every_record(string query, int lines)
    {
        const string Two = """{"externalId":"NAME","companyName":"NAME","subsidiary":"1","addressBook":{"items":[{"label":"A"},{"label":"B"}]}}""";
        await account.Put($"{Customer}/eid:REPLACE-1", Two.Replace("NAME", "REPLACE-1", StringComparison.Ordinal));
        await account.Put($"{Customer}/eid:REPLACE-2", Two.Replace("NAME", "REPLACE-2", StringComparison.Ordinal));
        string[] items = ["""{"externalId":"REPLACE-1","addressBook":{"items":[{"label":"C"}]}}""", """{"externalId":"REPLACE-2","addressBook":{"items":[{"label":"C"}]}}"""];

        await Results(await account.Patch(Customer + query, Body(items), Async, Collection), 2);

        Assert.Equal(lines, (await account.Read("customer/eid:REPLACE-1")).At("addressBook.totalResults").GetInt32());
        Assert.Equal(lines, (await account.Read("customer/eid:REPLACE-2")).At("addressBook.totalResults").GetInt32());
    }

    [Fact]
    public async Task Names_are_checked_record_by_record_and_the_path_begins_at_the_record()
    {
        string[] items = ["""{"id":"101","comments":"first"}""", """{"id":"102","addressBook":{"items":[{"bogus":1}]}}""", """{"id":"103","comments":"third"}"""];

        var results = await Results(await account.Patch(Customer, Body(items), Async, Collection, ("X-NetSuite-PropertyNameValidation", "error")), 3);

        Assert.Equal([204, 400, 204], results.Select(result => (int)result.Status));
        Assert.Equal("addressBook.items[0].bogus", results[1].ErrorPath);
        Assert.Equal("third", (await account.Get($"{Customer}/103")).At("comments").GetString());
    }

    [Fact]
    public async Task A_locked_record_fails_alone()
    {
        account.Host.Account.Locks.Lock("customer", 102);

        var results = await Results(await account.Patch(Customer, Body(["""{"id":"102","phone":"1"}""", """{"id":"103","phone":"555-77"}"""]), Async, Collection), 2);

        Assert.Equal([400, 204], results.Select(result => (int)result.Status));
        Assert.Contains("locked", results[0].Detail, StringComparison.Ordinal);
        account.Host.Account.Locks.Unlock("customer", 102);
    }

    [Fact]
    public async Task Deletes_take_ids_and_external_ids_and_answer_in_their_order()
    {
        var id = await account.Create("customer", """{"companyName":"By Id","subsidiary":"1"}""");
        await account.Put($"{Customer}/eid:with%20blank", """{"companyName":"By External Id","subsidiary":"1"}""");
        var ids = Uri.EscapeDataString($"101,{id},eid:'with blank',{id}");

        var results = await Results(await account.Send("DELETE", $"{Customer}?ids={ids}", null, Async), 4);

        // Customer 101 has documents; who was deleted a moment ago is not there.
        Assert.Equal([400, 204, 204, 404], results.Select(result => (int)result.Status));
        Assert.Empty((await account.List("customer", "companyName START_WITH \"By \"")).Ids);
    }

    [Fact]
    public async Task A_record_that_somebody_changes_meanwhile_fails_in_its_task_not_in_the_submission()
    {
        await account.Fault("""{"kind":"recordChanged","path":"customer/102"}""");

        var accepted = await account.Patch(Customer, Body(["""{"id":"101","phone":"1"}""", """{"id":"102","phone":"2"}""", """{"id":"103","phone":"3"}"""]), Async, Collection);

        Assert.Equal(HttpStatusCode.Accepted, accepted.Status);
        var results = await Results(accepted, 3);
        Assert.Equal([204, 400, 204], results.Select(result => (int)result.Status));
        Assert.Equal("Error while accessing a resource. Record has been changed", results[1].Detail);
    }

    private static string Body(IEnumerable<string> items) => $$"""{"items":[{{string.Join(',', items)}}]}""";

    private async Task<IReadOnlyList<Answer>> Results(Answer accepted, int count)
    {
        Assert.True(accepted.Status == HttpStatusCode.Accepted, accepted.Text);
        await account.Host.Account.Jobs.WhenIdleAsync();
        var results = new List<Answer>();
        for (var task = 1; task <= count; task++)
        {
            results.Add(await account.Get(string.Create(CultureInfo.InvariantCulture, $"{accepted.Location}/task/{task}/result")));
        }
        return results;
    }
}
