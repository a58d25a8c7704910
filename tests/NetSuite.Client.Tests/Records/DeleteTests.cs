namespace NetSuite.Client.Tests;

public sealed class DeleteTests
{
    [Fact]
    public async Task Delete_whose_answer_was_lost_succeeds_when_the_record_is_then_gone()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.ResetAfterReading, Behaviours.NotFound);
        using var client = TestClient.For(server);

        await client.Records.DeleteAsync("customer", new RecordRef { Id = "5" }, CancellationToken.None);

        Assert.Equal(2, server.Received.Count);
    }

    [Fact]
    public async Task Delete_of_a_missing_record_fails()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.NotFound);
        using var client = TestClient.For(server);

        await Assert.ThrowsAsync<NetSuiteNotFoundException>(() => client.Records.DeleteAsync("customer", new RecordRef { Id = "5" }, CancellationToken.None));
    }

    [Fact]
    public async Task Delete_refused_for_concurrency_and_then_not_found_fails_since_nothing_was_lost()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Concurrency, Behaviours.NotFound);
        using var client = TestClient.For(server);

        await Assert.ThrowsAsync<NetSuiteNotFoundException>(() => client.Records.DeleteAsync("customer", new RecordRef { Id = "5" }, CancellationToken.None));
    }
}
