using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace NetSuite.Client.Tests;

/// <summary>Fields that somebody added after the schema was read.</summary>
public sealed class NewFieldTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_filter_by_a_field_that_was_added_since_works()
    {
        await using var server = await FaultServer.StartAsync(Schema("memo"), Schema("memo", "custentity_new"));
        using var client = For(server);
        await client.AccountMetadata.SchemaAsync("customer", refresh: false, CancellationToken.None);
        time.Advance(TimeSpan.FromDays(1));

        var plan = await client.Search.PlanAsync(By("custentity_new"), CancellationToken.None);

        Assert.Equal("customer", plan.Type);
        Assert.Equal(2, server.Received.Count);
    }

    [Fact]
    public async Task So_does_one_by_a_field_of_the_record_that_a_reference_leads_to()
    {
        await using var server = await FaultServer.StartAsync(Schema("memo"), Schema("memo"), Schema("memo"), Schema("memo", "custrecord_new"));
        using var client = For(server);
        await client.AccountMetadata.SchemaAsync("customer", refresh: false, CancellationToken.None);
        await client.AccountMetadata.SchemaAsync("subsidiary", refresh: false, CancellationToken.None);
        time.Advance(TimeSpan.FromDays(1));

        await client.Search.PlanAsync(By("subsidiary.custrecord_new"), CancellationToken.None);

        Assert.Equal(["customer", "subsidiary", "customer", "subsidiary"], server.Received.Select(request => request.Path.Split('/')[^1]));
    }

    [Fact]
    public async Task A_name_that_nobody_added_is_refused_and_asked_for_once_in_a_while()
    {
        await using var server = await FaultServer.StartAsync(Schema("memo"));
        server.Otherwise = Schema("memo");
        using var client = For(server);
        await client.AccountMetadata.SchemaAsync("customer", refresh: false, CancellationToken.None);
        time.Advance(TimeSpan.FromDays(1));

        for (var round = 0; round < 3; round++)
        {
            await Assert.ThrowsAsync<FilterException>(() => client.Search.PlanAsync(By("nosuchfield"), CancellationToken.None));
        }

        Assert.Equal(2, server.Received.Count);
    }

    [Fact]
    public async Task What_is_known_is_not_asked_for_again()
    {
        await using var server = await FaultServer.StartAsync(Schema("memo"));
        using var client = For(server);
        await client.AccountMetadata.SchemaAsync("customer", refresh: false, CancellationToken.None);
        time.Advance(TimeSpan.FromDays(1));

        await client.Search.PlanAsync(By("memo"), CancellationToken.None);

        Assert.Single(server.Received);
    }

    private static RecordQuery By(string field) => new() { Type = "customer", Fields = ["id"], Filter = new FilterComparison(field, FilterOperator.Equal, "x") };

    private static Behaviour Schema(params string[] fields) => Behaviours.Body(200, "application/schema+json", new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field, Text())))
        {
            ["id"] = Text(),
            ["subsidiary"] = new JsonObject { ["properties"] = new JsonObject { ["id"] = Text(), ["refName"] = Text(), ["externalId"] = Text() } },
        },
    }.ToJsonString());

    private static JsonNode? Text() => new JsonObject { ["type"] = "string" };

    private NetSuiteClient For(FaultServer server) => TestClient.For(server, options => options with { TimeProvider = time });
}
