using System.Collections;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Binding;
using NetSuitePS.Errors;
using static NetSuitePS.Tests.Binding.Things;

namespace NetSuitePS.Tests.Binding;

public sealed class LineModeTests
{
    private static readonly BodyOptions Replace = new() { SublistMode = SublistMode.Replace };
    private static readonly BodyOptions Append = new() { SublistMode = SublistMode.Append };

    [Theory]
    [InlineData(WriteOperation.Update)]
    [InlineData(WriteOperation.Upsert)]
    public void Lines_without_their_key_are_refused_because_NetSuite_would_append_them(WriteOperation operation)
    {
        var refusal = Refused(Table("item", Table("quantity", 2)), operation);

        Assert.Contains("Line 1 of 'item' has no 'line'", refusal.Message);
        Assert.Contains("-SublistMode Replace", refusal.RecommendedAction);
        Assert.Contains("-LineKey item.", refusal.RecommendedAction);
    }

    [Fact]
    public void Lines_of_a_sublist_without_keys_are_refused_with_the_reason()
    {
        var refusal = Refused(Table("salesTeam", Table("contribution", 50)), WriteOperation.Update);

        Assert.Contains("no keys for the lines of 'salesTeam'", refusal.Message);
        Assert.DoesNotContain("-LineKey", refusal.RecommendedAction);
    }

    [Theory]
    [InlineData("line")]
    [InlineData("orderLine")]
    public void Lines_with_their_key_are_changed(string key)
    {
        var composed = Compose(Table("item", new Hashtable { [key] = 1, ["quantity"] = 2 }), WriteOperation.Update);

        Assert.Empty(composed.Options.Replace);
        Assert.Empty(composed.Options.Matched);
    }

    [Fact]
    public void Lines_in_lines_are_held_to_the_same()
    {
        object Input(Hashtable assignment) => Table("item", new Hashtable { ["line"] = 1, ["inventoryDetail"] = Table("inventoryAssignment", assignment) });

        Refused(Input(Table("quantity", 1)), WriteOperation.Update);
        Compose(Input(new Hashtable { ["quantity"] = 1, ["internalId"] = 4 }), WriteOperation.Update);
    }

    [Theory]
    [InlineData(WriteOperation.Create)]
    [InlineData(WriteOperation.Transform)]
    public void The_lines_of_a_new_record_are_simply_its_lines(WriteOperation operation)
    {
        Compose(new Hashtable { ["item"] = Table("quantity", 2), ["salesTeam"] = Table("contribution", 50) }, operation);
    }

    [Fact]
    public void Replaced_sublists_are_named_and_multiselects_are_not()
    {
        var composed = Compose(new Hashtable { ["ITEM"] = Table("quantity", 2), ["subsidiaries"] = 1, ["memo"] = "x" }, WriteOperation.Update, Replace);

        Assert.Equal(["item"], composed.Options.Replace);
    }

    [Fact]
    public void Appended_lines_need_no_key()
    {
        var composed = Compose(Table("salesTeam", Table("contribution", 50)), WriteOperation.Update, Append);

        Assert.Empty(composed.Options.Replace);
        Assert.Empty(composed.Options.Matched);
    }

    [Fact]
    public void The_account_is_asked_once_for_keys_that_the_catalog_does_not_have()
    {
        var schemas = new FixedSchemas(BuiltIn) { Account = Schema };
        var composer = new BodyComposer(new BodyOptions(), schemas);

        for (var run = 0; run < 3; run++)
        {
            Assert.Throws<InputException>(() => composer.Compose(new(Table("item", Table("quantity", 2))), new FieldValues(), "thing", WriteOperation.Update));
        }

        Assert.Equal(["account thing"], schemas.Asked);
    }

    [Fact]
    public void Where_no_keys_are_shown_lines_need_a_number()
    {
        var schemas = new FixedSchemas(_ => null);

        Compose(Table("item", new object[] { Table("line", 1) }), WriteOperation.Update, schemas: schemas);
        Assert.Throws<InputException>(() => Compose(Table("item", new object[] { Table("quantity", 1) }), WriteOperation.Update, schemas: schemas));
    }

    [Theory]
    [InlineData("item.sku")]
    [InlineData("SKU")]
    public void Lines_may_be_matched_by_any_column(string key)
    {
        var composed = Compose(Table("item", new Hashtable { ["sku"] = "W", ["quantity"] = 2 }), WriteOperation.Upsert, new BodyOptions { LineKey = [key] });

        Assert.Equal(["sku"], composed.LineKeys["item"]);
    }

