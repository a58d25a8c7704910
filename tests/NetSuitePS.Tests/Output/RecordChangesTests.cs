using System.Text.Json;
using NetSuite;
using NetSuitePS.Errors;
using NetSuitePS.Output;

namespace NetSuitePS.Tests.Output;

public sealed class RecordChangesTests
{
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
        RecordChanges.Accept(record);

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

    private static string Changes(RecordObject record) => RecordChanges.Collect(record).ToJsonString();

    private static Record Read(string type, string json)
    {
        using var document = JsonDocument.Parse(json);
        return RecordReader.ReadRecord(type, "1", document.RootElement);
    }
}
