namespace NetSuite.Client.Tests;

public sealed class MetadataServiceTests
{
    [Fact]
    public async Task Schema_is_asked_for_by_its_media_type()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Body(200, "application/schema+json", """{"type":"object","properties":{}}"""));
        using var client = TestClient.For(server);

        var schema = await client.Metadata.GetSchemaAsync("customer", CancellationToken.None);

        Assert.Equal("object", schema.GetProperty("type").GetString());
        Assert.Equal(("/services/rest/record/v1/metadata-catalog/customer", "application/schema+json"), (server.Received[0].Target, server.Received[0].Headers["Accept"]));
    }

    [Fact]
    public async Task Types_are_the_names_of_the_catalog()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Json("""{"items":[{"name":"account","links":[]},{"name":"customer"},{"links":[]}]}"""));
        using var client = TestClient.For(server);

        Assert.Equal(["account", "customer"], await client.Metadata.ListTypesAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Check_reads_the_metadata_of_inventoryItem()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Json("{}"));
        using var client = TestClient.For(server);

        await client.Metadata.CheckAsync(CancellationToken.None);

        Assert.Equal("/services/rest/record/v1/metadata-catalog/inventoryItem", server.Received[0].Target);
    }
}
