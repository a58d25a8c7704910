using System.Collections;
using System.Text.Json;
using NetSuite;
using NetSuitePS.Errors;
using NetSuitePS.Output;

namespace NetSuitePS.Tests.Output;

public sealed class RecordChangesTests
{
    private static readonly RecordReader Reader = new(null);

    private const string Lines = """{"item":{"items":[{"line":1,"quantity":2},{"line":2,"quantity":3}]}}""";

    [Fact]
    public void A_record_that_was_only_read_has_no_changes()
    {
        Assert.Equal("{}", Changes(Read("changesNone", """{"id":"1","memo":"a"}""")));
    }

    [Fact]
    public void Only_the_changed_field_is_sent()
    {
        dynamic record = Read("changesOne", """{"id":"1","memo":"a","phone":"1"}""");
        record.phone = "2";

        Assert.Equal("""{"phone":"2"}""", Changes(record));
    }

    [Fact]
    public void Setting_a_field_to_the_value_it_has_is_no_change()
    {
        dynamic record = Read("changesSame", """{"memo":"a","total":5.0}""");
        record.memo = "a";
        record.total = 5.00m;

        Assert.Equal("{}", Changes(record));
    }

    [Fact]
    public void An_emptied_field_is_cleared()
    {
        dynamic record = Read("changesClear", """{"memo":"a","total":5}""");
        record.memo = "";
        record.total = null;

        Assert.Equal("""{"memo":null,"total":null}""", Changes(record));
    }

    [Fact]
    public void A_changed_reference_is_sent_by_its_id()
    {
        dynamic record = Read("changesReference", """{"entity":{"id":"1","refName":"One"}}""");
        record.entity = new RecordRef { Id = "2" };

        Assert.Equal("""{"entity":{"id":"2"}}""", Changes(record));
    }

    [Fact]
    public void A_changed_line_is_sent_with_its_key_and_the_change()
    {
        dynamic record = Read("changesLine", """{"item":{"items":[{"line":1,"quantity":2,"rate":5},{"line":2,"quantity":3,"rate":5}]}}""");
        record.item[1].quantity = 4m;

        Assert.Equal("""{"item":{"items":[{"quantity":4,"line":2}]}}""", Changes(record));
    }

    [Fact]
    public void A_changed_line_without_a_key_is_refused_because_NetSuite_would_append_it()
    {
        dynamic record = Read("changesKeyless", """{"salesTeam":{"items":[{"contribution":50},{"contribution":50}]}}""");
        record.salesTeam[1].contribution = 40m;

        Assert.Contains("append", Assert.Throws<InputException>(() => Changes(record)).Message);
    }

    [Fact]
    public void A_changed_subrecord_is_sent_with_its_change_alone()
    {
        dynamic record = Read("changesPart", """{"billingAddress":{"city":"Salem","zip":"97301"}}""");
        record.billingAddress.city = "Eugene";

        Assert.Equal("""{"billingAddress":{"city":"Eugene"}}""", Changes(record));
    }

    [Fact]
    public void Accepted_changes_are_not_sent_again()
    {
        dynamic record = Read("changesAccepted", """{"memo":"a","item":{"items":[{"line":1,"quantity":2}]}}""");
        record.memo = "b";
        record.item[0].quantity = 3m;
        SentChanges.Of((RecordObject)record)!.Accept();

        Assert.Equal("{}", Changes(record));
    }

    [Theory]
    [InlineData("false", """{"isInactive":false}""")]
    [InlineData("F", """{"isInactive":false}""")]
    [InlineData(false, """{"isInactive":false}""")]
    [InlineData(null, """{"isInactive":null}""")]
    [InlineData("true", "{}")]
    public void Text_in_a_true_or_false_field_means_what_it_says(object? value, string expected)
    {
        dynamic record = Read("changesBoolean", """{"isInactive":true}""");
        record.isInactive = value;

        Assert.Equal(expected, Changes(record));
    }

