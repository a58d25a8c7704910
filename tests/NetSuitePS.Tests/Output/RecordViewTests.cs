using System.Text.Json;
using NetSuite;
using NetSuite.Client;
using NetSuite.Testing;
using NetSuitePS.Output;

namespace NetSuitePS.Tests.Output;

/// <summary>What records look like in a console.</summary>
public sealed class RecordViewTests(Hosted session) : IClassFixture<Hosted>
{
    [Theory]
    [InlineData(
        RecordGroup.Entity,
        """{"companyName":"Acme","entityId":"C-1","email":"a@b.example","phone":"555","category":{"id":"2","refName":"Retail"},"balance":1234.5}""",
        "Id Name Email Phone Status Balance | 7 Acme a@b.example 555 Retail 1,234.50")]
    [InlineData(RecordGroup.Entity, """{"entityId":"Ann Lee","phone":""}""", "Id Name Email Phone Status Balance | 7 Ann Lee")]
    [InlineData(
        RecordGroup.Transaction,
        """{"tranId":"INV-1","tranDate":"2026-01-31","entity":{"id":"1","refName":"Acme"},"status":{"id":"open","refName":"Open"},"total":10,"currency":{"id":"1","refName":"USD"}}""",
        "Id Number Date Entity Status Total Currency | 7 INV-1 2026-01-31 Acme Open 10.00 USD")]
    [InlineData(
        RecordGroup.Item,
        """{"itemId":"PEN","displayName":"Blue pen","itemType":{"id":"InvtPart","refName":"Inventory"},"basePrice":2,"averageCost":1.5}""",
        "Id Name Display name Type Price Cost | 7 PEN Blue pen Inventory 2.00 1.50")]
    [InlineData(RecordGroup.List, """{"acctName":"Cash","acctNumber":"1000","isInactive":false}""", "Id External id Number Name Inactive | 7 1000 Cash False")]
    [InlineData(
        RecordGroup.Activity,
        """{"title":"Call back","status":{"id":"x","refName":"Open"},"assigned":{"id":"1","refName":"Ann"},"startDate":"2026-01-31"}""",
        "Id Title Status Assigned Date | 7 Call back Open Ann 2026-01-31")]
    [InlineData(RecordGroup.Custom, """{"name":"Lathe","owner":{"id":"1","refName":"Ann"}}""", "Id External id Name Owner Modified Inactive | 7 Lathe Ann")]
    [InlineData(RecordGroup.Other, """{"name":"Thing"}""", "Id External id Name Email Phone | 7 Thing")]
    public void A_whole_record_has_the_view_of_its_group(RecordGroup group, string json, string expected)
    {
        using var document = JsonDocument.Parse(json);
        var record = new RecordReader(Schema(group)).ReadRecord($"view{group}", "7", document.RootElement);

        Assert.Equal(expected, Show(record));
    }

    [Fact]
    public void A_record_with_chosen_fields_shows_just_these()
    {
        var record = Selected(("companyName", "Acme"), ("subsidiary.name", "One"), ("balance", 5m));

        Assert.Equal("id companyName subsidiary.name balance | 7 Acme One 5.00", Show(record));
    }

    [Fact]
    public void Many_chosen_fields_are_shown_one_below_the_other()
    {
        var record = Selected([.. Enumerable.Range(1, 8).Select(index => ($"field{index}", (object?)index))]);

        Assert.StartsWith("id : 7 | field1 : 1 | field2 : 2", Show(record), StringComparison.Ordinal);
    }

    [Fact]
    public void Chosen_fields_are_shown_whatever_the_group()
    {
        using var document = JsonDocument.Parse("""{"id":"7","memo":"x"}""");
        var reader = new RecordReader(Schema(RecordGroup.Transaction));

        Assert.Equal("id memo | 7 x", Show(reader.ReadRecord("viewChosen", "7", document.RootElement, reader.Choice("viewChosen", ["memo"], []))));
    }

    [Fact]
    public void A_row_of_an_item_sublist_shows_whose_it_is()
    {
        using var document = JsonDocument.Parse("""{"line":1,"item":{"id":"3","refName":"Pen"},"quantity":2,"rate":5,"amount":10}""");

        Assert.Equal("Record Line Item Quantity Rate Amount | 7 1 Pen 2 5.00 10.00", Show(new RecordReader(null).ReadLine("invoice.item", "7", document.RootElement, null)));
    }

    [Fact]
    public void A_plan_shows_what_there_is_to_say()
    {
        var plan = new RecordPlan { Type = "customer", Route = RecordRoute.Query, Requests = "1", Query = "SELECT id FROM customer WHERE id = ?", Parameters = [5], Reasons = ["All is there."] };

        Assert.Equal("Type : customer | Route : Query | Requests : 1 | Query : SELECT id FROM customer WHERE id = ? | Parameters : 5 | Reasons : All is there.", Show(plan));
    }

    [Fact]
    public void A_table_of_records_keeps_the_columns_that_are_empty_in_the_first()
    {
        var reader = new RecordReader(Schema(RecordGroup.Entity));
        var records = new[] { "{}", """{"email":"a@b.example"}""" }.Select((json, index) =>
        {
            using var document = JsonDocument.Parse(json);
            return reader.ReadRecord("viewEmpty", $"{index}", document.RootElement);
        }).ToArray();

        var result = session.Invoke("$records | ConvertTo-Csv | Select-Object -Last 1", ("records", records));

        Assert.Contains("a@b.example", result.Single<string>(), StringComparison.Ordinal);
    }

    private static RecordSchema Schema(RecordGroup group) => new(
        new RecordType { Name = "view", Label = "View", Group = group },
        [new RecordField { RecordType = "view", Name = "id", Label = "Id", Type = FieldType.Text }, new RecordField { RecordType = "view", Name = "email", Label = "Email", Type = FieldType.Text }],
        null,
        isOfAccount: true);

    private static RecordObject Selected(params (string Name, object? Value)[] fields) =>
        new FoundRecords(new RecordQuery { Type = "viewSelected" }, null).Create(new FoundRecord
        {
            Record = new RecordRef { Id = "7" },
            Fields = [.. fields.Select(field => new RecordField { RecordType = "view", Name = field.Name, Label = field.Name, Type = field.Value is string ? FieldType.Text : FieldType.Other })],
            Values = [.. fields.Select(field => field.Value)],
        });

    // The words of each line, without the rule below a table's head.
    private string Show(object record)
    {
        var result = session.Invoke(
            "[cultureinfo]::CurrentCulture = [cultureinfo]::InvariantCulture; Set-StrictMode -Version Latest; $record | Out-String -Stream -Width 150", ("record", record));
        Assert.Empty(result.Errors);
        return string.Join(
            " | ",
            result.Output.Select(line => string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Trim('-', ' ').Length > 0));
    }
}
