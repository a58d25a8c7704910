using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

public sealed class CreateTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Customer = TestAccount.Record + "/customer";

    [Fact]
    public async Task Creating_answers_204_with_the_records_address()
    {
        var answer = await account.Post(Customer, """{"subsidiary":"1","companyName":"Plain Create"}""");

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Empty(answer.Text);
        Assert.Equal($"{account.Origin}/services/rest/record/v1/customer/{answer.NewId}", answer.Location);
        Assert.Equal("Plain Create", (await account.Read($"customer/{answer.NewId}")).At("entityId").GetString());
    }

    [Fact]
    public async Task A_new_record_is_dated_by_the_accounts_clock()
    {
        var created = await account.Post(Customer, """{"subsidiary":"1","companyName":"Dated Create","dateCreated":"1999-01-01T00:00:00Z"}""");

        var record = await account.Read($"customer/{created.NewId}");

        Assert.Equal("2026-06-15T19:30:00Z", record.At("dateCreated").GetString());
        Assert.Equal("2026-06-15T19:30:00Z", record.At("lastModifiedDate").GetString());
    }

    [Fact]
    public async Task A_company_without_a_name_is_refused_in_the_captured_words()
    {
        var answer = await account.Post(Customer, """{"subsidiary":"1"}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Error while accessing a resource. Please enter value(s) for: Company Name", answer.Detail);
        Assert.Equal("USER_ERROR", answer.Code);
    }

    [Theory]
    [InlineData("customer", """{"isPerson":true,"subsidiary":"1"}""", "First Name, Last Name")]
    [InlineData("customer", """{"companyName":"Nowhere"}""", "Primary Subsidiary")]
    [InlineData("vendor", "{}", "Company Name, Primary Subsidiary")]
    [InlineData("partner", """{"companyName":"Nowhere"}""", "Subsidiary")]
    [InlineData("contact", """{"firstName":"No","lastName":"Company"}""", "Subsidiary")]
    [InlineData("contact", """{"email":"a@example.com","subsidiary":"1"}""", "Name")]
    [InlineData("employee", """{"firstName":"Only","subsidiary":"1"}""", "Last Name")]
    [InlineData("inventoryItem", "{}", "Item Name/Number")]
    [InlineData("currency", """{"name":"Yen"}""", "Symbol")]
    public async Task Missing_mandatory_fields_are_named(string type, string body, string names)
    {
        var answer = await account.Post($"{TestAccount.Record}/{type}", body);

        Assert.Equal($"Error while accessing a resource. Please enter value(s) for: {names}", answer.Detail);
    }

    [Fact]
    public async Task Several_mistakes_are_several_details()
    {
        var answer = await account.Post(Customer, """{"subsidiary":{"id":"99"}}""");

        var details = answer.Json.GetProperty("o:errorDetails").EnumerateArray()
            .Select(detail => (detail.GetProperty("o:errorCode").GetString(), detail.GetProperty("o:errorPath").GetString()));
        Assert.Equal([("INVALID_CONTENT", "subsidiary"), ("USER_ERROR", "companyName")], details);
    }

    [Theory]
    [InlineData("""{"subsidiary":"1","companyName":"Birchwood Outfitters"}""")]
    [InlineData("""{"subsidiary":"1","companyName":"Taken External Id","externalId":"CUST-002"}""")]
    [InlineData("""{"subsidiary":"1","companyName":"External Id Of A Vendor","externalId":"VEND-001"}""")]
    public async Task What_exists_already_is_refused(string body)
    {
        var answer = await account.Post(Customer, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Error while accessing a resource. This entity already exists.", answer.Detail);
    }

    [Fact]
    public async Task Two_contacts_of_one_name_may_work_for_different_companies()
    {
        const string Body = """{"firstName":"Kim","lastName":"Twice","company":{"id":"COMPANY"}}""";
        await account.Post($"{TestAccount.Record}/contact", Body.Replace("COMPANY", "101", StringComparison.Ordinal));

        var other = await account.Post($"{TestAccount.Record}/contact", Body.Replace("COMPANY", "102", StringComparison.Ordinal));
        var same = await account.Post($"{TestAccount.Record}/contact", Body.Replace("COMPANY", "101", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NoContent, other.Status);
        Assert.Equal("Error while accessing a resource. This entity already exists.", same.Detail);
    }

    [Fact]
    public async Task Entity_types_share_one_id_space()
    {
        var customer = long.Parse((await account.Post(Customer, """{"subsidiary":"1","companyName":"Id Space"}""")).NewId, System.Globalization.CultureInfo.InvariantCulture);
        var vendor = long.Parse((await account.Post($"{TestAccount.Record}/vendor", """{"subsidiary":"1","companyName":"Id Space"}""")).NewId, System.Globalization.CultureInfo.InvariantCulture);

        Assert.True(vendor > customer);
    }

    [Fact]
    public async Task A_refused_write_changes_nothing()
    {
        var before = (await account.List("customer", "id GREATER 0")).At("totalResults").GetInt32();

        await account.Post(Customer, """{"subsidiary":"1","companyName":"Half","terms":{"id":"12345"}}""");

        Assert.Equal(before, (await account.List("customer", "id GREATER 0")).At("totalResults").GetInt32());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("{\"companyName\":\"x\"} trailing")]
    public async Task A_body_that_is_no_object_is_invalid_content(string body)
    {
        var answer = await account.Post(Customer, body);

        Assert.Equal(
            """{"type":"https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.1","title":"Bad Request","status":400,"o:errorDetails":[{"detail":"Invalid content in the request body.","o:errorCode":"INVALID_CONTENT"}]}""",
            answer.Text);
    }

    [Fact]
    public async Task A_body_without_a_content_type_is_taken() =>
        Assert.Equal(HttpStatusCode.NoContent, (await account.Post(Customer, """{"subsidiary":"1","companyName":"No Content Type"}""", ("Content-Type", ""))).Status);

    [Fact]
    public async Task Another_content_type_is_refused()
    {
        var answer = await account.Post(Customer, "companyName=x", ("Content-Type", "application/x-www-form-urlencoded"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
    }
}
