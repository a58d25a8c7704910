using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Query;

public sealed class SavedQueryTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Root = "/services/rest/query/v1";

    [Theory]
    [InlineData("/dataset")]
    [InlineData("/dataset/")]
    public async Task Datasets_are_listed_with_their_record_type(string path)
    {
        var answer = await account.Get(Root + path);

        Assert.Equal(
            $$"""{"links":[{"rel":"self","href":"{{account.Origin}}{{Root}}/dataset/custdataset_open_invoices"}],"description":"Invoices that wait for their payment","id":"custdataset_open_invoices","name":"Open invoices","recordType":"transaction"}""",
            answer.At("items.0").GetRawText());
        Assert.Equal(1, answer.At("totalResults").GetInt32());
    }

    [Fact]
    public async Task A_dataset_shows_names_in_place_of_ids_under_its_own_column_names_and_transactions_have_no_links()
    {
        var answer = await account.Get($"{Root}/dataset/custdataset_open_invoices/result?limit=2");
        var row = answer.At("items.0");

        Assert.Equal("[]", row.GetProperty("links").GetRawText());
        Assert.Equal(["links", "amount", "amount2", "documentnumber", "entity", "third of it", "trandate"], row.EnumerateObject().Select(property => property.Name));
        Assert.False(long.TryParse(row.GetProperty("entity").GetString(), out _));
        Assert.EndsWith("2026", row.GetProperty("trandate").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, answer.At("count").GetInt32());
        Assert.EndsWith("/result?limit=2&offset=2", answer.At("links.0.href").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("201")]
    [InlineData("customsearch_active_customers")]
    [InlineData("CUSTOMSEARCH_ACTIVE_CUSTOMERS")]
    public async Task A_saved_search_runs_by_number_and_by_script_id_and_its_rows_link_to_their_records(string id)
    {
        var answer = await account.Get($"{Root}/savedsearch/{id}/result?limit=1000&offset=0");

        Assert.Equal("101", answer.Ids[0]);
        Assert.Equal($"{account.Origin}{TestAccount.Record}/customer/101", answer.At("items.0.links.0.href").GetString());
        Assert.Equal("GET", answer.At("links.0.method").GetString());
    }

    [Fact]
    public async Task A_saved_search_is_listed_and_found_alone()
    {
        Assert.Equal("customsearch_active_customers", (await account.Get($"{Root}/savedsearch?limit=1000&offset=0")).At("items.0.scriptId").GetString());
        Assert.Equal("Active customers", (await account.Get($"{Root}/savedSearch/201")).At("name").GetString());
    }

    [Fact]
    public async Task A_saved_search_runs_as_a_job_too_but_SuiteQL_does_not()
    {
        var search = await account.Send("GET", $"{Root}/savedsearch/201/result", null, ("Prefer", "respond-async"));
        var query = await account.Post($"{Root}/suiteql", """{"q":"SELECT 1 AS a FROM DUAL"}""", ("Prefer", "transient, respond-async"));

        Assert.Equal(HttpStatusCode.Accepted, search.Status);
        Assert.Equal(HttpStatusCode.BadRequest, query.Status);
        Assert.Equal("INVALID_HEADER", query.Code);
    }

    [Theory]
    [InlineData("GET", "/dataset/nosuch/result", HttpStatusCode.NotFound)]
    [InlineData("GET", "/dataset/custdataset_open_invoices", HttpStatusCode.NotFound)]
    [InlineData("GET", "/savedsearch/999/result", HttpStatusCode.NotFound)]
    [InlineData("GET", "/savedsearch/201/nosuch", HttpStatusCode.NotFound)]
    [InlineData("GET", "/workbook/1/result", HttpStatusCode.NotFound)]
    [InlineData("GET", "/dataset/custdataset_open_invoices/result?limit=2&offset=1", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/dataset", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/savedsearch/201", HttpStatusCode.MethodNotAllowed)]
    public async Task What_is_not_there_is_refused(string method, string path, HttpStatusCode status) =>
        Assert.Equal(status, (await account.Send(method, Root + path, method == "POST" ? "{}" : null)).Status);
}
