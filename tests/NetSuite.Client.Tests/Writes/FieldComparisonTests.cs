using System.Text.Json;

namespace NetSuite.Client.Tests.Writes;

public sealed class FieldComparisonTests
{
    [Theory]
    [InlineData("""{"links":[{"rel":"self","href":"a"}],"memo":"x"}""", """{"links":[{"rel":"self","href":"b"}],"memo":"x"}""")]
    [InlineData("""{"memo":null,"email":""}""", "{}")]
    [InlineData("""{"isInactive":false}""", "{}")]
    [InlineData("""{"quantity":40}""", """{"quantity":40.0}""")]
    [InlineData("""{"rate":"12.50"}""", """{"rate":12.5}""")]
    [InlineData("""{"entity":{"id":"101","refName":"Birchwood"}}""", """{"entity":{"id":101,"refName":"Birkenholz","links":[]}}""")]
    [InlineData("""{"entity":101}""", """{"entity":{"id":"101","refName":"Birchwood"}}""")]
    [InlineData("""{"entity":{"externalId":"CUST-001"}}""", """{"entity":{"id":"101","refName":"Birchwood"}}""")]
    [InlineData("""{"orderStatus":"b"}""", """{"orderStatus":{"id":"B","refName":"Pending Fulfillment"}}""")]
    [InlineData("""{"orderStatus":"Pending Fulfillment"}""", """{"orderStatus":{"id":"B","refName":"Pending Fulfillment"}}""")]
    [InlineData("""{"tranDate":"2026-01-31T00:00:00Z"}""", """{"tranDate":"2026-01-31"}""")]
    [InlineData("""{"createdDate":"2026-01-31T10:00:00+01:00"}""", """{"createdDate":"2026-01-31T09:00:00Z"}""")]
    [InlineData("""{"subsidiary":{"items":[{"id":"1"},{"id":"2"}]}}""", """{"subsidiary":{"links":[],"items":[{"id":"2","refName":"B"},{"id":"1","refName":"A"}],"totalResults":2}}""")]
    [InlineData("""{"item":{"items":[],"totalResults":0}}""", """{"item":{"links":[]}}""")]
    [InlineData("""{"companyname":"Alder"}""", """{"companyName":"Alder"}""")]
    [InlineData("""{"refName":"old"}""", """{"refName":"new"}""")]
    public void The_same_in_another_spelling_is_no_difference(string before, string after) => Assert.Empty(Compare(before, after, "{}"));

    [Theory]
    [InlineData("""{"zip":"010"}""", """{"zip":"10"}""")]
    [InlineData("""{"isInactive":true}""", "{}")]
    [InlineData("""{"total":1}""", "{}")]
    [InlineData("""{"entity":{"id":"1","refName":"Same Name"}}""", """{"entity":{"id":"2","refName":"Same Name"}}""")]
    [InlineData("""{"tranDate":"2026-01-31"}""", """{"tranDate":"2026-02-01"}""")]
    [InlineData("""{"memo":"a"}""", """{"memo":"A"}""")]
    [InlineData("""{"subsidiary":{"items":[{"id":"1"},{"id":"2"}]}}""", """{"subsidiary":{"items":[{"id":"1"}]}}""")]
    public void Another_value_is_one_difference(string before, string after) => Assert.Single(Compare(before, after, "{}"));

    [Fact]
    public void What_was_asked_for_is_told_from_what_NetSuite_works_out()
    {
        var differences = Compare("""{"memo":"a","total":10}""", """{"memo":"b","total":12}""", """{"MEMO":"b"}""");

        Assert.Equal(["memo True a b", "total False 10 12"], differences.Select(Text));
    }

    [Fact]
    public void Fields_of_a_subrecord_are_compared_one_by_one()
    {
        var differences = Compare(
            """{"billingAddress":{"links":[],"addr1":"Market Street","city":"Portland"}}""",
            """{"billingAddress":{"links":[],"addr1":"Market Street","city":"Salem"}}""",
            """{"billingAddress":{"city":"Salem"}}""");

        Assert.Equal(["billingAddress.city True Portland Salem"], differences.Select(Text));
        Assert.Equal(("billingAddress", "city"), (differences[0].Part, differences[0].Name));
    }

