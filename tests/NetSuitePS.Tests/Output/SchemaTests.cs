using System.Text.Json;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Output;
using NetSuitePS.Tests.Binding;

namespace NetSuitePS.Tests.Output;

/// <summary>What a known schema adds to the objects of a type.</summary>
public sealed class SchemaTests
{
    private static readonly RecordSchema Schema = Make(RecordGroup.Entity);

    [Fact]
    public void Every_field_that_holds_one_value_is_a_property_and_null_where_it_is_empty()
    {
        var record = Read(Make(RecordGroup.Entity), """{"id":"1","email":"a@b.example"}""");

        Assert.Equal(["id", "balance", "born", "changed", "email", "entity", "isInactive"], Names(record));
        Assert.Null(((dynamic)record).balance);
    }

    [Fact]
    public void An_empty_field_can_be_set_and_is_sent()
    {
        dynamic record = Read(Schema, """{"id":"1"}""");
        record.email = "new@b.example";

        Assert.Equal("""{"email":"new@b.example"}""", Things.Changes((object)record));
    }

    [Fact]
    public void The_schema_says_what_is_a_date_and_not_the_name()
    {
        dynamic record = Read(Schema, """{"id":"1","born":"2026-01-31","changed":"2026-01-31T10:00:00Z","email":"2026-01-31","dateOfSomething":"2026-01-31"}""");

        Assert.Equal(new DateTime(2026, 1, 31), record.born);
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 10, 0, 0, TimeSpan.Zero), record.changed);
        Assert.Equal("2026-01-31", record.email);
        Assert.Equal(new DateTime(2026, 1, 31), record.dateOfSomething);
    }

    [Fact]
    public void Lines_have_the_columns_of_their_sublist()
    {
        dynamic record = Read(Schema, """{"id":"1","item":{"items":[{"line":1},{"line":2,"shipped":"2026-01-31"}]}}""");

        var lines = ((RecordList)record.item).Cast<RecordPart>().ToArray();
        Assert.Equal(["line", "quantity", "shipped"], Names(lines[0]));
        Assert.Equal(new DateTime(2026, 1, 31), ((dynamic)lines[1]).shipped);
    }

    [Fact]
    public void A_value_of_another_kind_than_the_schema_says_is_kept_as_it_is()
    {
        dynamic record = Read(Schema, """{"id":"1","balance":"much"}""");

        Assert.Equal("much", record.balance);
    }

    [Fact]
    public void A_schema_of_one_account_does_not_show_in_the_records_of_another()
    {
        Read(Schema, """{"id":"1","custentity_a":"x"}""");

        Assert.DoesNotContain("custentity_a", Names(Read(Make(RecordGroup.Entity), """{"id":"1"}""")));
    }

    [Fact]
    public void Connections_on_which_a_type_has_the_same_fields_share_a_class() =>
        Assert.Same(Read(Make(RecordGroup.Entity), """{"id":"1"}""").GetType(), Read(Make(RecordGroup.Entity), """{"id":"1"}""").GetType());

    [Theory]
    [InlineData("""{"id":"1"}""")]
    [InlineData("""{"id":"1","email":""}""")]
    public void An_empty_field_that_is_emptied_again_did_not_change(string json)
    {
        dynamic record = Read(Schema, json);
        record.email = "";

        Assert.Equal("{}", Things.Changes((object)record));
    }

    [Fact]
    public void A_field_that_was_emptied_is_null_at_once()
    {
        dynamic record = Read(Schema, """{"id":"1","email":"a@b.example"}""");
        record.email = "";

        Assert.Null(record.email);
        Assert.Equal("""{"email":null}""", Things.Changes((object)record));
    }

    [Fact]
    public void Wildcards_choose_among_the_fields_of_the_schema()
    {
        var reader = new RecordReader(Schema);
        using var document = JsonDocument.Parse("""{"id":"1","entity":{"id":"5"},"born":"2026-01-31"}""");

        var record = reader.ReadRecord("schemaType", "1", document.RootElement, reader.Choice("schemaType", ["E*", "BALANCE"], []));

        Assert.Equal(["id", "email", "entity", "balance"], Names(record));
    }

    [Theory]
    [InlineData(RecordGroup.Entity, "EntityRecord")]
    [InlineData(RecordGroup.Transaction, "TransactionRecord")]
    [InlineData(RecordGroup.Item, "ItemRecord")]
    [InlineData(RecordGroup.List, "ListRecord")]
    [InlineData(RecordGroup.Activity, "ActivityRecord")]
    [InlineData(RecordGroup.Custom, "CustomRecord")]
    [InlineData(RecordGroup.Other, "OtherRecord")]
    public void A_whole_record_derives_from_the_class_of_its_group(RecordGroup group, string expected)
    {
        var type = Read(Make(group), """{"id":"1"}""").GetType();

        Assert.Equal(("NetSuitePS.Record#schemaType", expected, "Record"), (type.FullName, type.BaseType!.Name, type.BaseType.BaseType!.Name));
    }

    [Fact]
    public void A_record_with_chosen_fields_has_no_view_of_a_group()
    {
        var reader = new RecordReader(Schema);
        using var document = JsonDocument.Parse("""{"id":"1"}""");

        var type = reader.ReadRecord("schemaType", "1", document.RootElement, reader.Choice("schemaType", ["email"], [])).GetType();

        Assert.Equal(("Selected.NetSuitePS.Record#schemaType", typeof(Record)), (type.FullName, type.BaseType));
    }

    private static RecordSchema Make(RecordGroup group) => new(
        new RecordType { Name = "schemaType", Label = "Schema Type", Group = group },
        [
            Field("id", FieldType.Text),
            Field("email", FieldType.Text),
            Field("balance", FieldType.Number),
            Field("isInactive", FieldType.Boolean),
            Field("born", FieldType.Date),
            Field("changed", FieldType.DateTime),
            Field("entity", FieldType.Reference),
            Field("several", FieldType.Multiselect),
            Field("item", FieldType.Sublist),
            Field("line", FieldType.Integer, "item"),
            Field("quantity", FieldType.Number, "item"),
            Field("shipped", FieldType.Date, "item"),
        ],
        null,
        isOfAccount: true);

    private static RecordField Field(string name, FieldType type, string? sublist = null) =>
        new() { RecordType = "schemaType", Name = name, Label = name, Type = type, Sublist = sublist };

    private static IEnumerable<string> Names(object record) => record.GetType().GetProperties().Select(property => property.Name);

    private static Record Read(RecordSchema schema, string json)
    {
        using var document = JsonDocument.Parse(json);
        return new RecordReader(schema).ReadRecord("schemaType", "1", document.RootElement);
    }
}
