using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Lists;

public sealed class FilterTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Theory]
    [InlineData("companyName IS \"Lantern Books\"", "111")]
    [InlineData("companyname is \"lantern books\"", "111")]
    [InlineData("companyName START_WITH Co", "102")]
    [InlineData("companyName END_WITH Foods", "112")]
    [InlineData("companyName ENDWITH Foods", "112")]
    [InlineData("companyName CONTAIN \"wood\" AND email CONTAIN drift", "103")]
    [InlineData("companyName CONTAIN \"wood\" AND companyName START_WITH_NOT Drift", "101")]
    [InlineData("id EQUAL 101", "101")]
    [InlineData("id EQUAL \"101\"", "101")]
    [InlineData("id BETWEEN [101, 103]", "101 102 103")]
    [InlineData("id WITHIN [101, 102]", "101 102")]
    [InlineData("id ANY_OF [101, 113, 7]", "101 113")]
    [InlineData("id LESS 102", "101")]
    [InlineData("id LESS_OR_EQUAL 102", "101 102")]
    [InlineData("id GREATER 112", "113")]
    [InlineData("id GREATER_OR_EQUAL 112", "112 113")]
    [InlineData("id GREATER_NOT 101", "101")]
    [InlineData("id BETWEEN_NOT [102, 113]", "101")]
    [InlineData("isInactive IS true", "111")]
    [InlineData("isInactive IS_NOT false", "111")]
    [InlineData("creditLimit EQUAL 25000", "105")]
    [InlineData("creditLimit GREATER 24999.99", "105")]
    [InlineData("creditLimit EMPTY_NOT", "105")]
    [InlineData("comments EMPTY AND id GREATER 112", "113")]
    [InlineData("externalId IS \"CUST-001\"", "101")]
    [InlineData("terms EQUAL 4", "113")]
    [InlineData("subsidiary ANY_OF [3]", "110")]
    [InlineData("creditHoldOverride IS auto AND id LESS 102", "101")]
    [InlineData("id EQUAL 101 OR id EQUAL 102 AND id EQUAL 103", "101")]
    [InlineData("(id EQUAL 101 OR id EQUAL 102) AND id LESS 102", "101")]
    [InlineData("companyName CONTAIN \"%\"", "")]
    [InlineData("companyName IS \"a\\\"b\"", "")]
    [InlineData("companyName IS \"x\\\" OR id GREATER 0\"", "")]
    public async Task A_filter_finds_its_records(string q, string ids)
    {
        var answer = await account.List("customer", q);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), answer.Ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_multiselect_is_no_field_of_a_filter() =>
        Assert.Equal("NONEXISTENT_FIELD", (await account.List("inventoryItem", "subsidiary ANY_OF [2, 99]")).Code);

    [Theory]
    [InlineData("companyName IS 'Lantern Books'")]
    [InlineData("companyName")]
    [InlineData("companyName IS")]
    [InlineData("IS")]
    [InlineData("companyName LIKES x")]
    [InlineData("companyName IS x y")]
    [InlineData("companyName IS \"x")]
    [InlineData("(id EQUAL 1")]
    [InlineData("id EQUAL 1)")]
    [InlineData("id EQUAL 1 AND")]
    [InlineData("id EQUAL 1 XOR id EQUAL 2")]
    [InlineData("id EQUAL one")]
    [InlineData("id BETWEEN [1]")]
    [InlineData("id BETWEEN 1")]
    [InlineData("id ANY_OF [1,]")]
    [InlineData("id ANY_OF []")]
    [InlineData("id IS 1")]
    [InlineData("companyName EQUAL x")]
    [InlineData("isInactive IS maybe")]
    [InlineData("isInactive EQUAL true")]
    [InlineData("dateCreated GREATER \"1/1/2026\"")]
    [InlineData("terms IS \"Net 30\"")]
    [InlineData("id EQUAL 1; DROP TABLE space_entity")]
    public async Task A_filter_that_can_not_be_read_is_refused(string q)
    {
        var answer = await account.List("customer", q);

        Assert.Equal(
            """{"type":"https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.1","title":"Bad Request","status":400,"o:errorDetails":[{"detail":"Invalid search query. Provide a valid search query.","o:errorQueryParam":"q","o:errorCode":"INVALID_PARAMETER"}]}""",
            answer.Text);
    }

    [Theory]
    [InlineData("customer", "nothing")]
    [InlineData("customer", "addressBook")]
    [InlineData("employee", "lastModifiedDate")]
    [InlineData("customer", "recordtype")]
    public async Task A_field_that_is_not_filterable_does_not_exist(string type, string field)
    {
        var answer = await account.List(type, $"{field} EMPTY");

        Assert.Equal(
            $$"""{"type":"https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.1","title":"Bad Request","status":400,"o:errorDetails":[{"detail":"Unknown field name '{{field}}' in the search query. The field does not exist on this record type.","o:errorQueryParam":"q","o:errorCode":"NONEXISTENT_FIELD"}]}""",
            answer.Text);
    }

    [Fact]
    public async Task A_very_long_or_very_deep_filter_is_refused_not_fatal()
    {
        var wide = string.Join(" OR ", Enumerable.Repeat("id EQUAL 1", 600));
        var deep = new string('(', 200) + "id EQUAL 1" + new string(')', 200);
        var list = $"id ANY_OF [{string.Join(',', Enumerable.Range(1, 1200))}]";

        Assert.All(await Task.WhenAll(new[] { wide, deep, list }.Select(q => account.List("customer", q))), answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
    }

    [Fact]
    public async Task A_text_longer_than_any_field_is_refused()
    {
        var answer = await account.List("customer", $"companyName CONTAIN \"{new string('a', 51_000)}\"");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("INVALID_PARAMETER", answer.Code);
    }
}
