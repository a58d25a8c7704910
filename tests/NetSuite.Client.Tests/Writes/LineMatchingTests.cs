using System.Text.Json;
using System.Text.Json.Nodes;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Client.Tests.Writes;

public sealed class LineMatchingTests : IAsyncLifetime
{
    private SimulatorHost host = null!;
    private NetSuiteClient client = null!;

    [Fact]
    public async Task A_line_is_found_by_its_column_and_the_rest_are_new()
    {
        var order = await OrderAsync("""[{"item":{"id":"341"},"quantity":2,"rate":5},{"item":{"id":"342"},"quantity":3,"rate":5}]""");

        var matched = await ApplyAsync(order, """[{"item":{"id":"342"},"quantity":9},{"item":{"id":"343"},"quantity":1,"rate":5}]""", "item");

        var lines = Lines(matched);
        Assert.Equal((2, null), (lines[0]!["line"]?.GetValue<int>(), lines[1]!["line"]));
        Assert.Empty(matched.Options.Matched);
    }

    [Fact]
    public async Task The_same_lines_written_twice_leave_the_record_the_same()
    {
        var order = await OrderAsync("""[{"item":{"id":"341"},"quantity":2,"rate":5}]""");
        const string lines = """[{"item":{"id":"341"},"quantity":9},{"item":{"id":"342"},"quantity":1,"rate":5}]""";

        await client.Records.WriteAsync(await ApplyAsync(order, lines, "item"), CancellationToken.None);
        var once = await ReadAsync(order);
        var again = await ApplyAsync(order, lines, "item");
        await client.Records.WriteAsync(again, CancellationToken.None);

        Assert.Equal([(1, 9m), (2, 1m)], once);
        Assert.Equal(once, await ReadAsync(order));
        Assert.Equal(["item"], again.Options.Matched);
    }

    [Theory]
    [InlineData("""{"item":"342"}""", "item")]
    [InlineData("""{"item":{"externalId":"WIDGET-L"}}""", "item")]
    [InlineData("""{"quantity":3.00}""", "quantity")]
    [InlineData("""{"quantity":"3"}""", "quantity")]
    [InlineData("""{"description":"Second"}""", "description")]
    [InlineData("""{"item":{"id":342},"quantity":3}""", "item", "quantity")]
    public async Task Values_are_compared_as_NetSuite_would(string line, params string[] columns)
    {
        var second = await IdOfAsync("WIDGET-L");
        var order = await OrderAsync($$"""[{"item":{"id":"341"},"quantity":2,"rate":5,"description":"First"},{"item":{"id":"{{second}}"},"quantity":3,"rate":5,"description":"Second"}]""");

        var matched = await ApplyAsync(order, $"[{line.Replace("342", second, StringComparison.Ordinal)}]", columns);

        Assert.Equal(2, Lines(matched)[0]!["line"]?.GetValue<int>());
    }

    [Fact]
    public async Task Text_is_compared_to_the_letter()
    {
        var order = await OrderAsync("""[{"item":{"id":"341"},"quantity":2,"rate":5,"description":"First"}]""");

        Assert.Null(Lines(await ApplyAsync(order, """[{"description":"first"}]""", "description"))[0]!["line"]);
    }

    [Fact]
    public async Task An_item_that_does_not_exist_matches_no_line()
    {
        var order = await OrderAsync("""[{"item":{"id":"341"},"quantity":2,"rate":5}]""");

        Assert.Null(Lines(await ApplyAsync(order, """[{"item":{"externalId":"NONE"}}]""", "item"))[0]!["line"]);
    }

    [Fact]
    public async Task Two_lines_of_the_record_that_are_alike_are_refused()
    {
        var order = await OrderAsync("""[{"item":{"id":"341"},"quantity":2,"rate":5},{"item":{"id":"341"},"quantity":3,"rate":5}]""");

        var refusal = await Assert.ThrowsAsync<NetSuiteValidationException>(() => ApplyAsync(order, """[{"item":{"id":"341"}}]""", "item"));

        Assert.Contains("2 lines of 'item' have the same item (341)", refusal.Message);
    }

    [Fact]
    public async Task Two_lines_of_the_input_that_are_alike_are_refused()
    {
        var order = await OrderAsync("""[{"item":{"id":"341"},"quantity":2,"rate":5}]""");

        var refusal = await Assert.ThrowsAsync<NetSuiteValidationException>(() => ApplyAsync(order, """[{"item":{"id":"341"}},{"item":"341"}]""", "item"));

        Assert.Contains("Two lines for 'item'", refusal.Message);
    }

    [Fact]
    public async Task A_line_that_another_one_names_by_its_key_is_refused()
    {
        var order = await OrderAsync("""[{"item":{"id":"341"},"quantity":2,"rate":5}]""");

        var refusal = await Assert.ThrowsAsync<NetSuiteValidationException>(() => ApplyAsync(order, """[{"line":1,"quantity":3},{"item":{"id":"341"},"quantity":4}]""", "item"));

        Assert.Contains("the same line", refusal.Message);
    }

