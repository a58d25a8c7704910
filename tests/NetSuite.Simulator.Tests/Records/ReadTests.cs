using System.Net;
using System.Text.Json;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

public sealed class ReadTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Fact]
    public async Task Links_come_first_then_the_fields_by_name()
    {
        var names = (await account.Get($"{TestAccount.Record}/customer/101")).Json.EnumerateObject().Select(property => property.Name).ToList();

        Assert.Equal("links", names[0]);
        Assert.Equal(names.Skip(1).Order(StringComparer.Ordinal), names.Skip(1));
    }

    [Fact]
    public async Task A_record_shows_its_kinds_of_values_as_captured()
    {
        var answer = await account.Get($"{TestAccount.Record}/customer/101");

        Assert.Equal("101", answer.At("id").GetString());
        Assert.Equal("2024-01-03T15:15:00Z", answer.At("dateCreated").GetString());
        Assert.Equal(JsonValueKind.False, answer.At("isPerson").ValueKind);
        Assert.Equal(
            $$"""{"links":[{"rel":"self","href":"{{account.Origin}}/services/rest/record/v1/customerstatus/13"}],"id":"13","refName":"CUSTOMER-Closed Won"}""",
            answer.At("entityStatus").GetRawText());
        Assert.Equal("""{"links":[],"id":"2","refName":"Soft Opt-Out"}""", answer.At("globalSubscriptionStatus").GetRawText());
        Assert.Equal(
            $$"""{"links":[{"rel":"self","href":"{{account.Origin}}/services/rest/record/v1/customer/101/addressBook"}]}""",
            answer.At("addressBook").GetRawText());
        Assert.Equal("application/vnd.oracle.resource+json; type=singular; charset=UTF-8", answer.Header("Content-Type"));
    }

    [Fact]
    public async Task Empty_fields_are_absent() =>
        Assert.False((await account.Get($"{TestAccount.Record}/customer/101")).Json.TryGetProperty("comments", out _));

    [Fact]
    public async Task A_decimal_keeps_its_point()
    {
        var answer = await account.Get($"{TestAccount.Record}/customer/105?fields=creditLimit");

        Assert.Equal("25000.0", answer.At("creditLimit").GetRawText());
    }

    [Fact]
    public async Task Every_answer_carries_the_service_headers()
    {
        var answer = await account.Get($"{TestAccount.Record}/customer/101");

        Assert.All(
            ["X-N-OperationId", "X-NetSuite-JobId", "Strict-Transport-Security", "X-Content-Type-Options", "Vary", "Cache-Control", "Pragma", "Expires"],
            name => Assert.False(string.IsNullOrEmpty(answer.Header(name)), name));
    }

    [Theory]
    [InlineData("CUSTOMER/101")]
    [InlineData("customer/eid:CUST-001")]
    [InlineData("customer/EID:CUST-001")]
    [InlineData("customer/eid%3ACUST-001")]
    public async Task A_record_is_found_by_any_spelling_of_type_and_id(string path) =>
        Assert.Equal("101", (await account.Get($"{TestAccount.Record}/{path}")).At("id").GetString());

    [Fact]
    public async Task Fields_narrows_the_answer_and_self_repeats_the_query()
    {
        var answer = await account.Get($"{TestAccount.Record}/customer/101?fields=companyname,email");

        Assert.Equal(["links", "companyName", "email"], answer.Json.EnumerateObject().Select(property => property.Name));
        Assert.EndsWith("/customer/101?fields=companyname%2Cemail", answer.At("links.0.href").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_is_ignored_when_sub_resources_are_expanded() =>
        Assert.Equal("101", (await account.Get($"{TestAccount.Record}/customer/101?fields=email&expandSubResources=true")).At("id").GetString());

    [Fact]
    public async Task Simple_enum_format_gives_the_bare_id() =>
        Assert.Equal("2", (await account.Get($"{TestAccount.Record}/customer/101?simpleEnumFormat=true")).At("globalSubscriptionStatus").GetString());

    [Fact]
    public async Task Expanded_sublists_carry_their_lines()
    {
        var answer = await account.Read("invoice/601");

        Assert.Equal(2, answer.At("item.totalResults").GetInt32());
        Assert.Equal(1, answer.At("item.items.0.line").GetInt32());
        Assert.Equal("WIDGET-S", answer.At("item.items.0.item.refName").GetString());
        Assert.EndsWith("/invoice/601/item/1", answer.At("item.items.0.links.0.href").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_multiselect_expands_to_references()
    {
        var answer = await account.Read("inventoryItem/301");

        Assert.Equal(3, answer.At("subsidiary.totalResults").GetInt32());
        Assert.Equal("Parent Company : Europe", answer.At("subsidiary.items.1.refName").GetString());
    }

    [Fact]
    public async Task A_missing_entity_is_404()
    {
        var answer = await account.Get($"{TestAccount.Record}/customer/999999");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(
            """{"type":"https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5","title":"Not Found","status":404,"o:errorDetails":[{"detail":"The record instance does not exist. Provide a valid record instance ID.","o:errorCode":"NONEXISTENT_ID"}]}""",
            answer.Text);
    }

    [Theory]
    [InlineData("customer/151")]
    [InlineData("vendor/101")]
    [InlineData("currency/99")]
    public async Task The_id_of_another_type_is_404(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await account.Get($"{TestAccount.Record}/{path}")).Status);

    [Theory]
    [InlineData("GET", "invoice/999999")]
    [InlineData("GET", "invoice/501")]
    [InlineData("GET", "salesOrder/eid:INV-SEED-1")]
    [InlineData("DELETE", "invoice/501")]
    public async Task A_missing_transaction_or_one_of_another_type_is_400(string method, string path)
    {
        var answer = await account.Send(method, $"{TestAccount.Record}/{path}", null);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Error while accessing a resource. Transaction type specified is incorrect.", answer.Detail);
    }

    [Fact]
    public async Task An_unknown_type_is_404()
    {
        var answer = await account.Get($"{TestAccount.Record}/bad-path/1");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("Record type 'bad-path' does not exist.", answer.Detail);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("1;DROP TABLE x")]
    [InlineData("99999999999999999999")]
    [InlineData("eid:")]
    [InlineData("eid:RED|PO|1337")]
    [InlineData("1.5")]
    public async Task A_malformed_id_is_400(string id)
    {
        var answer = await account.Get($"{TestAccount.Record}/customer/{Uri.EscapeDataString(id)}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("INVALID_ID", answer.Code);
    }

    [Theory]
    [InlineData("PUT", "customer")]
    [InlineData("POST", "customer/101")]
    [InlineData("DELETE", "invoice/601/item/1")]
    [InlineData("TRACE", "customer/101")]
    public async Task A_method_a_resource_does_not_have_is_405(string method, string path) =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await account.Send(method, $"{TestAccount.Record}/{path}", null)).Status);

    [Fact]
    public async Task Options_is_a_cheap_check_of_the_login()
    {
        Assert.Equal(HttpStatusCode.NoContent, (await account.Send("OPTIONS", "/services/rest/record/v1", null)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await account.SendWith("OPTIONS", "/services/rest/record/v1", null, null)).Status);
    }

    [Fact]
    public async Task Server_time_is_the_accounts_clock()
    {
        var answer = await account.Get("/services/rest/system/v1/serverTime");

        Assert.Equal("""{"serverTime":"2026-06-15T19:30:00.000Z"}""", answer.Text);
    }
}
