using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace NetSuite.Client.Tests;

public sealed class QueryPageReaderTests
{
    [Fact]
    public void Any_page_reads_as_JsonDocument_reads_it()
    {
        var value = Gen.OneOf(
            Gen.String.Select(text => (JsonNode?)JsonValue.Create(text)),
            Gen.OneOf(Gen.Const("T"), Gen.Const(""), Gen.Const("\"\\\n é漢😀")).Select(text => (JsonNode?)JsonValue.Create(text)),
            Gen.Double[-1e6, 1e6].Select(number => (JsonNode?)JsonValue.Create(number)),
            Gen.Bool.Select(flag => (JsonNode?)JsonValue.Create(flag)),
            Gen.Int.Select(number => (JsonNode?)new JsonObject { ["a"] = new JsonArray(number) }),
            Gen.Int.Select(_ => (JsonNode?)null));
        var row = Gen.Select(Gen.OneOf(Gen.Const("a"), Gen.Const("b"), Gen.Const("c"), Gen.Const("zz"), Gen.Const("é"), Gen.Const("d_1")), value).Array[0, 8];

        Gen.Select(row.Array[0, 12], Gen.Bool, Gen.Bool).Sample((rows, declares, sorts) =>
        {
            var items = new JsonArray();
            foreach (var pairs in rows)
            {
                var item = new JsonObject { ["links"] = new JsonArray() };
                foreach (var (name, node) in sorts ? pairs.OrderBy(pair => pair.Item1, StringComparer.Ordinal) : pairs.AsEnumerable())
                {
                    item[name] = node?.DeepClone();
                }

                items.Add(item);
            }

            var body = Encoding.UTF8.GetBytes(new JsonObject { ["links"] = new JsonArray(), ["count"] = rows.Length, ["items"] = items, ["hasMore"] = true }.ToJsonString());
            var page = QueryPageReader.Read(body, ColumnSet.Of(declares ? ["b", "a"] : null));
            using var document = JsonDocument.Parse(body);
            var expected = document.RootElement.GetProperty("items").EnumerateArray().Select(Values).ToList();
            Assert.Equal(expected, page.Rows.Items.Select(Values));
            return page.Rows.HasMore && page.Rows.Items.Select(item => item.Shape).Distinct().Count() <= 1;
        });
    }

    [Fact]
    public void Columns_come_in_the_order_of_the_select_list()
    {
        var page = Read("""{"items":[{"links":[],"a":"1","b":"2","c":"3"}],"hasMore":false}""", ["c", "a", "b"]);

        Assert.Equal(["c", "a", "b"], page.Rows.Items[0].Shape.Columns);
        Assert.Equal((string?[])["3", "1", "2"], page.Rows.Items[0].Values.AsEnumerable());
    }

    [Fact]
    public void Null_columns_that_were_left_out_are_null()
    {
        var page = Read("""{"items":[{"links":[],"a":"1"},{"links":[]},{"b":"2","a":null}],"hasMore":false}""", ["a", "b"]);

        Assert.Equal([["1", null], [null, null], [null, "2"]], page.Rows.Items.Select(row => row.Values));
    }

    [Fact]
    public void Columns_without_a_list_are_those_of_the_whole_first_page_in_alphabetical_order()
    {
        var page = Read("""{"items":[{"a":"1","c":"3"},{"b":"2"}],"hasMore":true}""", null);

        Assert.All(page.Rows.Items, row => Assert.Equal(["a", "b", "c"], row.Shape.Columns));
        Assert.Same(page.Rows.Items[0].Shape, page.Rows.Items[1].Shape);
        Assert.Equal([["1", null, "3"], [null, "2", null]], page.Rows.Items.Select(row => row.Values));
    }

    [Fact]
    public void Column_first_seen_on_a_later_page_starts_a_new_shape()
    {
        var first = Read("""{"items":[{"b":"1"}],"hasMore":true}""", null);
        var later = QueryPageReader.Read("""{"items":[{"b":"2"},{"a":"3","b":"4"},{"b":"5"}],"hasMore":false}"""u8, first.Columns).Rows.Items;

        Assert.Same(first.Rows.Items[0].Shape, later[0].Shape);
        Assert.Equal(["b", "a"], later[1].Shape.Columns);
        Assert.Same(later[1].Shape, later[2].Shape);
        Assert.Equal([["2"], ["4", "3"], ["5", null]], later.Select(row => row.Values));
    }

    [Fact]
    public void Answer_that_could_not_be_used_leaves_no_trace_in_the_columns()
    {
        var columns = ColumnSet.Of(["a"]);

        Assert.ThrowsAny<JsonException>(() => QueryPageReader.Read("""{"items":[{"a":"1","x":"2"}]"""u8, columns));

        Assert.Equal(["a"], columns.Shape.Columns);
    }

    [Fact]
    public void Only_column_keeps_its_alias_when_NetSuite_calls_it_expr1()
    {
        var row = Read("""{"items":[{"links":[],"expr1":"Europe/Berlin"}],"hasMore":false}""", ["timezone"]).Rows.Items[0];

        Assert.Equal(["timezone"], row.Shape.Columns);
        Assert.Equal((string?[])["Europe/Berlin"], row.Values.AsEnumerable());
    }

    [Fact]
    public void Names_in_another_case_are_the_same_columns() =>
        Assert.Equal((string?[])["1"], Read("""{"items":[{"CompanyName":"1"}],"hasMore":false}""", ["companyname"]).Rows.Items[0].Values.AsEnumerable());

    [Fact]
    public void Links_are_no_column_wherever_they_stand() =>
        Assert.Equal(["a", "b"], Read("""{"items":[{"a":"1","links":[{"rel":"self"}],"b":"2"},{"b":"3","links":[]}],"hasMore":false}""", null).Rows.Items[1].Shape.Columns);

    [Fact]
    public void Column_called_links_is_a_column() =>
        Assert.Equal((string?[])["5"], Read("""{"items":[{"links":[],"links":"5"}],"hasMore":false}""", ["links"]).Rows.Items[0].Values.AsEnumerable());

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"items":[]}""")]
    [InlineData("""{"hasMore":false}""")]
    [InlineData("""{"items":[1],"hasMore":false}""")]
    [InlineData("""{"items":{},"hasMore":false}""")]
    [InlineData("""{"items":[{"a":"1"}],"hasMore":false""")]
    [InlineData("""{"items":[],"hasMore":false} x""")]
    public void Anything_else_is_no_page(string body) => Assert.ThrowsAny<JsonException>(() => Read(body, null));

    private static QueryPage Read(string body, IReadOnlyList<string>? declared) => QueryPageReader.Read(Encoding.UTF8.GetBytes(body), ColumnSet.Of(declared));

    private static string Values(JsonElement item) => string.Join('\u0001', item.EnumerateObject()
        .Where(property => property.Name != "links" && property.Value.ValueKind != JsonValueKind.Null)
        .OrderBy(property => property.Name, StringComparer.Ordinal)
        .Select(property => $"{property.Name}={(property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() : property.Value.GetRawText())}"));

    private static string Values(QueryRow row) => string.Join('\u0001', row.Shape.Columns.Zip(row.Values)
        .Where(pair => pair.Second is not null)
        .OrderBy(pair => pair.First, StringComparer.Ordinal)
        .Select(pair => $"{pair.First}={pair.Second}"));
}
