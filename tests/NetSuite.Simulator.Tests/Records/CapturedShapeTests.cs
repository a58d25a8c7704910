using System.Globalization;
using System.Net;
using System.Text.Json;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

/// <summary>Live answers and those the help prints, held against ours to the letter: order of properties, links, headers, texts.</summary>
public sealed class CapturedShapeTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Problem = "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.";

    [Theory]
    [InlineData("customer", "application/vnd.oracle.resource+json; type=collection; charset=UTF-8")]
    [InlineData("customer/101", "application/vnd.oracle.resource+json; type=singular; charset=UTF-8")]
    [InlineData("customer/1", "application/vnd.oracle.resource+json; type=error; charset=UTF-8")]
    [InlineData("customer/101/addressBook", "application/vnd.oracle.resource+json; type=collection; charset=UTF-8")]
    public async Task Each_answer_has_its_media_type_and_the_headers_of_the_service(string path, string mediaType)
    {
        var answer = await account.Get($"{TestAccount.Record}/{path}");

        Assert.Equal(mediaType, answer.Header("Content-Type"));
        Assert.True(Guid.TryParse(answer.Header("X-N-OperationId"), out _));
        Assert.False(string.IsNullOrEmpty(answer.Header("X-NetSuite-JobId")));
        Assert.StartsWith("max-age=", answer.Header("Strict-Transport-Security"), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Contains("Accept-Encoding", answer.Header("Vary"), StringComparison.Ordinal);
        Assert.Equal("no-cache", answer.Header("Cache-Control"), ignoreCase: true);
        Assert.Equal("no-cache", answer.Header("Pragma"), ignoreCase: true);
        Assert.Equal("0", answer.Header("Expires"));
    }

    [Fact]
    public async Task A_page_of_a_list()
    {
        var answer = await account.Get($"{TestAccount.Record}/CUSTOMER?limit=2&offset=2");
        var root = $"{account.Origin}{TestAccount.Record}/customer";

        Assert.Equal(
            $$"""
            {"links":[{"rel":"previous","href":"{{root}}?limit=2&offset=0"},{"rel":"first","href":"{{root}}?limit=2&offset=0"},{"rel":"next","href":"{{root}}?limit=2&offset=4"},{"rel":"last","href":"{{root}}?limit=2&offset=6"},{"rel":"self","href":"{{root}}?limit=2&offset=2","method":"GET"}],"count":2,"hasMore":true,"items":[{"links":[{"rel":"self","href":"{{root}}/{{answer.Ids[0]}}"}],"id":"{{answer.Ids[0]}}"},{"links":[{"rel":"self","href":"{{root}}/{{answer.Ids[1]}}"}],"id":"{{answer.Ids[1]}}"}],"offset":2,"totalResults":13}
            """,
            answer.Text);
    }

    [Fact]
    public async Task A_record_with_a_reference_an_enumeration_and_a_sublist()
    {
        var answer = await account.Get($"{TestAccount.Record}/customer/101?fields=id,terms,creditHoldOverride,addressBook,dateCreated,isPerson");
        var root = account.Origin + TestAccount.Record;

        Assert.Equal(
            $$$"""
            {"links":[{"rel":"self","href":"{{{root}}}/customer/101?fields=id%2Cterms%2CcreditHoldOverride%2CaddressBook%2CdateCreated%2CisPerson"}],"addressBook":{"links":[{"rel":"self","href":"{{{root}}}/customer/101/addressBook"}]},"creditHoldOverride":{"links":[],"id":"AUTO","refName":"Auto"},"dateCreated":"2024-01-03T15:15:00Z","id":"101","isPerson":false,"terms":{"links":[{"rel":"self","href":"{{{root}}}/term/1"}],"id":"1","refName":"Net 15"}}
            """,
            answer.Text);
    }

    [Fact]
    public async Task A_sublist_in_full_has_items_and_totalResults()
    {
        var book = (await account.Read("customer/101")).At("addressBook");

        Assert.Equal(["links", "items", "totalResults"], book.EnumerateObject().Select(property => property.Name));
        Assert.Equal(JsonValueKind.Number, book.GetProperty("items")[0].GetProperty("internalId").ValueKind);
        Assert.Equal(JsonValueKind.Number, book.GetProperty("items")[0].GetProperty("id").ValueKind);
        Assert.Equal("links", book.GetProperty("items")[0].EnumerateObject().First().Name);
    }

    [Fact]
    public async Task SuiteQl_rows_are_lower_case_strings_in_name_order_and_self_has_no_query()
    {
        var answer = await account.SuiteQl("SELECT id, companyName, creditLimit, isInactive AS Off FROM customer WHERE id IN (101, 105) ORDER BY id");

        Assert.Equal(
            $$"""
            {"links":[{"rel":"self","href":"{{account.Origin}}/services/rest/query/v1/suiteql","method":"POST"}],"count":2,"hasMore":false,"items":[{"links":[],"companyname":"Birchwood Outfitters","id":"101","off":"F"},{"links":[],"companyname":"Foxglove Gardens","creditlimit":"25000","id":"105","off":"F"}],"offset":0,"totalResults":2}
            """,
            answer.Text);
    }

    [Fact]
    public async Task A_write_answers_204_without_a_body_and_with_an_absolute_location()
    {
        var created = await account.Post($"{TestAccount.Record}/customer", """{"companyName":"Captured Location","subsidiary":{"id":"1"}}""");
        var upserted = await account.Put($"{TestAccount.Record}/customer/eid:CAPTURED", """{"companyName":"Captured Upsert","subsidiary":{"id":"1"}}""");
        var deleted = await account.Delete($"{TestAccount.Record}/customer/{created.NewId}");

        Assert.All([created, upserted, deleted], answer => Assert.Equal((HttpStatusCode.NoContent, ""), (answer.Status, answer.Text)));
        Assert.Equal($"{account.Origin}{TestAccount.Record}/customer/{created.NewId}", created.Location);
        Assert.Equal($"{account.Origin}{TestAccount.Record}/customer/{upserted.NewId}", upserted.Location);
        Assert.Null(deleted.Location);
    }

    [Fact]
    public async Task The_filter_refusals()
    {
        Assert.Equal(
            Refusal(1, "Bad Request", "Unknown field name 'lastModifiedDate' in the search query. The field does not exist on this record type.", "NONEXISTENT_FIELD", "\"o:errorQueryParam\":\"q\","),
            (await account.List("employee", "lastModifiedDate AFTER \"2023-08-13\"")).Text);
        Assert.Equal(
            Refusal(1, "Bad Request", "Invalid search query. Provide a valid search query.", "INVALID_PARAMETER", "\"o:errorQueryParam\":\"q\","),
            (await account.List("customer", "companyName IS 'Lantern Books'")).Text);
    }

    [Theory]
    [InlineData("POST", "customer", "[]", 1, "Invalid content in the request body.", "INVALID_CONTENT")]
    [InlineData("POST", "customer", "", 1, "Invalid content in the request body.", "INVALID_CONTENT")]
    [InlineData("POST", "customer", "{\"a\":", 1, "Invalid content in the request body.", "INVALID_CONTENT")]
    [InlineData("GET", "customer/999999", null, 5, "The record instance does not exist. Provide a valid record instance ID.", "NONEXISTENT_ID")]
    [InlineData("GET", "vendorBill/999999", null, 1, "Error while accessing a resource. Transaction type specified is incorrect.", "USER_ERROR")]
    public async Task The_refusals_of_records(string method, string path, string? body, int section, string detail, string code) =>
        Assert.Equal(
            Refusal(section, section == 1 ? "Bad Request" : "Not Found", detail, code),
            (await account.Send(method, $"{TestAccount.Record}/{path}", body)).Text);

    [Theory]
    [InlineData("file", 5, "Record type 'file' does not exist.", "NONEXISTENT_ID", "file")]
    [InlineData("metadata-catalog?select=customer,%20invoice", 1, "The request could not be understood by the server due to malformed syntax.", "INVALID_REQUEST", "metadata-catalog")]
    [InlineData("customer/no%20id", 1, "Invalid record instance ID 'no id'. Provide a valid record instance ID.", "INVALID_ID", "customer/no%20id")]
    [InlineData("customer/101/nothing?limit=1", 5, "The requested resource does not exist.", "NONEXISTENT_ID", "customer/101/nothing")]
    public async Task A_wrong_address_is_repeated_as_it_was_sent(string path, int section, string detail, string code, string url) =>
        Assert.Equal(
            Refusal(section, section == 1 ? "Bad Request" : "Not Found", detail, code, $"\"o:errorUrl\":\"{TestAccount.Record}/{url}\","),
            (await account.Get($"{TestAccount.Record}/{path}")).Text);

    [Fact]
    public async Task A_bad_reference_names_its_place()
    {
        var answer = await account.Post($"{TestAccount.Record}/salesOrder", """{"entity":{"id":"101"},"item":{"items":[{"item":{"id":"9999"}}]}}""");

        Assert.Contains(
            """{"detail":"Error while accessing resource: You have entered an Invalid Field Value 9999 for the following field: item","o:errorPath":"item.items[0].item","o:errorCode":"INVALID_CONTENT"}""",
            answer.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_mistakes_are_told_at_once()
    {
        var answer = await account.Post($"{TestAccount.Record}/customer", """{"subsidiary":{"id":"9999"}}""");

        var details = answer.At("o:errorDetails").EnumerateArray().Select(detail => (detail.GetProperty("o:errorCode").GetString(), detail.GetProperty("o:errorPath").GetString())).ToList();
        Assert.Contains(("INVALID_CONTENT", "subsidiary"), details);
        Assert.Contains(("USER_ERROR", "companyName"), details);
    }

    [Theory]
    [InlineData("PUT", "customer", "GET, POST")]
    [InlineData("POST", "customer/101", "GET, PATCH, PUT, DELETE")]
    [InlineData("PATCH", "customer/101/addressBook", "GET")]
    [InlineData("DELETE", "metadata-catalog", "GET")]
    public async Task A_405_names_the_methods_there_are(string method, string path, string allowed)
    {
        var answer = await account.Send(method, $"{TestAccount.Record}/{path}", null);

        Assert.Equal(Refusal(6, "Method Not Allowed", $"The method {method} is not allowed for this resource.", "METHOD_NOT_ALLOWED"), answer.Text);
        Assert.Equal(allowed, answer.Header("Allow"));
    }

    private static string Refusal(int section, string title, string detail, string code, string place = "") => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"type":"{{Problem}}{{section}}","title":"{{title}}","status":{{399 + section}},"o:errorDetails":[{"detail":"{{detail}}",{{place}}"o:errorCode":"{{code}}"}]}""");
}