    [Fact]
    public async Task An_item_that_is_named_by_its_name_is_found()
    {
        var order = await OrderAsync("""[{"item":{"id":"341"},"quantity":2,"rate":5}]""");
        var record = await client.Records.GetAsync("salesOrder", order, new RecordGetOptions { ExpandSubResources = true }, CancellationToken.None);
        var name = record.Body.GetProperty("item").GetProperty("items")[0].GetProperty("item").GetProperty("refName").GetString();

        Assert.Equal(1, Lines(await ApplyAsync(order, $$"""[{"item":{"refName":"{{name}}"},"quantity":4}]""", "item"))[0]!["line"]?.GetValue<int>());
    }

    [Fact]
    public async Task Lines_behind_the_first_page_are_found()
    {
        var order = await OrderAsync($"[{string.Join(',', Enumerable.Range(1, 1100).Select(number => $$"""{"item":{"id":"341"},"quantity":{{number}},"rate":1}"""))}]");

        Assert.Equal(1099, Lines(await ApplyAsync(order, """[{"quantity":1099}]""", "quantity"))[0]!["line"]?.GetValue<int>());
    }

    [Fact]
    public async Task A_line_that_has_its_key_keeps_it()
    {
        var order = await OrderAsync("""[{"item":{"id":"341"},"quantity":2,"rate":5},{"item":{"id":"341"},"quantity":3,"rate":5}]""");

        Assert.Equal("""[{"line":2,"item":{"id":"341"}}]""", Lines(await ApplyAsync(order, """[{"line":2,"item":{"id":"341"}}]""", "item")).ToJsonString());
    }

    [Theory]
    [InlineData("2", true)]
    [InlineData("\"2\"", true)]
    [InlineData("7", false)]
    public async Task A_key_counts_as_matched_where_a_line_has_it(string key, bool isMatched)
    {
        var order = await OrderAsync("""[{"item":{"id":"341"},"quantity":2,"rate":5},{"item":{"id":"341"},"quantity":3,"rate":5}]""");

        Assert.Equal(isMatched, (await ApplyAsync(order, $$"""[{"line":{{key}},"quantity":9}]""", "item")).Options.Matched.Contains("item"));
    }

    [Fact]
    public async Task The_record_of_an_upsert_that_does_not_exist_has_no_lines_to_match()
    {
        var write = Write(new RecordRef { ExternalId = "NEW" }, """[{"item":{"id":"341"}}]""", ["item"]) with { Operation = WriteOperation.Upsert };

        Assert.Same(write, await LineMatching.ApplyAsync(client, write, CancellationToken.None));
        await Assert.ThrowsAsync<NetSuiteNotFoundException>(() => LineMatching.ApplyAsync(client, write with { Operation = WriteOperation.Update }, CancellationToken.None));
    }

    [Fact]
    public async Task The_write_that_was_handed_in_stays_as_it_is()
    {
        var order = await OrderAsync("""[{"item":{"id":"341"},"quantity":2,"rate":5}]""");
        var write = Write(order, """[{"item":{"id":"341"}}]""", ["item"]);

        await LineMatching.ApplyAsync(client, write, CancellationToken.None);

        Assert.Equal("""[{"item":{"id":"341"}}]""", Lines(write).ToJsonString());
    }

    public async Task InitializeAsync()
    {
        host = await SimulatorHost.StartAsync(new SimulatorOptions());
        client = TestClient.For(host.BaseUri, options => options with { Credentials = new TokenCredentials("ck", "cs", "ti", "ts") });
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    private static RecordWrite Write(RecordRef order, string lines, string[] columns) => new()
    {
        Operation = WriteOperation.Update,
        Type = "salesOrder",
        Target = order,
        Body = new JsonObject { ["item"] = new JsonObject { ["items"] = JsonNode.Parse(lines) } },
        LineKeys = new Dictionary<string, IReadOnlyList<string>> { ["item"] = columns },
    };

    private static JsonArray Lines(RecordWrite write) => write.Body["item"]!["items"]!.AsArray();

    private Task<RecordWrite> ApplyAsync(RecordRef order, string lines, params string[] columns) =>
        LineMatching.ApplyAsync(client, Write(order, lines, columns), CancellationToken.None);

    private Task<RecordRef> OrderAsync(string lines) => client.Records.CreateAsync(
        "salesOrder", new JsonObject { ["entity"] = new JsonObject { ["id"] = "101" }, ["item"] = new JsonObject { ["items"] = JsonNode.Parse(lines) } }, null, CancellationToken.None);

    private async Task<string> IdOfAsync(string item) =>
        (await client.Query.QueryAsync("SELECT id FROM item WHERE externalid = ?", [item], null, CancellationToken.None).ToListAsync())[0].Values[0]!;

    private async Task<List<(int Line, decimal Quantity)>> ReadAsync(RecordRef order)
    {
        var record = await client.Records.GetAsync("salesOrder", order, new RecordGetOptions { ExpandSubResources = true }, CancellationToken.None);
        return [.. record.Body.GetProperty("item").GetProperty("items").EnumerateArray().Select(line => (line.GetProperty("line").GetInt32(), line.GetProperty("quantity").GetDecimal()))];
    }
}
