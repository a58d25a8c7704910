using System.Text.Json;

namespace NetSuite.Client.Tests;

public sealed class SchemaReaderTests
{
    private const string Id = """ {"properties":{"id":{"type":"string"},"refName":{"type":"string"}}} """;
    private const string Reference = """ {"properties":{"id":{"type":"string"},"refName":{"type":"string"},"externalId":{"type":"string"},"links":{"type":"array"}}} """;

    [Theory]
    [InlineData("""{"type":"string"}""", FieldType.Text)]
    [InlineData("""{"type":"string","format":"time"}""", FieldType.Text)]
    [InlineData("""{"type":"string","format":"URI"}""", FieldType.Text)]
    [InlineData("""{"type":"string","format":"date"}""", FieldType.Date)]
    [InlineData("""{"type":"string","format":"date-time"}""", FieldType.DateTime)]
    [InlineData("""{"type":"integer","format":"int64"}""", FieldType.Integer)]
    [InlineData("""{"type":"number","format":"float"}""", FieldType.Number)]
    [InlineData("""{"type":["number","null"],"format":"double"}""", FieldType.Number)]
    [InlineData("""{"type":["null","boolean"]}""", FieldType.Boolean)]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", FieldType.Other)]
    [InlineData("""{"type":"object"}""", FieldType.Other)]
    [InlineData("""{"type":7}""", FieldType.Other)]
    [InlineData("{}", FieldType.Other)]
    public void Scalars_are_told_by_type_and_format(string schema, FieldType type) => Assert.Equal(type, Only(schema).Type);

    [Theory]
    [InlineData(Reference, FieldType.Reference)]
    [InlineData("""{"type":"object","properties":{"id":{"enum":["1"]},"refName":{}}}""", FieldType.Enum)]
    [InlineData("""{"type":"object","properties":{"id":{"enum":[]},"refName":{}}}""", FieldType.Enum)]
    [InlineData(Id, FieldType.Enum)]
    [InlineData("""{"type":"object","properties":{"addr1":{"type":"string"},"id":{"type":"string"}}}""", FieldType.Subrecord)]
    [InlineData("""{"properties":{"addr1":{"type":"string"}}}""", FieldType.Subrecord)]
    [InlineData(""" {"type":"object","properties":{"items":{"type":"array","items":""" + Reference + """}}} """, FieldType.Multiselect)]
    [InlineData("""{"type":"object","properties":{"items":{"type":"array","items":{"properties":{"id":{},"refName":{},"quantity":{}}}}}}""", FieldType.Sublist)]
    [InlineData("""{"type":"object","properties":{"items":{"type":"array","items":{"type":"object"}}}}""", FieldType.Sublist)]
    [InlineData("""{"type":"object","properties":{"items":{"type":"array","items":{"$ref":"/services/rest/record/v1/metadata-catalog/subsidiary"}}}}""", FieldType.Multiselect)]
    [InlineData("""{"$ref":"/services/rest/record/v1/metadata-catalog/nsResource"}""", FieldType.Reference)]
    [InlineData("""{"$ref":"/services/rest/record/v1/metadata-catalog/nsLink"}""", FieldType.Other)]
    [InlineData("""{"$ref":"/services/rest/record/v1/metadata-catalog/customer-addressBook"}""", FieldType.Other)]
    public void Objects_are_told_by_their_properties(string schema, FieldType type) => Assert.Equal(type, Only(schema).Type);

    [Theory]
    [InlineData("/services/rest/record/v1/metadata-catalog/subsidiary", "subsidiary")]
    [InlineData("#/components/schemas/customer", "customer")]
    [InlineData("/services/rest/record/v1/metadata-catalog/nsResource", null)]
    [InlineData("/services/rest/record/v1/metadata-catalog/transaction", null)]
    public void A_pointer_names_what_a_reference_leads_to(string address, string? target) =>
        Assert.Equal((FieldType.Reference, target), (Only($$"""{"$ref":"{{address}}"}""").Type, Only($$"""{"$ref":"{{address}}"}""").Target));

    [Fact]
    public void Values_are_those_of_the_id_or_of_the_text()
    {
        Assert.Equal(["A", "B"], Only("""{"type":"object","properties":{"id":{"enum":["A","B"]},"refName":{}}}""").Values);
        Assert.Equal(["HIGH", "LOW"], Only("""{"type":"string","enum":["HIGH","LOW"]}""").Values);
        Assert.Equal(["1", "2"], Only("""{"type":"integer","enum":[1,2]}""").Values);
    }

