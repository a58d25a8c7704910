using System.Text.Json.Nodes;
using NetSuite.Testing;

namespace NetSuite.Client.Tests.Writes;

public sealed class PreviewTests : IClassFixture<SimulatorFixture>, IDisposable
{
    private readonly NetSuiteClient client;

    public PreviewTests(SimulatorFixture simulator) => client = TestClient.For(simulator.Url, options => options with
    {
        Credentials = new TokenCredentials(SimulatorFixture.ClientId, SimulatorFixture.ClientSecret, SimulatorFixture.TokenId, SimulatorFixture.TokenSecret),
    });

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task A_changed_quantity_shows_the_amount_of_its_line_and_the_totals_and_nothing_is_saved()
    {
        var before = await ReadAsync("salesOrder", "501");

        var preview = await PreviewAsync(WriteOperation.Update, "salesOrder", "501", """{"item":{"items":[{"line":1,"quantity":10}]}}""");

        Assert.Equal(
            ["item[0].amount False 500.0 125.0", "item[0].quantity True 40.0 10.0", "subtotal False 925.0 550.0", "total False 925.0 550.0"],
            preview.Differences.Select(Text));
        Assert.Equal(("salesOrder", "501", "SO1001", false), (preview.Record.Type, preview.Record.Id, preview.Record.RefName, preview.IsNew));
        Assert.Equal(before, await ReadAsync("salesOrder", "501"));
    }

    [Fact]
    public async Task A_value_that_the_record_has_already_is_no_difference()
    {
        var preview = await PreviewAsync(WriteOperation.Update, "salesOrder", "501", """{"memo":"Spring restock","entity":{"externalId":"CUST-001"},"item":{"items":[{"line":2,"quantity":100}]}}""");

        Assert.Empty(preview.Differences);
    }

    [Fact]
    public async Task Of_a_new_record_it_shows_what_NetSuite_fills_in()
    {
        var before = await CountAsync("invoice");

        var preview = await PreviewAsync(WriteOperation.Create, "invoice", null, """{"entity":101,"memo":"Preview","item":{"items":[{"item":{"id":"301"},"quantity":2}]}}""");

        var shown = preview.Differences.ToDictionary(difference => difference.Field, difference => difference.After?.ToString());
        Assert.Equal("25.0", shown["total"]);
        Assert.Equal("12.5", shown["item[0].rate"]);
        Assert.Empty(shown.Keys.Intersect(["memo", "entity", "item[0].item", "item[0].quantity"]));
        Assert.All(preview.Differences, difference => Assert.True(difference is { IsRequested: false, Before: null }, difference.ToString()));
        Assert.True(preview.IsNew);
        Assert.Equal(before, await CountAsync("invoice"));
    }

    [Theory]
    [InlineData("CUST-001", false)]
    [InlineData("CUST-NOT-THERE", true)]
    public async Task An_upsert_shows_whichever_it_would_be(string externalId, bool isNew)
    {
        var preview = await client.Records.PreviewAsync(
            new RecordWrite
            {
                Operation = WriteOperation.Upsert,
                Type = "customer",
                Target = new RecordRef { ExternalId = externalId },
                Body = JsonNode.Parse("""{"companyName":"Preview Upsert","subsidiary":"1","phone":"555-1"}""")!.AsObject(),
            },
            CancellationToken.None);

        Assert.Equal(isNew, preview.IsNew);
        Assert.Equal(externalId, preview.Record.ExternalId);
        Assert.Equal(!isNew, preview.Differences.Any(difference => difference is { Field: "companyName", IsRequested: true }));
        Assert.Equal(isNew, preview.Differences.Any(difference => difference.Field == "currency"));
        await Assert.ThrowsAsync<NetSuiteNotFoundException>(() => client.Records.GetAsync("customer", new RecordRef { ExternalId = "CUST-NOT-THERE" }, null, CancellationToken.None));
    }

    [Fact]
    public async Task A_transform_shows_what_would_be_made_beside_what_was_asked_for()
    {
        var before = await CountAsync("invoice");

        var preview = await TransformAsync("salesOrder", "501", "invoice", """{"memo":"Part","item":{"items":[{"orderLine":2,"quantity":10}]}}""");

        var shown = preview.Differences.ToDictionary(difference => difference.Field, difference => difference.After?.ToString());
        Assert.Equal(("542.5", "1", "42.5"), (shown["total"], shown["item[0].orderLine"], shown["item[1].amount"]));
        Assert.Empty(shown.Keys.Intersect(["memo", "item[1].orderLine", "item[1].quantity"]));
        Assert.Equal(before, await CountAsync("invoice"));
    }

    [Fact]
    public async Task A_replaced_list_shows_the_lines_that_go()
    {
        var preview = await client.Records.PreviewAsync(
            Write(WriteOperation.Update, "salesOrder", "501", """{"item":{"items":[{"line":2}]}}""") with { Options = new() { Replace = ["item"] } }, CancellationToken.None);

        Assert.Contains(preview.Differences, difference => difference is { Field: "item[0]", After: null, IsRequested: true });
        Assert.Contains(preview.Differences, difference => difference.Field == "total" && difference.After?.ToString() == "425.0");
    }

    [Fact]
    public async Task A_mistake_is_refused_as_the_write_would_be()
    {
        var unknown = await Assert.ThrowsAsync<NetSuiteValidationException>(() => PreviewAsync(WriteOperation.Update, "salesOrder", "501", """{"nosuchfield":1}"""));
        var pair = await Assert.ThrowsAsync<NetSuiteValidationException>(() => TransformAsync("salesOrder", "501", "customerPayment", "{}"));

        Assert.Contains("nosuchfield", unknown.Errors[0].Path, StringComparison.Ordinal);
        Assert.Contains("itemFulfillment", pair.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_a_form_says_that_the_write_may_have_been_done()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Created("/services/rest/record/v1/customer/5"));
        using var account = TestClient.For(server);

        var failure = await Assert.ThrowsAsync<NetSuiteProtocolException>(() =>
            account.Records.PreviewAsync(new RecordWrite { Operation = WriteOperation.Create, Type = "customer" }, CancellationToken.None));

        Assert.Contains("may have done the write", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Received);
    }

    private Task<WritePreview> PreviewAsync(WriteOperation operation, string type, string? id, string body) =>
        client.Records.PreviewAsync(Write(operation, type, id, body), CancellationToken.None);

    private Task<WritePreview> TransformAsync(string type, string id, string into, string body) =>
        client.Records.PreviewAsync(Write(WriteOperation.Transform, type, id, body) with { Into = into }, CancellationToken.None);

    private static RecordWrite Write(WriteOperation operation, string type, string? id, string body) => new()
    {
        Operation = operation,
        Type = type,
        Target = id is null ? null : new RecordRef { Id = id },
        Body = JsonNode.Parse(body)!.AsObject(),
    };

    private async Task<string> ReadAsync(string type, string id) =>
        (await client.Records.GetAsync(type, new RecordRef { Id = id }, new RecordGetOptions { ExpandSubResources = true }, CancellationToken.None)).Body.GetRawText();

    private async Task<int> CountAsync(string type)
    {
        var count = 0;
        await foreach (var _ in client.Records.ListAsync(type, null, 1000, CancellationToken.None))
        {
            count++;
        }

        return count;
    }

    private static string Text(FieldDifference difference) => $"{difference.Field} {difference.IsRequested} {difference.Before} {difference.After}";
}