    [Fact]
    public void A_line_is_found_by_its_key_wherever_it_stands()
    {
        var differences = Compare(
            """{"item":{"items":[{"line":1,"quantity":1,"amount":5},{"line":2,"quantity":2,"amount":10}]}}""",
            """{"item":{"items":[{"line":2,"quantity":3,"amount":15},{"line":1,"quantity":1,"amount":5}]}}""",
            """{"item":{"items":[{"line":2,"quantity":3}]}}""");

        Assert.Equal(["item[0].quantity True 2 3", "item[0].amount False 10 15"], differences.Select(Text));
    }

    [Fact]
    public void A_line_that_goes_is_one_difference_and_a_new_one_shows_its_fields()
    {
        var differences = Compare(
            """{"item":{"items":[{"line":1,"item":{"id":"301"},"quantity":1},{"line":2,"item":{"id":"302"},"quantity":2}]}}""",
            """{"item":{"items":[{"line":2,"item":{"id":"302"},"quantity":2},{"line":3,"item":{"id":"303"},"quantity":4,"rate":2}]}}""",
            """{"item":{"items":[{"line":2},{"item":{"id":"303"},"quantity":4}]}}""");

        Assert.Equal(["item[1].item", "item[1].quantity", "item[1].rate", "item[0]"], differences.Select(difference => difference.Field));
        Assert.Equal([true, true, false, true], differences.Select(difference => difference.IsRequested));
        Assert.Null(differences[^1].After);
    }

    [Fact]
    public void Lines_without_keys_are_compared_in_their_order()
    {
        var differences = Compare(
            """{"partners":{"items":[{"partner":{"id":"1"},"contribution":60},{"partner":{"id":"2"},"contribution":40}]}}""",
            """{"partners":{"items":[{"partner":{"id":"1"},"contribution":60},{"partner":{"id":"2"},"contribution":50}]}}""",
            "{}");

        Assert.Equal(["partners[1].contribution False 40 50"], differences.Select(Text));
    }

    [Fact]
    public void An_added_line_is_the_last_one_though_it_has_no_key()
    {
        var differences = Compare(
            """{"item":{"items":[{"line":1,"quantity":1}]}}""",
            """{"item":{"items":[{"line":1,"quantity":1},{"line":2,"quantity":7,"rate":3}]}}""",
            """{"item":{"items":[{"quantity":7}]}}""");

        Assert.Equal([("item[1].quantity", true), ("item[1].rate", false)], differences.Select(difference => (difference.Field, difference.IsRequested)));
    }

    [Fact]
    public void Lines_of_a_new_record_are_found_by_the_keys_that_were_given()
    {
        var schema = Schema(["doc", "line"], []);
        var sent = Json("""{"apply":{"items":[{"doc":{"id":"602"},"apply":true,"amount":5}]}}""");

        var differences = new FieldComparison(schema, sent, isNew: true, isAppended: true).Of(
            sent, Json("""{"apply":{"items":[{"doc":{"id":"601"},"line":0,"due":9},{"doc":{"id":"602"},"line":0,"apply":true,"amount":5,"due":7}]}}"""));

        Assert.Equal(["apply[0].doc", "apply[0].due", "apply[1].due"], differences.Select(difference => difference.Field));
    }

    private static RecordSchema Schema(IReadOnlyList<string> keys, IReadOnlyList<string> newKeys) => new(
        new RecordType { Name = "customerPayment", Label = "Customer Payment" },
        [new RecordField { RecordType = "customerPayment", Name = "apply", Label = "Apply", Type = FieldType.Sublist, LineKeys = keys, NewLineKeys = newKeys }],
        null,
        isOfAccount: true);

    private static IReadOnlyList<FieldDifference> Compare(string before, string after, string sent) =>
        new FieldComparison(null, Json(sent), isNew: false, isAppended: true).Of(Json(before), Json(after));

    private static string Text(FieldDifference difference) => $"{difference.Field} {difference.IsRequested} {difference.Before} {difference.After}";

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