    [Theory]
    [InlineData("""{"present":true,"value":{"new":["orderLine"],"existing":["line"]}}""", "line", "orderLine")]
    [InlineData("""{"present":true,"value":{"existing":["doc","line"]}}""", "doc,line", "")]
    [InlineData("""{"present":false}""", "", "")]
    [InlineData("7", "", "")]
    public void The_keys_of_lines_are_those_of_the_catalog(string key, string existing, string added)
    {
        var list = Only("""{"properties":{"items":{"type":"array","items":{"type":"object","x-ns-sublistkey":KEY,"properties":{"quantity":{}}}}}}""".Replace("KEY", key, StringComparison.Ordinal));

        Assert.Equal((existing, added), (string.Join(',', list.LineKeys!), string.Join(',', list.NewLineKeys)));
        Assert.Null(Only("""{"type":"string"}""").LineKeys);
    }

    [Fact]
    public void Labels_are_titles_or_made_of_the_name()
    {
        Assert.Equal("Laufende Nummer", Only("""{"title":"Laufende Nummer","type":"integer"}""").Label);
        Assert.Equal("Some Field", Only("""{"type":"integer"}""").Label);
        Assert.Equal("Some Field", Only("""{"title":"","type":"integer"}""").Label);
    }

    [Fact]
    public void Fields_keep_the_order_of_the_schema_and_parts_follow_what_has_them()
    {
        var fields = Read("""
            {"properties":{
                "zip":{"type":"string"},
                "item":{"properties":{"items":{"items":{"properties":{
                    "quantity":{"type":"number"},
                    "detail":{"type":"object","properties":{
                        "unit":{"type":"string"},
                        "links":{"type":"array"},
                        "assignment":{"properties":{"items":{"items":{"properties":{"bin":{"type":"string"}}}}}}}}}}}}},
                "amount":{"type":"number"},
                "links":{"type":"array"}}}
            """);

        Assert.Equal(
            ["zip", "item", "item.quantity", "item.detail", "item.detail.unit", "item.detail.assignment", "item.detail.assignment.bin", "amount"],
            fields.Select(field => field.ToString()));
    }

    [Theory]
    [InlineData("""{"x-ns-filterable":["a"],"properties":{"a":{"type":"string"},"b":{"type":"string"}}}""", true, false)]
    [InlineData("""{"properties":{"a":{"type":"string","x-ns-filterable":true},"b":{"type":"string","x-ns-filterable":false}}}""", true, false)]
    [InlineData("""{"x-ns-filterable":true,"properties":{"a":{"type":"string","x-ns-filterable":true},"b":{"type":"string"}}}""", true, null)]
    [InlineData("""{"properties":{"a":{"type":"string"},"b":{"type":"string"}}}""", null, null)]
    public void Filterable_is_said_for_all_or_for_each(string schema, bool? first, bool? second) =>
        Assert.Equal([first, second], Read(schema).Select(field => field.IsFilterable));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"properties":[]}""")]
    [InlineData("""{"properties":{"a":true,"b":null}}""")]
    public void Schemas_of_nothing_have_no_fields(string schema) => Assert.Empty(Read(schema));

    [Fact]
    public void Oddities_do_not_stop_it()
    {
        var fields = Read("""
            {"properties":{
                "a":{"type":"object","properties":"none"},
                "b":{"type":"object","properties":{"items":"none"}},
                "c":{"type":"object","properties":{"items":{"items":[]}}},
                "d":{"title":3,"type":"string","enum":"none","x-ns-custom-field":"yes"},
                "e":{"type":"object","properties":{"id":true,"refName":true}},
                "f":{"$ref":5}}}
            """);

        Assert.Equal(["a", "b", "c", "d", "e", "f"], fields.Where(field => field.Sublist is null).Select(field => field.Name));
    }

    [Fact]
    public void What_the_account_defined_is_marked()
    {
        Assert.True(Only("""{"type":"integer","x-ns-custom-field":true}""").IsCustom);
        Assert.False(Only("""{"type":"integer"}""").IsCustom);
        Assert.True(SchemaReader.IsCustom(Json("""{"x-ns-custom-record":true}""")));
        Assert.False(SchemaReader.IsCustom(Json("[]")));
    }

    private static RecordField Only(string schema) => Read($$""" {"properties":{"someField": {{schema}} } } """).First();

    private static IReadOnlyList<RecordField> Read(string schema) => SchemaReader.Read("customer", Json(schema));

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
