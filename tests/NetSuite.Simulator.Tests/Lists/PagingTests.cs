using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Lists;

public sealed class PagingTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Customer = TestAccount.Record + "/customer";

    [Fact]
    public async Task A_list_shows_ids_and_links_only_in_the_captured_order()
    {
        var answer = await account.Get($"{TestAccount.Record}/CUSTOMER?limit=2");

        Assert.Equal(["links", "count", "hasMore", "items", "offset", "totalResults"], answer.Json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["links", "id"], answer.At("items.0").EnumerateObject().Select(property => property.Name));
        Assert.Equal($"{account.Origin}/services/rest/record/v1/customer/{answer.Ids[0]}", answer.At("items.0.links.0.href").GetString());
        Assert.Equal("application/vnd.oracle.resource+json; type=collection; charset=UTF-8", answer.Header("Content-Type"));
    }

    [Fact]
    public async Task The_order_is_not_that_of_ids_and_the_same_each_time()
    {
        var first = (await account.Get(Customer)).Ids;

        Assert.NotEqual(first.Select(int.Parse).Order(), first.Select(int.Parse));
        Assert.Equal(first, (await account.Get(Customer)).Ids);
    }

    [Fact]
    public async Task Pages_together_are_the_whole_list()
    {
        var pages = new List<string>();
        for (var offset = 0; offset < 15; offset += 5)
        {
            pages.AddRange((await account.Get($"{Customer}?limit=5&offset={offset}")).Ids);
        }

        Assert.Equal((await account.Get(Customer)).Ids, pages);
    }

    [Fact]
    public async Task A_page_in_the_middle_links_previous_first_next_last_self()
    {
        var answer = await account.Get($"{Customer}?limit=4&offset=4&q=id%20GREATER%200");

        var links = answer.At("links").EnumerateArray().ToList();
        Assert.Equal(["previous", "first", "next", "last", "self"], links.Select(link => link.GetProperty("rel").GetString()));
        Assert.Equal("method", links[4].EnumerateObject().Last().Name);
        Assert.All(links.Take(4), link => Assert.False(link.TryGetProperty("method", out _)));
        Assert.EndsWith("/customer?limit=4&offset=8", links[2].GetProperty("href").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("/customer?limit=4&offset=0", links[3].GetProperty("href").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("/customer?limit=4&offset=4&q=id+GREATER+0", links[4].GetProperty("href").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_page_has_no_next()
    {
        var answer = await account.Get($"{Customer}?limit=10&offset=10");

        Assert.False(answer.At("hasMore").GetBoolean());
        Assert.DoesNotContain("next", answer.At("links").EnumerateArray().Select(link => link.GetProperty("rel").GetString()));
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=1001", "limit")]
    [InlineData("limit=abc", "limit")]
    [InlineData("limit=-5", "limit")]
    [InlineData("limit=10&offset=5", "offset")]
    [InlineData("offset=-10&limit=10", "offset")]
    [InlineData("offset=1.5", "offset")]
    [InlineData("limit=10&offset=10000", "offset")]
    [InlineData("limit=10&offset=99999999999", "offset")]
    [InlineData("limit=1000&offset=100000", "offset")]
    public async Task A_page_that_can_not_be_is_refused(string query, string parameter)
    {
        var answer = await account.Get($"{Customer}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("INVALID_PARAMETER", answer.Code);
        Assert.Equal(parameter, answer.Error.GetProperty("o:errorQueryParam").GetString());
    }

    [Fact]
    public async Task An_offset_behind_the_end_is_an_empty_page()
    {
        var answer = await account.Get($"{Customer}?limit=100&offset=500");

        Assert.Empty(answer.Ids);
    }

    [Fact]
    public async Task Of_two_filters_the_last_wins()
    {
        var answer = await account.Get($"{Customer}?q=id%20EQUAL%20101&q=id%20EQUAL%20102");

        Assert.Equal(["102"], answer.Ids);
    }

    [Fact]
    public async Task An_answer_is_compressed_for_those_who_ask()
    {
        using var plain = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, account.Origin + Customer);
        request.Headers.TryAddWithoutValidation("Authorization", account.Signer.Header("GET", account.Origin + Customer, [], account.Clock.GetUtcNow()));
        request.Headers.AcceptEncoding.ParseAdd("gzip");

        using var response = await plain.SendAsync(request);

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
    }
}
