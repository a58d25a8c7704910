using System.Text.Json;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Output;
using NetSuitePS.Tests.Binding;

namespace NetSuitePS.Tests.Output;

/// <summary>Records whose fields a query selected.</summary>
public sealed class FoundRecordsTests
{
    private readonly RecordField[] fields =
    [
        Field("id", FieldType.Text), Field("companyName", FieldType.Text), Field("balance", FieldType.Number), Field("isInactive", FieldType.Boolean),
        Field("dateCreated", FieldType.Date), Field("lastModified", FieldType.DateTime), Field("subsidiary", FieldType.Reference), Field("subsidiary.name", FieldType.Text),
    ];

    [Fact]
    public void The_properties_are_the_fields_in_their_order_with_the_types_of_the_schema()
    {
        var record = Create("7", ["7", "Acme", 5.5m, true, new DateTime(2026, 1, 31), DateTimeOffset.UnixEpoch, Reference("1", "One"), "One"]);

        Assert.Equal(
            [("id", typeof(string)), ("companyName", typeof(string)), ("balance", typeof(decimal?)), ("isInactive", typeof(object)), ("dateCreated", typeof(DateTime?)),
                ("lastModified", typeof(DateTimeOffset?)), ("subsidiary", typeof(RecordRef)), ("subsidiary.name", typeof(string))],
            record.GetType().GetProperties().Select(property => (property.Name, property.PropertyType)));
        Assert.Equal("7", record.OriginalId);
    }

    [Fact]
    public void Empty_fields_are_null()
    {
        var record = Create("7", new object?[8]);

        Assert.Equal("7", ((dynamic)record).id);
        Assert.All(record.GetType().GetProperties().Skip(1), property => Assert.Null(property.GetValue(record)));
    }

    [Theory]
    [InlineData("companyName", "id", "balance")]
    [InlineData("companyName", "balance")]
    public void The_id_is_there_and_first_wherever_the_query_has_it(params string[] names)
    {
        var chosen = names.Select(name => fields.Single(field => field.Name == name)).ToArray();

        var record = Create("7", [.. names.Select<string, object?>(name => name switch { "id" => "7", "balance" => 5m, _ => "Acme" })], chosen);

        Assert.Equal(["id", "companyName", "balance"], record.GetType().GetProperties().Select(property => property.Name));
        Assert.Equal(["7", "Acme", 5m], record.GetType().GetProperties().Select(property => property.GetValue(record)));
    }

    [Fact]
    public void Only_what_was_changed_is_sent()
    {
        dynamic record = Create("7", ["7", "Acme", 5m, false, null, null, Reference("1", "One"), "One"]);
        record.balance = 6m;
        record.subsidiary = "1";

        Assert.Equal("""{"balance":6}""", Things.Changes((object)record));
    }

    [Fact]
    public void A_field_of_another_record_can_not_be_changed_here()
    {
        var record = Create("7", ["7", "Acme", 5m, false, null, null, Reference("1", "One"), "One"]);

        var refusal = Assert.ThrowsAny<Exception>(() => record.GetType().GetProperty("subsidiary.name")!.SetValue(record, "Two"));

        Assert.Contains("'subsidiary'", refusal.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_another_kind_than_expected_is_kept_as_it_is()
    {
        using var document = JsonDocument.Parse("""{"id":"1","refName":"One"}""");
        var found = new FoundRecords(new RecordQuery { Type = "foundOdd" }, null);
        RecordField[] odd = [fields[0], fields[2], Field("several", FieldType.Multiselect)];

        var first = found.Create(Found("1", ["1", 5m, document.RootElement], odd));
        var second = found.Create(Found("2", ["2", "much", null], odd));

        Assert.Equal("One", $"{((dynamic)first).several}");
        Assert.Equal("much", ((dynamic)second).balance);
    }

    [Fact]
    public void Queries_for_the_same_fields_share_a_class() =>
        Assert.Same(Create("1", new object?[8]).GetType(), Create("2", new object?[8]).GetType());

    [Fact]
    public void Values_that_are_alike_are_one_object()
    {
        var found = new FoundRecords(new RecordQuery { Type = "foundType" }, null);
        var records = Enumerable.Range(0, 2)
            .Select(index => (dynamic)found.Create(Found($"{index}", [$"{index}", new string('a', 5), 1m, index == 0, null, null, Reference("1", "One"), null], fields))).ToArray();

        Assert.Same(records[0].companyName, records[1].companyName);
        Assert.Same(records[0].subsidiary, records[1].subsidiary);
    }

    [Fact]
    public void References_that_differ_in_anything_stay_apart()
    {
        var found = new FoundRecords(new RecordQuery { Type = "foundType" }, null);
        var records = new[] { "One", "Renamed" }
            .Select(name => (dynamic)found.Create(Found("1", ["1", null, null, null, null, null, Reference("1", name), null], fields))).ToArray();

        Assert.Equal(["One", "Renamed"], records.Select(record => (string)record.subsidiary.RefName));
    }

    private static RecordField Field(string name, FieldType type) => new() { RecordType = "foundType", Name = name, Label = name, Type = type };

    private static RecordRef Reference(string id, string name) => new() { Id = id, RefName = name };

    private static FoundRecord Found(string id, object?[] values, RecordField[] fields) =>
        new() { Record = new RecordRef { Type = "foundType", Id = id }, Fields = fields, Values = values };

    private Record Create(string id, object?[] values, RecordField[]? chosen = null) =>
        (Record)new FoundRecords(new RecordQuery { Type = "foundType" }, null).Create(Found(id, values, chosen ?? fields));
}
