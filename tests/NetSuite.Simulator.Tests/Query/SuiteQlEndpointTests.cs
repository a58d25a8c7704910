using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Query;

public sealed class SuiteQlEndpointTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Url = "/services/rest/query/v1/suiteql";

    [Fact]
    public async Task A_row_has_links_then_lower_case_columns_by_name_as_strings_without_nulls()
    {
        var answer = await account.SuiteQl("SELECT id, companyName, isInactive, comments FROM customer WHERE id = 101");

        Assert.Equal("""{"links":[],"companyname":"Birchwood Outfitters","id":"101","isinactive":"F"}""", answer.At("items.0").GetRawText());
        Assert.Equal($$"""[{"rel":"self","href":"{{account.Origin}}/services/rest/query/v1/suiteql","method":"POST"}]""", answer.At("links").GetRawText());
    }

    [Fact]
    public async Task Without_prefer_transient_a_query_is_refused()
    {
        var answer = await account.Post(Url, """{"q":"SELECT id FROM customer"}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Prefer", answer.Error.GetProperty("o:errorHeader").GetString());
    }

    [Fact]
    public async Task Bound_parameters_are_bound()
    {
        var answer = await account.Post(Url, """{"q":"SELECT id FROM customer WHERE id BETWEEN ? AND ? ORDER BY id","params":["101",102]}""", ("Prefer", "transient"));

        Assert.Equal(["101", "102"], answer.Ids);
    }

    [Fact]
    public async Task A_page_links_the_next_and_counts_all()
    {
        var answer = await account.SuiteQl("SELECT id FROM customer ORDER BY id", "?limit=5&offset=5");

        Assert.Equal(13, answer.At("totalResults").GetInt32());
        Assert.True(answer.At("hasMore").GetBoolean());
        Assert.Equal("106", answer.Ids[0]);
    }

    [Fact]
    public async Task A_result_ends_after_100000_rows()
    {
        const string Many = "SELECT a.id FROM customer a CROSS JOIN customer b CROSS JOIN customer c CROSS JOIN customer d CROSS JOIN customer e";

        var last = await account.SuiteQl(Many, "?limit=300&offset=99900");
        var beyond = await account.SuiteQl(Many, "?limit=1000&offset=100000");

        Assert.Equal(100, last.At("count").GetInt32());
        Assert.Equal(100, last.At("items").GetArrayLength());
        Assert.Equal(100_000, last.At("totalResults").GetInt32());
        Assert.False(last.At("hasMore").GetBoolean());
        Assert.Equal("offset", beyond.Error.GetProperty("o:errorQueryParam").GetString());
    }

    [Fact]
    public async Task What_was_written_is_found_and_named()
    {
        var created = await account.Post($"{TestAccount.Record}/invoice", """{"entity":{"externalId":"CUST-002"},"item":{"items":[{"item":{"externalId":"WIDGET-S"},"quantity":3}]}}""");

        var answer = await account.SuiteQl($"SELECT BUILTIN.DF(status) AS status, BUILTIN.DF(entity) AS entity, foreigntotal FROM transaction WHERE id = {created.NewId}");

        Assert.Equal("""{"links":[],"entity":"Cobalt Robotics","foreigntotal":"37.5","status":"Invoice : Open"}""", answer.At("items.0").GetRawText());
    }

    [Fact]
    public async Task A_field_of_the_schema_only_is_an_unknown_identifier()
    {
        var answer = await account.SuiteQl("SELECT balance FROM customer");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("INVALID_PARAMETER", answer.Code);
        Assert.Contains("Unknown identifier 'balance'", answer.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"q\":1}")]
    [InlineData("{\"q\":\"SELECT 1 FROM DUAL\",\"params\":{}}")]
    public async Task A_body_without_a_query_is_invalid_content(string body) =>
        Assert.Equal("INVALID_CONTENT", (await account.Post(Url, body, ("Prefer", "transient"))).Code);
}
