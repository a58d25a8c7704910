using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

/// <summary>What clients really send, beside what the help tells them to.</summary>
public sealed class WireTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Customer = TestAccount.Record + "/customer";

    [Fact]
    public async Task A_post_without_a_content_type_is_taken_as_JSON()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, account.Origin + Customer)
        {
            Content = new ByteArrayContent("""{"companyName":"No Content Type","subsidiary":{"id":"1"}}"""u8.ToArray()),
        };
        request.Headers.TryAddWithoutValidation("Authorization", account.Signer.Header("POST", account.Origin + Customer, [], account.Clock.GetUtcNow()));

        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=UTF-8")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/vnd.oracle.resource+json; type=singular")]
    public async Task Content_types_of_JSON_are_taken(string contentType)
    {
        var answer = await account.Patch($"{Customer}/105", """{"phone":"555-0"}""", ("Content-Type", contentType));

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
    }

    [Theory]
    [InlineData("Prefer", "transient")]
    [InlineData("Accept", "*/*")]
    [InlineData("Accept", "application/json")]
    [InlineData("Accept-Language", "en")]
    [InlineData("X-NetSuite-PropertyNameValidation", "error")]
    public async Task Headers_sent_on_every_call_do_no_harm_on_a_get(string name, string value) =>
        Assert.Equal(HttpStatusCode.OK, (await account.Get($"{Customer}/101", (name, value))).Status);

    [Theory]
    [InlineData("GET", 200)]
    [InlineData("DELETE", 404)]
    public async Task A_content_type_without_a_body_does_no_harm(string method, int status)
    {
        var path = method == "GET" ? $"{Customer}/101" : $"{Customer}/999999";
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), account.Origin + path) { Content = new StringContent("", Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json")) };
        request.Headers.TryAddWithoutValidation("Authorization", account.Signer.Header(method, account.Origin + path, [], account.Clock.GetUtcNow()));

        using var response = await http.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task All_that_follows_eid_is_the_external_id()
    {
        var created = await account.Put($"{Customer}/eid:externalId=WIRE-1", """{"companyName":"Eid With A Name","subsidiary":{"id":"1"}}""");

        Assert.Equal("externalId=WIRE-1", (await account.Read($"customer/{created.NewId}")).At("externalId").GetString());
        Assert.Equal(created.NewId, (await account.Get($"{Customer}/eid:externalId%3DWIRE-1")).At("id").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await account.Get($"{Customer}/eid:WIRE-1")).Status);
    }

    [Theory]
    [InlineData("""{"orderStatus":"B"}""", "B")]
    [InlineData("""{"orderStatus":{"id":"A"}}""", "A")]
    [InlineData("""{"orderstatus":{"ID":"B"}}""", "B")]
    [InlineData("""{"orderStatus":{"refName":"Pending Approval"}}""", "A")]
    public async Task The_help_spells_an_order_status_in_several_ways(string body, string status)
    {
        Assert.Equal(HttpStatusCode.NoContent, (await account.Patch($"{TestAccount.Record}/salesorder/504", body)).Status);

        Assert.Equal(status, (await account.Read("salesOrder/504")).At("orderStatus.id").GetString());
    }

    [Fact]
    public async Task The_help_closes_a_line_by_lower_case_names()
    {
        await account.Patch($"{TestAccount.Record}/salesOrder/503", """{"item":{"items":[{"line":1,"isclosed":true}]}}""");

        var items = (await account.Read("salesOrder/503")).At("item");
        Assert.Equal(1, items.GetProperty("totalResults").GetInt32());
        Assert.True(items.GetProperty("items")[0].GetProperty("isClosed").GetBoolean());
    }

    [Fact]
    public async Task A_connector_posts_bare_scalars_for_references()
    {
        var answer = await account.Post(Customer, """{"companyName":"Bare Scalars","entityStatus":6,"subsidiary":"1"}""");

        var record = await account.Read($"customer/{answer.NewId}");
        Assert.Equal("LEAD-Qualified", record.At("entityStatus.refName").GetString());
        Assert.Equal("1", record.At("subsidiary.id").GetString());
    }

    [Theory]
    [InlineData("{\"body\":{\"companyName\":\"Wrapped\"}}")]
    [InlineData("[{\"companyName\":\"In An Array\"}]")]
    public async Task A_wrapped_body_creates_nothing(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await account.Post(Customer, body)).Status);

    [Theory]
    [InlineData("7654321")]
    [InlineData("0d5b4b0e-4f0f-4c55-9b0a-2b7f7f5d8c11")]
    public async Task Nonces_of_seven_digits_and_of_a_uuid_are_taken(string nonce)
    {
        var signer = account.Signer with { Nonce = nonce };

        var answer = await account.SendWith("GET", $"{Customer}/101", null, signer.Header("GET", account.Origin + Customer + "/101", [], account.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task A_plus_signed_as_itself_is_refused()
    {
        var path = $"{Customer}?q=id+EQUAL+101";
        var header = account.Signer.Header("GET", account.Origin + Customer, [("q", "id+EQUAL+101")], account.Clock.GetUtcNow());

        Assert.Equal(HttpStatusCode.Unauthorized, (await account.SendWith("GET", path, null, header)).Status);
        Assert.Equal(["101"], (await account.Get(path)).Ids);
    }

    [Fact]
    public async Task The_parameters_of_the_header_may_stand_in_any_order()
    {
        var header = account.Signer.Header("GET", $"{account.Origin}{Customer}/101", [], account.Clock.GetUtcNow());
        var turned = "OAuth " + string.Join(",", header["OAuth ".Length..].Split(", ").Reverse());

        Assert.Equal(HttpStatusCode.OK, (await account.SendWith("GET", $"{Customer}/101", null, turned)).Status);
    }
}
