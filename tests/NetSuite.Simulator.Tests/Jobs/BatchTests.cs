using System.Globalization;
using System.Net;
using System.Text.Json;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Jobs;

/// <summary>Batches: up to a hundred records in one asynchronous request.</summary>
public sealed class BatchTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Record = TestAccount.Record;
    private static readonly (string, string) Async = ("Prefer", "respond-async");
    private static readonly (string, string) Collection = ("Content-Type", "application/vnd.oracle.resource+json; type=collection");

    [Theory]
    [InlineData("respond-async")]
    [InlineData("respond-async, batch-processing=\"parallel\"")]
    public async Task A_batch_of_creates_has_a_task_and_a_result_for_each(string prefer)
    {
        var names = Enumerable.Range(0, 20).Select(i => $"Batch {prefer.Length} No. {i}").ToList();
        var body = Body(names.Select(name => new { companyName = name, subsidiary = "1" }));
        var results = await Results(await account.Post($"{Record}/customer", body, ("Prefer", prefer), Collection), names.Count);
        Assert.All(results, result => Assert.Equal(HttpStatusCode.NoContent, result.Status));
        for (var i = 0; i < names.Count; i++)
        {
            Assert.Equal(names[i], (await account.Get(new Uri(results[i].Location!).AbsolutePath)).At("companyName").GetString());
        }
    }

    [Fact]
    public async Task One_refused_record_leaves_the_others_written()
    {
        var body = """{"items":[{"companyName":"Good One","subsidiary":"1"},{"companyName":"Bad One","subsidiary":"1","terms":{"id":"99"}},{"companyName":"Good Two","subsidiary":"1"}]}""";
        var accepted = await account.Post($"{Record}/customer", body, Async, Collection);
        var results = await Results(accepted, 3);
        Assert.Equal([204, 400, 204], results.Select(result => (int)result.Status));
        Assert.Equal("INVALID_CONTENT", results[1].Code);
        Assert.Equal("failed", (await account.Get(accepted.Location!)).At("progress").GetString());
    }

    [Fact]
    public async Task An_update_goes_by_id_or_by_external_id()
    {
        var body = """{"items":[{"id":"101","comments":"by id"},{"externalId":"CUST-002","comments":"by external id"},{"id":102,"externalId":"CUST-003","comments":"id wins"}]}""";
        var results = await Results(await account.Patch($"{Record}/customer", body, Async, Collection), 3);
        Assert.All(results.Take(2), result => Assert.Equal(HttpStatusCode.NoContent, result.Status));
        Assert.EndsWith("/customer/102", results[2].Location ?? "/customer/102", StringComparison.Ordinal);
        Assert.Equal("by id", (await account.Get($"{Record}/customer/101")).At("comments").GetString());
        Assert.False((await account.Get($"{Record}/customer/103")).Json.TryGetProperty("comments", out _));
    }

    [Fact]
    public async Task An_upsert_goes_by_external_id()
    {
        var body = """{"items":[{"externalId":"BATCH-1","companyName":"Upserted One","subsidiary":"1"},{"externalId":"CUST-004","phone":"555-4444"}]}""";
        var results = await Results(await account.Put($"{Record}/customer", body, Async, Collection), 2);
        Assert.All(results, result => Assert.Equal(HttpStatusCode.NoContent, result.Status));
        Assert.Equal("Upserted One", (await account.Get($"{Record}/customer/eid:BATCH-1")).At("companyName").GetString());
        Assert.Equal("555-4444", (await account.Get($"{Record}/customer/104")).At("phone").GetString());
    }

    [Fact]
    public async Task A_batch_reads_whole_records()
    {
        await account.Put($"{Record}/customer/eid:with%20blank", """{"companyName":"Blank Ltd.","subsidiary":"1"}""");
        var query = Uri.EscapeDataString("101,eid:CUST-002,eid:'with blank'");
        var results = await Results(await account.Get($"{Record}/customer?expandRecords=true&ids={query}&fields=companyName", Async), 3);
        Assert.Equal(["Birchwood Outfitters", "Cobalt Robotics", "Blank Ltd."], results.Select(result => result.At("companyName").GetString()));
        Assert.DoesNotContain("ids=", results[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_deletes()
    {
        var first = (await account.Post($"{Record}/customer", """{"companyName":"Gone One","subsidiary":"1"}""")).NewId;
        var results = await Results(await account.Send("DELETE", $"{Record}/customer?ids={first},999999", null, Async), 2);
        Assert.Equal([204, 404], results.Select(result => (int)result.Status));
        Assert.Equal(HttpStatusCode.NotFound, (await account.Get($"{Record}/customer/{first}")).Status);
    }

    [Theory]
    [InlineData("POST", """{"items":[{}]}""", "customer")]
    [InlineData("PATCH", """{"items":[{"id":"101"}]}""", "customer")]
    [InlineData("GET", null, "customer?expandRecords=true&ids=101")]
    [InlineData("DELETE", null, "customer?ids=101")]
    public async Task A_batch_exists_only_as_a_job(string method, string? body, string path)
    {
        var answer = body is null ? await account.Send(method, $"{Record}/{path}", body) : await account.Send(method, $"{Record}/{path}", body, Collection);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("INVALID_HEADER", answer.Code);
        Assert.Equal(HttpStatusCode.OK, (await account.Get($"{Record}/customer/101")).Status);
    }

    [Theory]
    [InlineData("POST", 0)]
    [InlineData("POST", 101)]
    [InlineData("PATCH", 101)]
    [InlineData("PUT", 101)]
    public async Task A_batch_has_one_to_a_hundred_records(string method, int count)
    {
        var body = Body(Enumerable.Range(0, count).Select(i => new { externalId = $"MANY-{i}", companyName = $"Many {i}", subsidiary = "1" }));
        var answer = await account.Send(method, $"{Record}/customer", body, Async, Collection);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("INVALID_CONTENT", answer.Code);
    }

    [Theory]
    [InlineData("PATCH", """{"items":[{"comments":"no key"}]}""")]
    [InlineData("PUT", """{"items":[{"id":"101","comments":"an upsert takes no id"}]}""")]
    [InlineData("POST", """{"items":[1]}""")]
    [InlineData("POST", """{"items":{}}""")]
    [InlineData("POST", "[]")]
    [InlineData("POST", "{")]
    public async Task A_batch_of_the_wrong_form_is_refused_whole(string method, string body)
    {
        var answer = await account.Send(method, $"{Record}/customer", body, Async, Collection);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("INVALID_CONTENT", answer.Code);
    }

    [Fact]
    public async Task A_batch_of_an_unknown_type_is_refused()
    {
        var answer = await account.Post($"{Record}/nothing", """{"items":[{}]}""", Async, Collection);
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    private static string Body<T>(IEnumerable<T> items) => JsonSerializer.Serialize(new { items });

    private async Task<IReadOnlyList<Answer>> Results(Answer accepted, int count)
    {
        Assert.Equal(HttpStatusCode.Accepted, accepted.Status);
        await account.Host.Account.Jobs.WhenIdleAsync();
        Assert.Equal(count, (await account.Get(accepted.Location + "/task")).At("totalResults").GetInt32());
        var results = new List<Answer>();
        for (var task = 1; task <= count; task++)
        {
            results.Add(await account.Get(string.Create(CultureInfo.InvariantCulture, $"{accepted.Location}/task/{task}/result")));
        }
        return results;
    }
}
