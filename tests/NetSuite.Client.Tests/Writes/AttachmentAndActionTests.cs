using System.Text.Json.Nodes;

namespace NetSuite.Client.Tests.Writes;

public sealed class AttachmentAndActionTests
{
    private static readonly Behaviour Done = Behaviours.Json("""{"links":{"rel":"self","href":"http://x/"},"result":true}""");

    [Theory]
    [InlineData(WriteOperation.Attach, "398", "/services/rest/record/v1/opportunity/379/!attach/file/398")]
    [InlineData(WriteOperation.Detach, "eid:CONTRACT 1", "/services/rest/record/v1/opportunity/379/!detach/file/eid%3ACONTRACT%201")]
    public async Task A_file_is_attached_and_detached_without_a_body(WriteOperation operation, string file, string target)
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Status(204));
        using var client = TestClient.For(server);

        var written = await client.Records.WriteAsync(Attachment(operation, RecordRef.Parse(file) with { Type = "file" }), CancellationToken.None);

        Assert.Equal(("POST", target, ""), (server.Received[0].Method, server.Received[0].Target.Replace("eid:", "eid%3A", StringComparison.Ordinal), server.Received[0].BodyText));
        Assert.Equal(("opportunity", "379"), (written.Type, written.Id));
    }

    [Fact]
    public async Task The_role_of_a_contact_is_the_body()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Status(204));
        using var client = TestClient.For(server);

        await client.Records.WriteAsync(
            Attachment(WriteOperation.Attach, new RecordRef { Type = "contact", Id = "106" }) with { Body = new JsonObject { ["role"] = new JsonObject { ["id"] = "-10" } } }, CancellationToken.None);

        Assert.Equal("""{"role":{"id":"-10"}}""", server.Received[0].BodyText);
    }

    [Fact]
    public async Task Attaching_is_repeated_when_its_answer_is_lost()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.ResetAfterReading, Behaviours.Status(204));
        using var client = TestClient.For(server);

        await client.Records.WriteAsync(Attachment(WriteOperation.Attach, new RecordRef { Type = "contact", Id = "106" }), CancellationToken.None);

        Assert.Equal(2, server.Received.Count);
    }

    [Fact]
    public async Task Detaching_is_not_since_the_second_time_would_be_refused_and_tell_a_failure_of_what_was_done()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.ResetAfterReading, Behaviours.Error(400, "USER_ERROR", "The contact is not attached to this record."));
        using var client = TestClient.For(server);

        await Assert.ThrowsAsync<NetSuiteOutcomeUnknownException>(() =>
            client.Records.WriteAsync(Attachment(WriteOperation.Detach, new RecordRef { Type = "contact", Id = "106" }), CancellationToken.None));

        Assert.Single(server.Received);
    }

    [Fact]
    public async Task The_parameters_of_an_action_are_its_body_and_its_odd_answer_is_no_matter()
    {
        await using var server = await FaultServer.StartAsync(Done);
        using var client = TestClient.For(server);

        await client.Records.WriteAsync(Action("vendorPayment", "confirm") with { Body = new JsonObject { ["exchangeRate"] = "4.2" } }, CancellationToken.None);

        Assert.Equal(("POST", "/services/rest/record/v1/vendorPayment/3/@confirm", """{"exchangeRate":"4.2"}"""), (server.Received[0].Method, server.Received[0].Target.Replace("%40", "@", StringComparison.Ordinal), server.Received[0].BodyText));
    }

    [Fact]
    public async Task An_action_whose_answer_is_lost_is_never_run_again()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.ResetAfterReading, Done);
        using var client = TestClient.For(server);

        await Assert.ThrowsAsync<NetSuiteOutcomeUnknownException>(() => client.Records.WriteAsync(Action("timeBill", "approve"), CancellationToken.None));

        Assert.Single(server.Received);
    }

    [Fact]
    public async Task A_refusal_that_is_told_flat_keeps_NetSuites_words()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Json(
            """{"type":"x","title":"Bad Request","status":400,"detail":"The payment is not in transit.","o:errorCode":"USER_ERROR"}""", 400));
        using var client = TestClient.For(server);

        var refusal = await Assert.ThrowsAsync<NetSuiteValidationException>(() => client.Records.WriteAsync(Action("vendorPayment", "confirm"), CancellationToken.None));

        Assert.Contains("The payment is not in transit", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("USER_ERROR", refusal.Code);
        Assert.Null(refusal.RecommendedAction);
    }

    [Theory]
    [InlineData("timeBill", "aprove", "approve, reject, retract, submit")]
    [InlineData("salesOrder", "approve", "orderStatus 'B'")]
    [InlineData("customer", "approve", "timeBill")]
    public async Task A_refused_action_that_is_not_known_comes_with_those_that_are(string type, string action, string advice)
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Error(400, "USER_ERROR", "The record action does not exist."));
        using var client = TestClient.For(server);

        var refusal = await Assert.ThrowsAsync<NetSuiteValidationException>(() => client.Records.WriteAsync(Action(type, action), CancellationToken.None));

        Assert.Contains(advice, refusal.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("approve/../5")]
    public async Task What_is_no_name_of_an_action_is_never_sent(string action)
    {
        await using var server = await FaultServer.StartAsync(Done);
        using var client = TestClient.For(server);

        await Assert.ThrowsAsync<ArgumentException>(() => client.Records.WriteAsync(Action("timeBill", action), CancellationToken.None));

        Assert.Empty(server.Received);
    }

    private static RecordWrite Attachment(WriteOperation operation, RecordRef attachment) =>
        new() { Operation = operation, Type = "opportunity", Target = new RecordRef { Id = "379" }, Attachment = attachment };

    private static RecordWrite Action(string type, string name) =>
        new() { Operation = WriteOperation.Action, Type = type, Target = new RecordRef { Id = "3" }, Action = name };
}
