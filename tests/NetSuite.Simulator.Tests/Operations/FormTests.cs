using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Operations;

public sealed class FormTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Type = "application/vnd.oracle.resource+json; type=";
    private static readonly (string, string) CreateForm = ("Accept", Type + "create-form");
    private static readonly (string, string) EditForm = ("Accept", Type + "edit-form");

    [Fact]
    public async Task A_create_form_shows_the_defaults_of_a_record_that_is_not_saved()
    {
        var before = await Total("customer");

        var answer = await account.Post($"{TestAccount.Record}/customer", "{}", CreateForm);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(Type + "create-form; charset=UTF-8", answer.Header("Content-Type"));
        Assert.Equal("13", answer.At("entityStatus.id").GetString());
        Assert.False(answer.Json.TryGetProperty("id", out _));
        Assert.False(answer.Json.TryGetProperty("dateCreated", out _));
        Assert.Equal("""{"links":[]}""", answer.At("addressBook").GetRawText());
        Assert.Equal(before, await Total("customer"));
    }

    [Fact]
    public async Task A_form_links_to_itself_and_to_the_request_that_saves_it()
    {
        var answer = await account.Post($"{TestAccount.Record}/customer?fields=currency", """{"subsidiary":"1","companyName":"Form Only"}""", CreateForm);

        Assert.Equal(
            $$"""[{"rel":"self","href":"{{account.Origin}}{{TestAccount.Record}}/customer?fields=currency","method":"POST","mediaType":"{{Type}}create-form"},{"rel":"create","href":"{{account.Origin}}{{TestAccount.Record}}/customer","method":"POST","mediaType":"{{Type}}singular"}]""",
            answer.At("links").GetRawText());
        Assert.All(answer.Json.EnumerateObject(), property => Assert.Contains(property.Name, new[] { "links", "currency" }));
    }

    [Fact]
    public async Task A_create_form_works_out_what_a_body_implies_and_numbers_nothing()
    {
        var answer = await account.Post(
            $"{TestAccount.Record}/invoice?expand=item", """{"entity":{"id":"101"},"item":{"items":[{"item":{"id":"301"},"quantity":2}]}}""", CreateForm);

        Assert.Equal(25.0, answer.At("total").GetDouble());
        Assert.Equal(12.5, answer.At("item.items.0.rate").GetDouble());
        Assert.Equal("[]", answer.At("item.items.0.links").GetRawText());
        Assert.False(answer.Json.TryGetProperty("tranId", out _));
    }

    [Fact]
    public async Task An_unfinished_record_is_no_mistake_in_a_form()
    {
        var answer = await account.Post($"{TestAccount.Record}/invoice", """{"entity":{"id":"101"}}""", CreateForm);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("2026-06-15", answer.At("tranDate").GetString());
    }

    [Theory]
    [InlineData("""{"entity":{"id":"9999"}}""", "entity")]
    [InlineData("""{"tranDate":"tomorrow"}""", "tranDate")]
    public async Task A_mistake_in_the_body_stays_one(string body, string path) =>
        Assert.Equal(path, (await account.Post($"{TestAccount.Record}/invoice", body, CreateForm)).ErrorPath);

    [Fact]
    public async Task An_edit_form_shows_the_change_and_keeps_the_record()
    {
        var before = await account.Read("invoice/603");

        var answer = await account.Patch($"{TestAccount.Record}/invoice/603?expandSubResources=true", """{"item":{"items":[{"line":1,"quantity":10}]}}""", EditForm);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(Type + "edit-form; charset=UTF-8", answer.Header("Content-Type"));
        Assert.Equal("603", answer.At("id").GetString());
        Assert.Equal(190.0, answer.At("item.items.0.amount").GetDouble());
        Assert.Equal(319.0, answer.At("total").GetDouble());
        Assert.Equal(["self", "edit"], answer.At("links").EnumerateArray().Select(link => link.GetProperty("rel").GetString()));
        Assert.Equal("PATCH", answer.At("links.1.method").GetString());
        Assert.Equal(before.Text, (await account.Read("invoice/603")).Text);
    }

    [Fact]
    public async Task Forms_show_all_their_lines_and_subrecords_where_they_are_expanded()
    {
        var answer = await account.Post(
            $"{TestAccount.Record}/customer?expandSubResources=true",
            """{"companyName":"Expanded","subsidiary":"1","addressBook":{"items":[{"label":"A","addressBookAddress":{"city":"Halle"}}]}}""",
            CreateForm);

        Assert.Equal("A", answer.At("addressBook.items.0.label").GetString());
        Assert.Equal("Halle", answer.At("addressBook.items.0.addressBookAddress.city").GetString());
    }

    [Fact]
    public async Task An_edit_form_replaces_lines_as_the_write_would()
    {
        var answer = await account.Patch(
            $"{TestAccount.Record}/invoice/603?expandSubResources=true&replace=item", """{"item":{"items":[{"item":{"id":"308"},"quantity":2}]}}""", EditForm);

        Assert.Equal(1, answer.At("item.totalResults").GetInt32());
        Assert.Equal(13.0, answer.At("total").GetDouble());
        Assert.Equal(2, (await account.Read("invoice/603")).At("item.totalResults").GetInt32());
    }

    [Fact]
    public async Task An_edit_form_goes_by_external_id_too()
    {
        var answer = await account.Patch($"{TestAccount.Record}/customer/eid:CUST-003", """{"phone":"555-0"}""", EditForm);

        Assert.Equal(("103", "555-0"), (answer.At("id").GetString(), answer.At("phone").GetString()));
    }

    [Fact]
    public async Task A_transform_has_a_form_with_the_keys_of_its_lines()
    {
        var before = await Total("invoice");

        var answer = await account.Post($"{TestAccount.Record}/salesOrder/501/!transform/invoice?expand=item", "{}", CreateForm);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(1, answer.At("item.items.0.orderLine").GetInt32());
        Assert.Equal("501", answer.At("createdFrom.id").GetString());
        Assert.Equal(["self", "transform"], answer.At("links").EnumerateArray().Select(link => link.GetProperty("rel").GetString()));
        Assert.EndsWith("/salesorder/501/!transform/invoice", answer.At("links.1.href").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, await Total("invoice"));
        Assert.Equal("B", (await account.Read("salesOrder/501")).At("status.id").GetString());
    }

    [Theory]
    [InlineData("POST", "customer", "edit-form")]
    [InlineData("PATCH", "customer/101", "create-form")]
    [InlineData("GET", "customer/101", "edit-form")]
    [InlineData("GET", "customer", "select-options")]
    [InlineData("POST", "salesOrder/501/!transform/invoice", "edit-form")]
    [InlineData("PUT", "customer/eid:X", "edit-form")]
    public async Task A_form_that_a_request_does_not_have_is_not_acceptable(string method, string path, string form)
    {
        var answer = await account.Send(method, $"{TestAccount.Record}/{path}", method == "GET" ? null : "{}", ("Accept", Type + form));

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.Status);
        Assert.Equal("NOT_ACCEPTABLE", answer.Code);
        Assert.Equal("Accept", answer.Error.GetProperty("o:errorHeader").GetString());
    }

    [Theory]
    [InlineData("text/html", 406)]
    [InlineData("application/xml, text/csv", 406)]
    [InlineData("text/html, */*;q=0.1", 200)]
    [InlineData("application/json, text/plain, */*", 200)]
    [InlineData("application/vnd.oracle.resource+json", 200)]
    [InlineData("application/vnd.oracle.resource+json; type=singular", 200)]
    [InlineData("???", 200)]
    public async Task What_can_not_be_served_is_not_acceptable(string accept, int status) =>
        Assert.Equal(status, (int)(await account.Get($"{TestAccount.Record}/customer/101", ("Accept", accept))).Status);

    [Theory]
    [InlineData("fields=nothing", "fields")]
    [InlineData("expand=nothing", "expand")]
    public async Task A_form_of_fields_that_are_not_there_is_refused(string query, string parameter)
    {
        var answer = await account.Post($"{TestAccount.Record}/customer?{query}", "{}", CreateForm);

        Assert.Equal(parameter, answer.Error.GetProperty("o:errorQueryParam").GetString());
    }

    [Fact]
    public async Task A_form_needs_a_body() =>
        Assert.Equal("INVALID_CONTENT", (await account.Post($"{TestAccount.Record}/customer", "", CreateForm)).Code);

    private async Task<int> Total(string type) => (await account.Get($"{TestAccount.Record}/{type}?limit=1")).At("totalResults").GetInt32();
}
