namespace NetSuite.Client.Tests;

public sealed class GovernorTests
{
    [Fact]
    public async Task No_more_calls_are_under_way_than_the_budget_allows()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Behaviours.Json("{}");
        using var client = TestClient.For(server, options => options with { MaxConcurrency = 3 });

        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => client.SendAsync(TestClient.Read(), CancellationToken.None)));

        Assert.Equal(60, server.Received.Count);
        Assert.InRange(server.MostUnderWay, 1, 3);
    }
}
