using System.Text.Json.Nodes;

namespace NetSuite.Client.Tests;

public sealed class RecordServiceTests
{
    [Fact]
    public async Task Get_asks_for_what_was_wanted()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Json("""{"links":[],"companyName":"Öl","id":"5"}"""));
        using var client = TestClient.For(server);

        var record = await client.Records.GetAsync(
            "customer", new RecordRef { Id = "5" }, new RecordGetOptions { Fields = ["companyName", "email"], ExpandSubResources = true, SimpleEnumFormat = true }, CancellationToken.None);

        Assert.Equal("/services/rest/record/v1/customer/5?fields=companyName%2Cemail&expandSubResources=true&simpleEnumFormat=true", server.Received[0].Target);
        Assert.Equal(("customer", "5", "Öl"), (record.Type, record.Id, record.Body.GetProperty("companyName").GetString()));
    }

    [Fact]
    public async Task Compressed_answer_is_read()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Gzip("""{"id":"5","companyName":"packed"}"""));
        using var client = TestClient.For(server);

        var record = await client.Records.GetAsync("customer", new RecordRef { Id = "5" }, null, CancellationToken.None);

        Assert.Equal("packed", record.Body.GetProperty("companyName").GetString());
        Assert.Contains("gzip", server.Received[0].Headers["Accept-Encoding"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://x.example/services/rest/record/v1/customer/647", "647")]
    [InlineData("/services/rest/record/v1/customer/-5", "-5")]
    [InlineData("https://x.example/services/rest/record/v1/customer/647/?a=b", "647")]
    public async Task Create_reads_the_id_off_the_location(string location, string id)
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Created(location));
        using var client = TestClient.For(server);

        var created = await client.Records.CreateAsync("customer", new JsonObject { ["companyName"] = "Müller & Söhne 漢" }, null, CancellationToken.None);

        Assert.Equal(("customer", id, null), Parts(created));
        Assert.Equal(("POST", "/services/rest/record/v1/customer", """{"companyName":"Müller & Söhne 漢"}"""), (server.Received[0].Method, server.Received[0].Target, server.Received[0].BodyText));
        Assert.Equal("Error", server.Received[0].Headers["X-NetSuite-PropertyNameValidation"]);
    }

    [Theory]
    [InlineData("eid:E1")]
    [InlineData("eid%3AE1")]
    public async Task Location_by_external_id_is_not_taken_for_an_internal_one(string segment)
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Created("/services/rest/record/v1/customer/" + segment));
        using var client = TestClient.For(server);

        Assert.Null((await client.Records.UpsertAsync("customer", "E1", [], null, CancellationToken.None)).Id);
    }

    [Fact]
    public async Task Create_without_a_location_succeeds_without_an_id()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Status(204));
        using var client = TestClient.For(server);

        Assert.Equal(("customer", null, null), Parts(await client.Records.CreateAsync("customer", [], null, CancellationToken.None)));
    }

    [Fact]
    public async Task Update_sends_the_fields_and_the_sublists_to_replace()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Status(204));
        using var client = TestClient.For(server);

        var updated = await client.Records.UpdateAsync(
            "salesOrder",
            new RecordRef { Id = "7", RefName = "SO 7" },
            new JsonObject { ["memo"] = null },
            new RecordWriteOptions { Replace = ["item", "salesTeam"], PropertyNameValidation = PropertyNameValidation.Warning },
            CancellationToken.None);

        Assert.Equal(("PATCH", "/services/rest/record/v1/salesOrder/7?replace=item%2CsalesTeam", """{"memo":null}"""), (server.Received[0].Method, server.Received[0].Target, server.Received[0].BodyText));
        Assert.Equal("Warning", server.Received[0].Headers["X-NetSuite-PropertyNameValidation"]);
        Assert.Equal(("salesOrder", "7", null), Parts(updated));
    }

    [Fact]
    public async Task Upsert_puts_by_external_id_and_learns_the_internal_one()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Created("/services/rest/record/v1/customer/9"));
        using var client = TestClient.For(server);

        var upserted = await client.Records.UpsertAsync("customer", "EXT 1", [], null, CancellationToken.None);

        Assert.Equal(("PUT", "/services/rest/record/v1/customer/eid:EXT%201"), (server.Received[0].Method, server.Received[0].Target));
        Assert.Equal(("customer", "9", "EXT 1"), Parts(upserted));
    }

    [Theory]
    [InlineData("""{"memo":"a","entity":{"id":"5"}}""", "", RequestSafety.Idempotent)]
    [InlineData("""{"item":{"items":[{"item":{"id":"1"}}]}}""", "", RequestSafety.Once)]
    [InlineData("""{"item":{"items":[{"item":{"id":"1"}}]}}""", "ITEM", RequestSafety.Idempotent)]
    [InlineData("""{"item":{"items":[{"line":1}]},"salesTeam":{"items":[{}]}}""", "item", RequestSafety.Once)]
    [InlineData("""{"item":{"items":[]}}""", "", RequestSafety.Idempotent)]
    [InlineData("""{"item":null}""", "", RequestSafety.Idempotent)]
    [InlineData("""{"shippingAddress":{"deep":{"items":[{"a":1}]}}}""", "", RequestSafety.Once)]
    [InlineData("""{"entity":{"links":[{"rel":"self"}],"id":"5"}}""", "", RequestSafety.Idempotent)]
    public void Update_may_be_repeated_unless_it_could_append_rows(string body, string replaced, RequestSafety expected) =>
        Assert.Equal(expected, WriteSafety.Of((JsonObject)JsonNode.Parse(body)!, replaced.Length == 0 ? [] : [replaced]));

    [Fact]
    public async Task Upsert_with_rows_that_may_append_is_not_repeated_when_its_answer_is_lost()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.ResetAfterReading);
        using var client = TestClient.For(server);
        var body = (JsonObject)JsonNode.Parse("""{"item":{"items":[{"item":{"id":"1"}}]}}""")!;

        await Assert.ThrowsAsync<NetSuiteOutcomeUnknownException>(() => client.Records.UpsertAsync("salesOrder", "E1", body, null, CancellationToken.None));

        Assert.Single(server.Received);
    }

    [Theory]
    [InlineData("")]
    [InlineData("cust omer")]
    [InlineData("customer/5")]
    [InlineData("../x")]
    [InlineData("kundé")]
    public async Task Malformed_type_is_refused_before_any_traffic(string type)
    {
        await using var server = await FaultServer.StartAsync();
        using var client = TestClient.For(server);

        await Assert.ThrowsAsync<ArgumentException>(() => client.Records.DeleteAsync(type, new RecordRef { Id = "5" }, CancellationToken.None));

        Assert.Empty(server.Received);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(" ", " ")]
    [InlineData("..", null)]
    public async Task Id_that_would_address_something_else_is_refused_before_any_traffic(string? id, string? externalId)
    {
        await using var server = await FaultServer.StartAsync();
        using var client = TestClient.For(server);

        await Assert.ThrowsAsync<ArgumentException>(() => client.Records.DeleteAsync("customer", new RecordRef { Id = id, ExternalId = externalId }, CancellationToken.None));

        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Empty_internal_id_gives_way_to_the_external_one_in_messages_too()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.NotFound);
        using var client = TestClient.For(server);

        var exception = await Assert.ThrowsAsync<NetSuiteNotFoundException>(
            () => client.Records.GetAsync("customer", new RecordRef { Id = "", ExternalId = "E1" }, null, CancellationToken.None));

        Assert.Equal("/services/rest/record/v1/customer/eid:E1", server.Received[0].Target);
        Assert.StartsWith("NetSuite refused to read customer eid:E1: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task External_id_cut_through_a_character_is_refused_since_others_would_become_the_same()
    {
        await using var server = await FaultServer.StartAsync();
        using var client = TestClient.For(server);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.Records.UpsertAsync("customer", "Smiley 😀"[..^1], [], null, CancellationToken.None));

        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Record_exists_unless_NetSuite_itself_says_that_it_does_not()
    {
        await using var server = await FaultServer.StartAsync(
            Behaviours.Json("""{"id":"5"}"""), Behaviours.NotFound, Behaviours.Error(400, "USER_ERROR", "This record has been locked."), Behaviours.Html(404));
        using var client = TestClient.For(server);
        var id = new RecordRef { ExternalId = "E1" };

        Assert.True(await client.Records.ExistsAsync("customer", id, CancellationToken.None));
        Assert.False(await client.Records.ExistsAsync("customer", id, CancellationToken.None));
        Assert.True(await client.Records.ExistsAsync("customer", id, CancellationToken.None));
        await Assert.ThrowsAsync<NetSuiteNotFoundException>(() => client.Records.ExistsAsync("customer", id, CancellationToken.None));
    }

    [Fact]
    public async Task List_counts_its_pages_itself_and_stops_when_there_is_no_more()
    {
        await using var server = await FaultServer.StartAsync(
            Behaviours.Json("""{"links":[{"rel":"next","href":"http://evil.example/"}],"count":2,"hasMore":true,"items":[{"links":[],"id":"1"},{"id":2}],"offset":0,"totalResults":3}"""),
            Behaviours.Json("""{"count":1,"hasMore":false,"items":[{"id":"3"}],"offset":2,"totalResults":3}"""));
        using var client = TestClient.For(server);

        var ids = await client.Records.ListAsync("customer", "email EMPTY", 2, CancellationToken.None).ToListAsync();

        Assert.Equal(["1", "2", "3"], ids.Select(id => id.Id));
        Assert.Equal(
            ["/services/rest/record/v1/customer?q=email%20EMPTY&limit=2&offset=0", "/services/rest/record/v1/customer?q=email%20EMPTY&limit=2&offset=2"],
            server.Received.Select(request => request.Target));
    }

    [Fact]
    public async Task Body_above_the_limit_of_NetSuite_is_not_sent()
    {
        await using var server = await FaultServer.StartAsync();
        using var client = TestClient.For(server);

        await Assert.ThrowsAsync<NetSuiteValidationException>(
            async () => await client.Records.CreateAsync("customer", new JsonObject { ["memo"] = new string('x', 110 * 1024 * 1024) }, null, CancellationToken.None));

        Assert.Empty(server.Received);
    }

    // References are equal by their ids alone; here each part counts.
    private static (string? Type, string? Id, string? ExternalId) Parts(RecordRef reference) => (reference.Type, reference.Id, reference.ExternalId);
}