    [Fact]
    public void Other_text_in_a_true_or_false_field_is_refused()
    {
        dynamic record = Read("changesBoolean", """{"isInactive":true}""");

        Assert.Throws<ArgumentException>(() => record.isInactive = "perhaps");
    }

    [Fact]
    public void A_day_is_sent_as_a_day_whatever_the_time_of_it()
    {
        dynamic record = Read("changesDay", """{"tranDate":"2026-01-31"}""");
        record.tranDate = new DateTime(2026, 2, 1, 23, 30, 0, DateTimeKind.Local);

        Assert.Equal("""{"tranDate":"2026-02-01"}""", Changes(record));
    }

    [Fact]
    public void The_id_of_a_record_can_not_be_changed_because_another_record_would_be_written()
    {
        dynamic record = Read("changesId", """{"id":"1","memo":"a"}""");

        Assert.Throws<InvalidOperationException>(() => record.id = "2");
    }

    [Fact]
    public void A_line_can_not_be_replaced_in_place_because_nobody_would_notice()
    {
        dynamic record = Read("changesInPlace", Lines);

        Assert.Throws<NotSupportedException>(() => record.item[0] = new Hashtable { ["line"] = 1 });
    }

    [Fact]
    public void A_line_that_is_added_goes_with_the_others_numbers()
    {
        dynamic record = Read("changesAdded", Lines);
        record.item = new object[] { record.item[0], record.item[1], new Hashtable { ["quantity"] = 9 } };

        Assert.Equal("""{"item":{"items":[{"line":1},{"line":2},{"quantity":9}]}}""", Changes(record));
    }

    [Fact]
    public void A_line_that_was_added_is_not_sent_a_second_time()
    {
        dynamic record = Read("changesTwice", Lines);
        var added = new Hashtable { ["quantity"] = 9 };
        record.item = new object[] { record.item[0], record.item[1], added };
        SentChanges.Of((RecordObject)record)!.Accept();
        record.item = new object[] { record.item[0], record.item[1], added, new Hashtable { ["quantity"] = 8 } };

        Assert.Contains("twice", Assert.Throws<InputException>(() => Changes(record)).Message);
    }

    [Fact]
    public void A_line_that_is_left_out_is_refused_because_NetSuite_would_keep_it()
    {
        dynamic record = Read("changesRemoved", Lines);
        record.item = record.item[0];

        Assert.Contains("-SublistMode Replace", Assert.Throws<InputException>(() => Changes(record)).RecommendedAction);
    }

    [Fact]
    public void A_lone_line_is_a_list_of_one_when_the_list_is_replaced()
    {
        dynamic record = Read("changesLone", Lines);
        record.item = record.item[1];

        Assert.Equal("""{"item":{"items":[{"line":2}]}}""", RecordChanges.Collect((RecordObject)record, ["ITEM"]).ToJsonString());
    }

    [Fact]
    public void A_replaced_list_is_sent_with_its_unchanged_lines_because_NetSuite_would_remove_them()
    {
        dynamic record = Read("changesReplaced", Lines);
        record.item[0].quantity = 7m;

        Assert.Equal(
            """{"item":{"items":[{"quantity":7,"line":1},{"line":2}]}}""", RecordChanges.Collect((RecordObject)record, ["item"]).ToJsonString());
    }

    [Fact]
    public void A_line_of_another_record_is_refused_because_its_number_means_another_line()
    {
        dynamic record = Read("changesForeign", Lines);
        dynamic other = Read("changesForeign", Lines);
        record.item = new object[] { record.item[0], record.item[1], other.item[0] };

        Assert.Contains("another record", Assert.Throws<InputException>(() => Changes(record)).Message);
    }

    private static string Changes(RecordObject record) => RecordChanges.Collect(record).ToJsonString();

    private static Record Read(string type, string json)
    {
        using var document = JsonDocument.Parse(json);
        return Reader.ReadRecord(type, "1", document.RootElement);
    }
}
