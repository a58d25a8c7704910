using System.Text.Json;
using NetSuite;
using NetSuitePS.Output;

namespace NetSuitePS.Tests.Output;

public sealed class RecordReaderTests
{
    private static readonly RecordReader Reader = new(null);

    [Fact]
    public void Fields_become_typed_properties()
    {
        dynamic record = Read("readerTypes", """
            {"links":[{"rel":"self","href":"http://x/record/v1/invoice/7"}],"id":"7","memo":"text","total":12.5,
             "approved":true,"tranDate":"2026-01-31","lastModifiedDate":"2026-02-01T10:20:30Z"}
            """);

        Assert.Equal("7", (string)record.id);
        Assert.Equal("text", (string)record.memo);
        Assert.Equal(12.5m, (decimal?)record.total);
        Assert.True((bool)record.approved);
        Assert.Equal(new DateTime(2026, 1, 31), (DateTime?)record.tranDate);
        Assert.Equal(DateTimeKind.Unspecified, ((DateTime?)record.tranDate)!.Value.Kind);
        Assert.Equal(new DateTimeOffset(2026, 2, 1, 10, 20, 30, TimeSpan.Zero), (DateTimeOffset?)record.lastModifiedDate);
    }

    [Fact]
    public void Links_and_parts_that_were_not_asked_for_leave_no_property()
    {
        var record = Read("readerLinks", """{"links":[],"id":"1","item":{"links":[{"rel":"self","href":"x"}]}}""");

        Assert.Equal(["id"], PropertyNames(record));
    }

    [Fact]
    public void Text_that_looks_like_a_date_stays_text_in_a_field_that_is_none()
    {
        dynamic record = Read("readerMemo", """{"memo":"2026-01-31"}""");

        Assert.Equal("2026-01-31", (string)record.memo);
    }

    [Fact]
    public void A_reference_keeps_its_id_and_type_and_prints_as_its_name()
    {
        dynamic record = Read("readerReference", """
            {"entity":{"links":[{"rel":"self","href":"https://x/services/rest/record/v1/customer/107"}],"id":"107","refName":"Acme"}}
            """);

        var entity = (RecordRef)record.entity;
        Assert.Equal(("customer", "107", "Acme"), (entity.Type, entity.Id, entity.RefName));
        Assert.Equal("Acme", $"{record.entity}");
    }

    [Fact]
    public void A_reference_to_a_type_without_an_address_has_no_type()
    {
        dynamic record = Read("readerNoType", """{"form":{"links":[{"rel":"self","href":"https://x/record/v1/"}],"id":"-5","refName":"Form"}}""");

        Assert.Null(((RecordRef)record.form).Type);
    }

    [Fact]
    public void Lines_become_parts_and_a_multiselect_becomes_references()
    {
        dynamic record = Read("readerLines", """
            {"item":{"links":[],"items":[{"line":1,"quantity":2.0},{"line":2,"quantity":3.0}],"totalResults":2},
             "subsidiaries":{"items":[{"id":"1","refName":"One"}],"totalResults":1}}
            """);

        var lines = ((RecordList)record.item).Cast<dynamic>().ToArray();
        Assert.Equal([2m, 3m], lines.Select(line => (decimal?)line.quantity));
        Assert.All(lines, line => Assert.IsAssignableFrom<RecordPart>((object)line));
        Assert.Equal("One", $"{((RecordList)record.subsidiaries)[0]}");
    }

    [Fact]
    public void A_property_seen_once_is_there_on_later_records_of_the_type()
    {
        Read("readerUnion", """{"id":"1","email":"a@b.example"}""");
        dynamic later = Read("readerUnion", """{"id":"2","phone":"1"}""");

        Assert.Null((string?)later.email);
        Assert.Equal(["id", "email", "phone"], PropertyNames((object)later));
    }

    [Fact]
    public void A_field_that_was_not_asked_for_is_no_property_whatever_was_read_before()
    {
        Read("readerChoice", """{"id":"1","email":"a@b.example","phone":"1"}""");
        using var document = JsonDocument.Parse("""{"id":"1"}""");

        var chosen = Reader.ReadRecord("readerChoice", "1", document.RootElement, Reader.Choice("readerChoice", ["phone"], []));

        Assert.Equal(["id", "phone"], PropertyNames(chosen));
    }

    [Fact]
    public void An_empty_field_says_nothing_about_its_type()
    {
        Read("readerNull", """{"id":"1","isInactive":null}""");
        dynamic later = Read("readerNull", """{"id":"1","isInactive":false}""");

        Assert.Throws<ArgumentException>(() => later.isInactive = "perhaps");
    }

    [Theory]
    [InlineData("""{"id":"5","links":[null]}""")]
    [InlineData("""{"id":"5","links":[{"href":7}]}""")]
    [InlineData("""{"id":"5","links":"x"}""")]
    public void A_reference_with_odd_links_is_read_all_the_same(string reference)
    {
        dynamic record = Read("readerOddLinks", $$"""{"entity":{{reference}}}""");

        Assert.Equal("5", ((RecordRef)record.entity).Id);
    }

    [Fact]
    public void Records_of_a_type_share_one_class_once_its_properties_are_known()
    {
        Read("readerShared", """{"id":"1","a":"x","b":"y"}""");

        Assert.Same(Read("readerShared", """{"id":"2","a":"x"}""").GetType(), Read("readerShared", """{"id":"3","b":"y"}""").GetType());
    }

    [Fact]
    public void A_field_that_comes_in_two_kinds_takes_both()
    {
        Read("readerMixed", """{"value":"text"}""");
        dynamic number = Read("readerMixed", """{"value":5}""");

        Assert.Equal(5m, number.value);
    }

    [Fact]
    public void A_number_beyond_decimal_is_kept()
    {
        dynamic record = Read("readerHuge", """{"huge":1e300}""");

        Assert.Equal(1e300, (double)record.huge);
    }

    [Fact]
    public void The_class_is_named_for_views_and_user_type_data()
    {
        var record = Read("readerNames", """{"id":"1"}""");

        Assert.Equal(["NetSuitePS.Record#readerNames", "NetSuitePS.OtherRecord", "NetSuitePS.Record", "NetSuitePS.RecordObject"], Ancestors(record.GetType()).Take(4));
    }

    [Fact]
    public void A_record_prints_as_type_id_and_name()
    {
        Assert.Equal("readerPrint 5 (Acme)", Read("readerPrint", """{"id":"5","companyName":"Acme"}""", "5").ToString());
    }

    private static IEnumerable<string> Ancestors(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current.FullName!;
        }
    }

    private static IEnumerable<string> PropertyNames(object record) => record.GetType().GetProperties().Select(property => property.Name);

    private static Record Read(string type, string json, string? id = null)
    {
        using var document = JsonDocument.Parse(json);
        return Reader.ReadRecord(type, id, document.RootElement);
    }
}
