using System.Net;
using System.Text;

namespace NetSuite.Client.Tests.Writes;

public sealed class ExistenceLookupTests
{
    [Fact]
    public async Task Table_without_external_ids_is_learned_and_each_record_asked_for()
    {
        var queries = 0;
        using var handler = new ScriptedHandler(request =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/suiteql", StringComparison.Ordinal))
            {
                queries++;
                using var body = new StreamReader(request.Content!.ReadAsStream());
                return body.ReadToEnd().Contains("externalid", StringComparison.OrdinalIgnoreCase)
                    ? Answer(400, """{"status":400,"o:errorDetails":[{"detail":"Search error occurred: Field 'externalid' for record 'customer' was not found.","o:errorCode":"INVALID_PARAMETER"}]}""")
                    : Answer(200, """{"links":[],"count":1,"hasMore":false,"items":[{"links":[],"id":"5"}],"offset":0,"totalResults":1}""");
            }

            return request.Method == HttpMethod.Get
                ? request.RequestUri.AbsolutePath.EndsWith("old", StringComparison.Ordinal) ? Answer(200, """{"id":"5"}""") : Missing()
                : Answer(204, null);
        });
        using var client = TestClient.For(new Uri("http://127.0.0.1:1/"), options => options with { Handler = handler });

        var outcomes = await WriteAsync(client, "new", "old");
        var afterwards = queries;
        await WriteAsync(client, "another");

        Assert.Equal([WriteAction.Created, WriteAction.Updated], outcomes.Select(outcome => outcome.Action));
        Assert.True(client.AccountMetadata.IsMissing("customer", "externalid"));
        Assert.Equal(afterwards, queries);
    }

    [Fact]
    public async Task Row_in_another_case_answers_the_key_it_was_found_for()
    {
        using var handler = new ScriptedHandler(request => request.RequestUri!.AbsolutePath.EndsWith("/suiteql", StringComparison.Ordinal)
            ? Answer(200, """{"links":[],"count":1,"hasMore":false,"items":[{"links":[],"id":"7","externalid":"ACME"}],"offset":0,"totalResults":1}""")
            : Answer(204, null));
        using var client = TestClient.For(new Uri("http://127.0.0.1:1/"), options => options with { Handler = handler });

        Assert.Equal(WriteAction.Updated, Assert.Single(await WriteAsync(client, "Acme")).Action);
    }

    [Fact]
    public async Task Transform_that_NetSuite_finishes_late_is_found_when_its_external_id_is_refused()
    {
        using var handler = new ScriptedHandler(
            _ => Answer(500, """{"status":500,"o:errorDetails":[{"detail":"An unexpected error occurred.","o:errorCode":"UNEXPECTED_ERROR"}]}"""),
            _ => Missing(),
            _ => Answer(400, """{"status":400,"o:errorDetails":[{"detail":"This record already exists.","o:errorCode":"USER_ERROR"}]}"""),
            _ => Answer(200, """{"id":"77"}"""));
        using var client = TestClient.For(new Uri("http://127.0.0.1:1/"), options => options with { Handler = handler, TimeProvider = new SkippingTime(TimeSpan.FromSeconds(10)) });
        await using var writer = new RecordWriter(client, new());

        var outcome = await writer.WriteAsync(new RecordWrite { Operation = WriteOperation.Transform, Type = "salesOrder", Target = 5, Into = "invoice", GenerateExternalId = true }, CancellationToken.None);

        Assert.Equal((WriteAction.Created, "77", 2, 4), (outcome.Action, outcome.Record?.Id, outcome.Attempts, handler.Sent));
    }

    [Fact]
    public async Task Transform_whose_answers_are_all_lost_is_sent_three_times_at_most()
    {
        using var handler = new ScriptedHandler(request => request.Method == HttpMethod.Get
            ? Missing()
            : Answer(500, """{"status":500,"o:errorDetails":[{"detail":"An unexpected error occurred.","o:errorCode":"UNEXPECTED_ERROR"}]}"""));
        using var client = TestClient.For(new Uri("http://127.0.0.1:1/"), options => options with { Handler = handler, TimeProvider = new SkippingTime(TimeSpan.FromSeconds(10)) });
        await using var writer = new RecordWriter(client, new());

        var outcome = await writer.WriteAsync(new RecordWrite { Operation = WriteOperation.Transform, Type = "salesOrder", Target = 5, Into = "invoice", GenerateExternalId = true }, CancellationToken.None);

        Assert.Equal((WriteAction.Unknown, 3), (outcome.Action, outcome.Attempts));
    }

    private static async Task<IReadOnlyList<WriteOutcome>> WriteAsync(NetSuiteClient client, params string[] externalIds)
    {
        await using var writer = new RecordWriter(client, new());
        return await WritingAccount.WriteAsync(writer, externalIds.Select(externalId => WritingAccount.Customer(WriteOperation.Upsert, externalId, externalId)));
    }

    private static HttpResponseMessage Missing() =>
        Answer(404, """{"status":404,"o:errorDetails":[{"detail":"The record instance does not exist.","o:errorCode":"NONEXISTENT_ID"}]}""");

    private static HttpResponseMessage Answer(int status, string? body) => new((HttpStatusCode)status)
    {
        Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/vnd.oracle.resource+json"),
    };
}
