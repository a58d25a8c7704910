using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

public sealed class ValueTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Customer = TestAccount.Record + "/customer";

    [Theory]
    [InlineData("""{"id":"2"}""")]
    [InlineData("""{"id":2}""")]
    [InlineData("2")]
    [InlineData("\"2\"")]
    [InlineData("""{"refName":"Net 30"}""")]
    [InlineData("""{"links":[],"id":"2","refName":"whatever"}""")]
    public async Task A_reference_is_taken_in_every_spelling(string reference)
    {
        await account.Put($"{Customer}/eid:REFERENCE", $$"""{"subsidiary":"1","companyName":"Reference Spelling","terms":{{reference}}}""");

        Assert.Equal("Net 30", (await account.Read("customer/eid:REFERENCE")).At("terms.refName").GetString());
    }

    [Fact]
    public async Task A_reference_by_external_id_finds_its_record()
    {
        await account.Put($"{Customer}/eid:REFERENCE-2", """{"subsidiary":"1","companyName":"Reference By External Id","salesRep":{"externalId":"EMP-002"}}""");

        Assert.Equal("12", (await account.Read("customer/eid:REFERENCE-2")).At("salesRep.id").GetString());
    }

    [Theory]
    [InlineData("terms", """{"id":"9999"}""", "9999")]
    [InlineData("terms", """{"externalId":"NOPE"}""", "NOPE")]
    [InlineData("terms", """{"refName":"Net 31"}""", "Net 31")]
    [InlineData("terms", "true", "true")]
    [InlineData("salesRep", """{"id":"101"}""", "101")]
    [InlineData("billingRateCard", """{"id":"1"}""", "1")]
    public async Task A_reference_to_nothing_is_invalid_whatever_the_header_says(string field, string reference, string shown)
    {
        var answer = await account.Post(
            Customer, $$"""{"subsidiary":"1","companyName":"Bad Reference","{{field}}":{{reference}}}""", ("X-NetSuite-PropertyValueValidation", "Ignore"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal($"Error while accessing resource: You have entered an Invalid Field Value {shown} for the following field: {field}", answer.Detail);
        Assert.Equal("INVALID_CONTENT", answer.Code);
        Assert.Equal(field, answer.ErrorPath);
    }

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("1")]
    [InlineData("""{"id":"1"}""")]
    [InlineData("""{"refName":"Soft Opt-In"}""")]
    public async Task An_enumeration_is_taken_in_every_spelling(string value)
    {
        await account.Put($"{Customer}/eid:ENUMERATION", $$"""{"subsidiary":"1","companyName":"Enumeration Spelling","globalSubscriptionStatus":{{value}}}""");

        Assert.Equal("1", (await account.Read("customer/eid:ENUMERATION")).At("globalSubscriptionStatus.id").GetString());
    }

    [Theory]
    [InlineData("globalSubscriptionStatus", "\"9\"")]
    [InlineData("isInactive", "\"maybe\"")]
    [InlineData("isInactive", "1")]
    [InlineData("creditLimit", "\"much\"")]
    [InlineData("creditLimit", "1e400")]
    [InlineData("reminderDays", "1.5")]
    [InlineData("startDate", "\"31/12/2026\"")]
    [InlineData("startDate", "\"2026-02-30\"")]
    [InlineData("firstVisit", "\"yesterday\"")]
    [InlineData("firstVisit", "\"2026-07-01T00:00:00\"")]
    [InlineData("firstVisit", "\"2026-07-01\"")]
    [InlineData("isInactive", "\"true\"")]
    [InlineData("creditLimit", "\"100.5\"")]
    [InlineData("reminderDays", "\"5\"")]
    [InlineData("companyName", "{}")]
    [InlineData("addressBook", "[]")]
    [InlineData("addressBook", """{"items":{}}""")]
    public async Task A_value_of_the_wrong_form_is_invalid(string field, string value)
    {
        var answer = await account.Post(Customer, $$"""{"subsidiary":"1","companyName":"Bad Value","{{field}}":{{value}}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("INVALID_CONTENT", answer.Code);
        Assert.StartsWith(field, answer.ErrorPath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Value_validation_as_a_warning_leaves_the_property_out_and_says_so()
    {
        var answer = await account.Post(
            Customer, """{"subsidiary":"1","companyName":"Value Warning","creditLimit":"much"}""", ("X-NetSuite-PropertyValueValidation", "warning"));

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Contains("creditLimit", answer.Header("X-NetSuite-Warning"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-01T12:00:00Z", "2026-03-01T12:00:00Z")]
    [InlineData("2026-03-01T12:00:00+01:00", "2026-03-01T11:00:00Z")]
    [InlineData("2026-03-01T12:00:00.25Z", "2026-03-01T12:00:00Z")]
    public async Task An_instant_is_kept_in_UTC(string given, string kept)
    {
        await account.Put($"{Customer}/eid:INSTANT", $$"""{"subsidiary":"1","companyName":"Instant Kept","firstVisit":"{{given}}"}""");

        Assert.Equal(kept, (await account.Read("customer/eid:INSTANT")).At("firstVisit").GetString());
    }

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-01T23:30:00Z")]
    public async Task A_date_is_never_shifted(string given)
    {
        await account.Put($"{Customer}/eid:DATE", $$"""{"subsidiary":"1","companyName":"Date Kept","startDate":"{{given}}"}""");

        Assert.Equal("2026-03-01", (await account.Read("customer/eid:DATE")).At("startDate").GetString());
    }

    [Fact]
    public async Task Names_match_without_case()
    {
        var created = await account.Post(Customer, """{"SUBSIDIARY":"1","companyname":"Lower Case Name","EMAIL":"low@example.com"}""", ("X-NetSuite-PropertyNameValidation", "error"));

        Assert.Equal("low@example.com", (await account.Read($"customer/{created.NewId}")).At("email").GetString());
    }

    [Theory]
    [InlineData("""one\\ntwo\\r\\nthree""", "one\ntwo\r\nthree")]
    [InlineData("""one\ntwo\r\nthree\rfour""", "one two three four")]
    public async Task A_newline_is_kept_when_it_is_escaped_twice(string json, string kept)
    {
        var created = await account.Post(Customer, $$"""{"subsidiary":"1","companyName":"Lines Kept {{kept.Length}}","comments":"{{json}}"}""");

        Assert.Equal(kept, (await account.Read($"customer/{created.NewId}")).At("comments").GetString());
    }

    [Fact]
    public async Task An_account_may_keep_bare_newlines()
    {
        await using var other = await TestAccount.StartAsync(options => options with { Behaviour = options.Behaviour with { BareNewlinesAreKept = true } });
        var created = await other.Post(Customer, """{"subsidiary":"1","companyName":"Lines Kept","comments":"one\ntwo\\nthree"}""");

        Assert.Equal("one\ntwo\nthree", (await other.Read($"customer/{created.NewId}")).At("comments").GetString());
    }

    [Fact]
    public async Task An_unknown_name_is_left_out_with_a_warning()
    {
        var answer = await account.Post(Customer, """{"subsidiary":"1","companyName":"Unknown Name","compayNmae":"typo"}""");

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Contains("compayNmae", answer.Header("X-NetSuite-Warning"), StringComparison.Ordinal);
        Assert.Equal("Warning", answer.Header("X-NetSuite-PropertyValidation"));
    }

    [Theory]
    [InlineData("""{"subsidiary":"1","companyName":"Strict Name","taxSchedule":{"id":"1"}}""", "taxSchedule")]
    [InlineData("""{"subsidiary":"1","companyName":"Strict Name","addressBook":{"items":[{"labell":"x"}]}}""", "addressBook.items[0].labell")]
    public async Task An_unknown_name_is_refused_when_asked_for(string body, string path)
    {
        var answer = await account.Post(Customer, body, ("X-NetSuite-PropertyNameValidation", "error"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(path, answer.ErrorPath);
    }

    [Fact]
    public async Task An_unknown_name_is_passed_over_when_asked_for()
    {
        var answer = await account.Post(Customer, """{"subsidiary":"1","companyName":"Ignored Name","nonsense":1}""", ("X-NetSuite-PropertyNameValidation", "Ignore"));

        Assert.Null(answer.Header("X-NetSuite-Warning"));
    }

    [Fact]
    public async Task A_strictness_that_does_not_exist_is_refused()
    {
        var answer = await account.Post(Customer, """{"subsidiary":"1","companyName":"Loud"}""", ("X-NetSuite-PropertyNameValidation", "Loud"));

        Assert.Equal("INVALID_HEADER", answer.Code);
    }

    [Fact]
    public async Task Nested_deeper_than_any_record_is_invalid_content()
    {
        var deep = new string('[', 200) + new string(']', 200);

        Assert.Equal("INVALID_CONTENT", (await account.Post(Customer, $$"""{"subsidiary":"1","companyName":{{deep}}}""")).Code);
    }

    [Fact]
    public async Task Text_comes_back_as_it_went_in()
    {
        const string Name = "Ünïcode & <b>\\\"quotes\\\"</b> '; DROP TABLE x; -- 漢字 😀";
        var created = await account.Post(Customer, $$"""{"subsidiary":"1","companyName":"{{Name}}"}""");

        Assert.Equal(Name.Replace("\\\"", "\"", StringComparison.Ordinal), (await account.Read($"customer/{created.NewId}")).At("companyName").GetString());
    }

    [Theory]
    [InlineData("""{"subsidiary":"1","companyName":"\ud800"}""")]
    [InlineData("""{"subsidiary":"1","companyName":"x","\uDC00":1}""")]
    [InlineData("""{"subsidiary":"1","companyName":"x","addressBook":{"items":[{"label":"\udbff-"}]}}""")]
    public async Task Half_a_surrogate_pair_is_invalid_content(string body)
    {
        var answer = await account.Post(Customer, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("INVALID_CONTENT", answer.Code);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_invalid_content()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, account.Origin + Customer) { Content = new ByteArrayContent([.. "{\"companyName\":\""u8, 0xFF, .. "\"}"u8]) };
        request.Headers.TryAddWithoutValidation("Authorization", account.Signer.Header("POST", account.Origin + Customer, [], account.Clock.GetUtcNow()));

        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("INVALID_CONTENT", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e15")]
    [InlineData("-1e300")]
    public async Task A_number_no_amount_can_be_is_an_invalid_value(string number)
    {
        var answer = await account.Post(Customer, $$"""{"subsidiary":"1","companyName":"Absurd Credit","creditLimit":{{number}}}""");

        Assert.Equal("creditLimit", answer.ErrorPath);
        Assert.Equal("INVALID_CONTENT", answer.Code);
    }
}
