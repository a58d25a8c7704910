using System.Collections;
using System.Management.Automation;
using System.Text.Json.Nodes;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Binding;
using NetSuitePS.Errors;

namespace NetSuitePS.Tests.Binding;

public sealed class RecordBodyTests
{
    private static readonly RecordSchema Schema = new(
        new RecordType { Name = "thing", Label = "Thing" },
        [
            Field(null, "memo", FieldType.Text),
            Field(null, "company", FieldType.Reference),
            Field(null, "item", FieldType.Sublist),
            Field("item", "item", FieldType.Reference),
            Field("item", "description", FieldType.Text),
            Field("item", "detail", FieldType.Subrecord),
            Field("item.detail", "bin", FieldType.Reference),
            Field(null, "subsidiaries", FieldType.Multiselect),
        ],
        null,
        isOfAccount: true);

    [Fact]
    public void External_ids_are_read_in_reference_fields_of_any_level_and_nowhere_else()
    {
        var body = JsonNode.Parse("""
            {"memo":"eid:note","company":"eid:QC-1","item":{"items":[{"ITEM":"eid:W","description":"eid:d","detail":{"bin":"eid:B"}}]},"subsidiaries":{"items":["eid:S",2]}}
            """)!.AsObject();

        SchemaFit.Apply(body, Schema);

        Assert.Equal(
            """{"memo":"eid:note","company":{"externalId":"QC-1"},"item":{"items":[{"ITEM":{"externalId":"W"},"description":"eid:d","detail":{"bin":{"externalId":"B"}}}]},"subsidiaries":{"items":[{"externalId":"S"},2]}}""",
            body.ToJsonString());
    }

    [Fact]
    public void A_lone_line_becomes_a_list_of_one()
    {
        var body = JsonNode.Parse("""{"item":{"item":"eid:W"},"company":{"id":"1"}}""")!.AsObject();

        SchemaFit.Apply(body, Schema);

        Assert.Equal("""{"item":{"items":[{"item":{"externalId":"W"}}]},"company":{"id":"1"}}""", body.ToJsonString());
    }

    [Theory]
    [InlineData("""{"a":"text"}""", false)]
    [InlineData("""{"a":"eid:"}""", false)]
    [InlineData("""{"a":{"id":"5"}}""", false)]
    [InlineData("""{"a":{"items":[{"line":1,"b":{"refName":"x"}}]}}""", false)]
    [InlineData("""{"a":"eid:x"}""", true)]
    [InlineData("""{"a":{"items":["eid:x"]}}""", true)]
    [InlineData("""{"a":{"items":[{"b":"EID:x"}]}}""", true)]
    [InlineData("""{"a":{"quantity":1}}""", true)]
    public void The_schema_is_asked_for_only_when_a_value_needs_it(string body, bool expected)
    {
        Assert.Equal(expected, SchemaFit.IsNeeded(JsonNode.Parse(body)!.AsObject()));
    }

    [Theory]
    [InlineData("""{"custentity_new":"text","memo":"eid:x"}""", true)]
    [InlineData("""{"custentity_new":"eid:x"}""", false)]
    public void A_new_schema_is_asked_for_only_when_a_value_that_needs_it_has_an_unknown_field(string body, bool isKnown)
    {
        Assert.Equal(isKnown, SchemaFit.IsKnown(JsonNode.Parse(body)!.AsObject(), Schema));
    }

    public static TheoryData<object, string> References => new()
    {
        { 42, "42" },
        { 42L, "42" },
        { "42", "42" },
        { "eid:X-1", "eid:X-1" },
        { new RecordRef { Id = "-5" }, "-5" },
        { new Hashtable { ["ID"] = 7 }, "7" },
        { Properties(("id", "8")), "8" },
        { Properties(("externalId", "E")), "eid:E" },
        { Properties(("id", "eid:E")), "eid:E" },
        { Properties(("id", new RecordRef { Id = "9", RefName = "Nine" })), "9" },
    };

    [Theory]
    [MemberData(nameof(References))]
    public void A_record_is_identified_by_whatever_names_it(object value, string expected)
    {
        Assert.Equal(expected, RecordReferenceAttribute.Convert(value).ToPathSegment());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("eid:")]
    [InlineData("a\nb")]
    [InlineData(null)]
    public void What_names_no_record_is_refused(object? value)
    {
        Assert.Throws<ArgumentTransformationMetadataException>(() => RecordReferenceAttribute.Convert(value));
    }

    private static RecordField Field(string? part, string name, FieldType type) => new() { RecordType = "thing", Sublist = part, Name = name, Label = name, Type = type };

    private static PSObject Properties(params (string Name, object? Value)[] properties)
    {
        var result = new PSObject();
        foreach (var (name, value) in properties)
        {
            result.Properties.Add(new PSNoteProperty(name, value));
        }

        return result;
    }
}