    [Fact]
    public void A_line_without_the_column_it_is_matched_by_is_refused()
    {
        Assert.Contains("'sku'", Refused(Table("item", Table("quantity", 2)), WriteOperation.Update, new BodyOptions { LineKey = ["item.sku"] }).Message);
    }

    [Theory]
    [InlineData("item.skuu", "Did you mean 'sku'?")]
    [InlineData("itme.sku", "Did you mean 'item'?")]
    [InlineData("skuu", "Did you mean 'sku'?")]
    public void A_column_to_match_by_that_does_not_exist_is_refused(string key, string expected)
    {
        Assert.Contains(expected, Refused(Table("item", Table("sku", "W")), WriteOperation.Update, new BodyOptions { LineKey = [key] }).Message);
    }

    [Fact]
    public void Lines_are_matched_only_where_they_are_merged()
    {
        Refused(Table("item", Table("sku", "W")), WriteOperation.Update, Replace with { LineKey = ["sku"] });
    }

    [Theory]
    [InlineData(WriteOperation.Create, "new record")]
    [InlineData(WriteOperation.Transform, "orderLine")]
    public void A_new_record_has_no_lines_to_match(WriteOperation operation, string expected)
    {
        var refusal = Refused(Table("item", Table("sku", "W")), operation, new BodyOptions { LineKey = ["item.sku"] });

        Assert.Contains(expected, refusal.Message + refusal.RecommendedAction);
    }

    [Fact]
    public void Changed_lines_of_a_record_carry_the_keys_of_their_sublist()
    {
        dynamic record = Read("""{"id":"1","memo":"a","addressBook":{"items":[{"internalId":7,"label":"Home"},{"internalId":8,"label":"Work"}]}}""");
        record.addressBook[1].label = "Office";

        ComposedBody composed = Compose((object)record, WriteOperation.Update);

        Assert.Equal("""{"addressBook":{"items":[{"label":"Office","internalId":8}]}}""", composed.Body.ToJsonString());
        Assert.Equal(["addressBook"], composed.Options.Matched);
        Assert.Equal("{}", composed.Seen!.ToJsonString());
    }

    [Fact]
    public void A_line_that_was_added_to_those_of_a_record_is_new_and_may_not_be_sent_twice()
    {
        dynamic record = Read("""{"id":"1","item":{"items":[{"line":1,"quantity":2}]}}""");
        record.item = new object[] { record.item[0], Table("quantity", 9) };

        ComposedBody composed = Compose((object)record, WriteOperation.Update);

        Assert.Equal("""{"item":{"items":[{"line":1},{"quantity":9}]}}""", composed.Body.ToJsonString());
        Assert.Empty(composed.Options.Matched);
    }

    [Fact]
    public void Lines_that_were_taken_out_of_a_record_need_the_list_to_be_replaced()
    {
        dynamic record = Read("""{"id":"1","item":{"items":[{"line":1,"quantity":2},{"line":2,"quantity":3}]}}""");
        record.item = record.item[1];

        Assert.Contains("-SublistMode Replace", Refused((object)record, WriteOperation.Update).RecommendedAction);
        ComposedBody composed = Compose((object)record, WriteOperation.Update, Replace);
        Assert.Equal("""{"item":{"items":[{"line":2}]}}""", composed.Body.ToJsonString());
        Assert.Equal(["item"], composed.Options.Replace);
    }

    [Fact]
    public void What_was_seen_are_the_values_before_the_change()
    {
        dynamic record = Read("""{"id":"1","memo":"a","tranDate":"2026-01-31","entity":{"id":"5","refName":"Five"},"rate":5.5,"email":"e"}""");
        record.memo = null;
        record.tranDate = new DateTime(2026, 2, 1);
        record.entity = new RecordRef { Id = "6" };
        record.rate = 6;

        ComposedBody composed = Compose((object)record, WriteOperation.Update);

        Assert.Equal("""{"memo":null,"tranDate":"2026-02-01","entity":{"id":"6"},"rate":6}""", Sorted(composed.Body, "memo", "tranDate", "entity", "rate"));
        Assert.Equal("""{"memo":"a","tranDate":"2026-01-31","entity":{"id":"5"},"rate":5.5}""", Sorted(composed.Seen!, "memo", "tranDate", "entity", "rate"));
    }

    [Fact]
    public void A_record_makes_no_new_record()
    {
        Refused(Read("""{"id":"1","memo":"a"}"""));
    }

    private static string Sorted(System.Text.Json.Nodes.JsonObject body, params string[] names) =>
        new System.Text.Json.Nodes.JsonObject(names.Select(name => KeyValuePair.Create(name, body[name]?.DeepClone()))).ToJsonString();
}
