using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Security;
using NetSuite;
using NetSuitePS.Binding;
using NetSuitePS.Errors;

namespace NetSuitePS.Tests.Binding;

public sealed class JsonValuesTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { null, "null" },
        { "text", "\"text\"" },
        { string.Empty, "null" },
        { true, "true" },
        { 5, "5" },
        { 5L, "5" },
        { 12.50m, "12.50" },
        { 1.5, "1.5" },
        { new DateTime(2026, 1, 31), "\"2026-01-31\"" },
        { new DateTime(2026, 1, 31, 10, 20, 30, DateTimeKind.Utc), "\"2026-01-31T10:20:30Z\"" },
        { new DateTimeOffset(2026, 1, 31, 23, 0, 0, TimeSpan.FromHours(-5)), "\"2026-02-01T04:00:00Z\"" },
        { new DateOnly(2026, 1, 31), "\"2026-01-31\"" },
        { new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Local), "\"2026-01-31\"" },
        { 0.1f, "0.1" },
        { DBNull.Value, "null" },
        { AutomationNull.Value, "null" },
        { new RecordWriteResult { Action = WriteAction.Created, Type = "customer", Id = "7" }, """{"id":"7"}""" },
        { new Hashtable { ["Items"] = new object[] { 1 } }, """{"Items":[1]}""" },
        { new RecordRef { Id = "5", RefName = "Five" }, """{"id":"5"}""" },
        { new RecordRef { ExternalId = "X" }, """{"externalId":"X"}""" },
        { new Hashtable { ["id"] = 5 }, """{"id":5}""" },
        { new object[] { new Hashtable { ["line"] = 1 } }, """{"items":[{"line":1}]}""" },
        { new Hashtable { ["items"] = new object[] { 1, 2 } }, """{"items":[1,2]}""" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_has_the_JSON_that_NetSuite_reads(object? value, string json)
    {
        Assert.Equal(json, JsonValues.ToNode("field", value)?.ToJsonString() ?? "null");
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void A_culture_does_not_change_what_is_sent(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal("1.5", JsonValues.ToNode("field", 1.5)!.ToJsonString());
            Assert.Equal("\"2026-01-31\"", JsonValues.ToNode("field", new DateTime(2026, 1, 31))!.ToJsonString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_value_that_contains_itself_is_refused()
    {
        var circle = new Hashtable();
        circle["self"] = circle;

        Assert.Contains("refers to itself", Assert.Throws<InputException>(() => JsonValues.ToNode("field", circle)).Message);
    }

    [Fact]
    public void A_secret_is_refused_rather_than_sent()
    {
        Assert.Throws<InputException>(() => JsonValues.ToNode("field", new SecureString()));
    }

    [Fact]
    public void An_object_is_sent_with_its_properties()
    {
        var value = new PSObject();
        value.Properties.Add(new PSNoteProperty("quantity", 2));

        Assert.Equal("""{"quantity":2}""", JsonValues.ToNode("field", value)!.ToJsonString());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_that_JSON_can_not_hold_is_refused(double value)
    {
        Assert.Throws<InputException>(() => JsonValues.ToNode("field", value));
    }

    [Fact]
    public void The_body_of_a_plain_call_keeps_lists_and_empty_text()
    {
        var body = new Hashtable { ["params"] = new object?[] { "1", "", null } };

        Assert.Equal("""{"params":["1","",null]}""", JsonValues.ToPlainNode(body)!.ToJsonString());
    }

    [Fact]
    public void A_field_that_is_given_in_two_spellings_is_refused()
    {
        var fields = new Dictionary<string, object> { ["phone"] = "1", ["PHONE"] = "2" };

        Assert.Throws<InputException>(() => JsonValues.ToObject(fields));
    }
}
