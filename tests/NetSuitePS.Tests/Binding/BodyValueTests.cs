using System.Collections;
using System.Management.Automation;
using NetSuite;
using NetSuitePS.Binding;
using static NetSuitePS.Tests.Binding.Things;

namespace NetSuitePS.Tests.Binding;

public sealed class BodyValueTests
{
    public static TheoryData<string, object?, string> Values => new()
    {
        { "isInactive", "true", "true" },
        { "isInactive", "F", "false" },
        { "isInactive", "Yes", "true" },
        { "isInactive", "no", "false" },
        { "isInactive", false, "false" },
        { "isInactive", new SwitchParameter(true), "true" },
        { "count", "5", "5" },
        { "count", 5.0, "5" },
        { "count", "-3", "-3" },
        { "rate", "1234.50", "1234.50" },
        { "rate", 0.1, "0.1" },
        { "rate", "1e3", "1000" },
        { "rate", 1e30, "1E+30" },
        { "tranDate", "2026-02-01", "\"2026-02-01\"" },
        { "tranDate", "2026-02-01T23:30:00-08:00", "\"2026-02-01\"" },
        { "tranDate", new DateTime(2026, 2, 1, 23, 30, 0, DateTimeKind.Local), "\"2026-02-01\"" },
        { "tranDate", new DateTimeOffset(2026, 2, 1, 23, 30, 0, TimeSpan.FromHours(-8)), "\"2026-02-01\"" },
        { "tranDate", new DateOnly(2026, 2, 1), "\"2026-02-01\"" },
        { "calledAt", "2026-02-01T23:30:00Z", "\"2026-02-01T23:30:00Z\"" },
        { "calledAt", "2026-02-01T23:30:00.250-08:00", "\"2026-02-02T07:30:00Z\"" },
        { "calledAt", new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc), "\"2026-02-01T00:00:00Z\"" },
        { "entity", 5, """{"id":"5"}""" },
        { "entity", "-5", """{"id":"-5"}""" },
        { "entity", 5.0, """{"id":"5"}""" },
        { "entity", "EID:C 1", """{"externalId":"C 1"}""" },
        { "entity", Table("ID", 5), """{"id":"5"}""" },
        { "entity", Table("externalId", "C"), """{"externalId":"C"}""" },
        { "entity", Properties(("id", "5"), ("companyName", "Five")), """{"id":"5"}""" },
        { "entity", new RecordRef { Id = "5", RefName = "Five" }, """{"id":"5"}""" },
        { "entity", new RecordWriteResult { Action = WriteAction.Created, Type = "customer", Id = "7" }, """{"id":"7"}""" },
        { "entity", Read("""{"id":"1"}"""), """{"id":"1"}""" },
        { "status", "b", """{"id":"B"}""" },
        { "status", Table("id", "B"), """{"id":"B"}""" },
        { "status", new RecordRef { Id = "B", RefName = "Bee" }, """{"id":"B"}""" },
        { "subsidiaries", 1, """{"items":[{"id":"1"}]}""" },
        { "subsidiaries", new object[] { 1, "eid:S" }, """{"items":[{"id":"1"},{"externalId":"S"}]}""" },
        { "subsidiaries", Table("items", new object[] { 1 }), """{"items":[{"id":"1"}]}""" },
        { "subsidiaries", Array.Empty<object>(), """{"items":[]}""" },
        { "item", Table("sku", "W"), """{"items":[{"sku":"W"}]}""" },
        { "item", Table("items", Table("sku", "W")), """{"items":[{"sku":"W"}]}""" },
        { "item", Properties(("sku", "W"), ("quantity", "")), """{"items":[{"sku":"W"}]}""" },
        { "item", Table("items", null), "null" },
        { "billingAddress", Table("city", "Salem"), """{"city":"Salem"}""" },
        { "memo", "eid:note", "\"eid:note\"" },
        { "memo", 5, "5" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_takes_the_form_of_its_field(string field, object? value, string json)
    {
        Assert.Equal($$"""{"{{field}}":{{json}}}""", Json(Table(field, value)));
    }

    public static TheoryData<string, object> WrongValues => new()
    {
        { "isInactive", "perhaps" },
        { "isInactive", 2 },
        { "count", "1.5" },
        { "count", 1.5 },
        { "count", true },
        { "count", "1,234" },
        { "rate", "1,234.50" },
        { "rate", "12,5" },
        { "rate", double.NaN },
        { "rate", Table("id", 1) },
        { "rate", new object[] { 1, 2 } },
        { "rate", "text" },
        { "tranDate", "01/02/2026" },
        { "tranDate", "2026-02-30" },
        { "tranDate", 20260201 },
        { "calledAt", "1.2.2026 10:00" },
        { "entity", true },
        { "entity", new object[] { 1, 2 } },
        { "entity", "eid:" },
        { "entity", Table("companyName", "x") },
        { "entity", 1.5 },
        { "entity", new DateTime(2026, 1, 1) },
        { "status", "C" },
        { "status", new object[] { "A", "B" } },
        { "memo", Table("a", 1) },
        { "memo", new object[] { "a" } },
        { "memo", ScriptBlock.Create("1") },
        { "subsidiaries", new object[] { true } },
        { "billingAddress", "Salem" },
        { "billingAddress", new object[] { Table("city", "Salem") } },
        { "item", "text" },
    };

    [Theory]
    [MemberData(nameof(WrongValues))]
    public void A_value_of_another_kind_is_refused_with_its_field(string field, object value)
    {
        Assert.Contains($"'{field}'", Refused(Table(field, value)).Message);
    }

    [Fact]
    public void A_date_that_can_be_read_in_two_ways_is_refused_with_what_to_do()
    {
        var refusal = Refused(Table("tranDate", "01/02/2026"));

        Assert.Equal("'tranDate' of thing holds a day, and can't be '01/02/2026'.", refusal.Message);
        Assert.Contains("[datetime]", refusal.RecommendedAction);
    }

    [Fact]
    public void A_value_of_a_line_is_refused_with_the_line()
    {
        Assert.Contains("'item.quantity' (line 2)", Refused(Table("item", new object[] { Table("quantity", 1), Table("quantity", "x") })).Message);
    }

    [Fact]
    public void A_value_of_a_fixed_list_is_found_by_its_name()
    {
        var schemas = new FixedSchemas(Schema) { FieldOptions = [Option("A", "Pending"), Option("B", "Closed")] };

        Assert.Equal("""{"status":{"id":"B"}}""", Compose(Table("status", "closed"), schemas: schemas).Body.ToJsonString());
        Compose(Table("status", "a"), schemas: schemas);
        Assert.Equal(["options status"], schemas.Asked);
    }

    [Fact]
    public void An_unknown_value_of_a_fixed_list_is_refused_with_those_it_may_be()
    {
        Assert.Contains("A, B", Refused(Table("status", "C")).RecommendedAction);
    }

    [Fact]
    public void A_value_that_the_built_in_list_lacks_passes_because_a_release_may_have_added_it()
    {
        Assert.Equal("""{"status":{"id":"C"}}""", Compose(Table("status", "C"), schemas: new FixedSchemas(BuiltIn)).Body.ToJsonString());
    }

    private static SelectOption Option(string id, string name) => new() { RecordType = "thing", Field = "status", Id = id, Name = name };
}
