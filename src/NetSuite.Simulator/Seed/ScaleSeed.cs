using System.Globalization;
using System.Text.Json;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Effects;
using NetSuite.Simulator.Records;
using NetSuite.Simulator.Rules;

namespace NetSuite.Simulator.Seed;

/// <summary>
/// Customers, and invoices and sales orders, by the hundred thousand. The same number and the same random seed give
/// the same records, ids and dates included, whatever the machine, the day and the culture. One record of each kind
/// is made by the account's rules; the others are variations of it, since the rules would take minutes.
/// </summary>
internal sealed class ScaleSeed(StoreSession session, RecordWriter writer, RecordCatalog catalog, int seed)
{
    /// <summary>The first id of the customers, and of the transactions.</summary>
    public const long FirstId = 10_001;

    private const long FirstItem = 9_001;
    private const int Items = 10;
    private static readonly DateTime Oldest = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly string[] First =
        ["Amber", "Birch", "Cedar", "Delta", "Ember", "Falcon", "Granite", "Harbor", "Indigo", "Juniper", "Keystone", "Lumen", "Maple", "Nimbus", "Orchard", "Pioneer", "Quarry", "Ridge", "Summit", "Timber"];

    private static readonly string[] Second =
        ["Analytics", "Builders", "Catering", "Dynamics", "Electric", "Foods", "Gardens", "Hardware", "Industries", "Joinery", "Logistics", "Motors", "Optics", "Partners", "Robotics", "Supply", "Textiles", "Works"];

    private readonly Random random = new(seed);

    /// <summary>Creates that many customers, and as many transactions.</summary>
    public void Apply(int scale)
    {
        for (var i = 0; i < Items; i++)
        {
            Make("serviceSaleItem", FirstItem + i, new
            {
                itemId = Text("SCALE-", i + 1),
                displayName = Text("Service ", i + 1),
                subsidiary = new { items = new[] { new { id = "1" } } },
                createdDate = "2024-01-01T00:00:00Z",
                lastModifiedDate = "2024-01-01T00:00:00Z",
                price = new { items = new[] { new { currencyPage = "1", priceLevel = "1", price = 10.0 + (i * 7.25) } } },
            });
        }
        Customers(scale);
        var (invoices, orders) = (Kind.Of(Transaction("invoice", FirstId)), Kind.Of(Transaction("salesOrder", FirstId + 1)));
        for (var id = FirstId; id < FirstId + scale; id++)
        {
            Vary(random.Next(10) < 7 ? invoices : orders, id, FirstId + random.Next(scale));
        }
        Counters.Pass(session, "id:entity", FirstId + scale);
        Counters.Pass(session, "id:transaction", FirstId + scale);
        for (var id = FirstId; id < FirstId + scale; id++)
        {
            CustomerBalances.Update(session, id, deposited: 0);
        }
    }

    private void Customers(int scale)
    {
        var model = Make("customer", FirstId, new { companyName = "Model", subsidiary = "1", email = "office@model.example.com", terms = "2" });
        RecordKeeper.Remove(session, model);
        for (var id = FirstId; id < FirstId + scale; id++)
        {
            var row = model.Values.Clone();
            var word = Pick(First);
            var name = Text($"{word} {Pick(Second)} ", id);
            row["companyName"] = row["entityId"] = row["altName"] = name;
            row["externalId"] = Text("SCALE-C-", id);
            row["email"] = Text("office", id) + $"@{word.ToLowerInvariant()}.example.com";
            row["phone"] = string.Create(CultureInfo.InvariantCulture, $"555-{random.Next(10_000):0000}");
            row["creditLimit"] = random.Next(1, 100) * 500.0;
            row["isInactive"] = random.Next(50) == 0;
            Date(row, model.Type);
            RecordKeeper.Keep(session, catalog, model with { Id = id, Values = row }, null);
        }
    }

    // A line of each item, of which the variations take some.
    private RecordData Transaction(string type, long id)
    {
        var body = new Dictionary<string, object>
        {
            ["entity"] = Text("", FirstId),
            ["tranDate"] = "2024-01-01",
            ["item"] = new { items = Enumerable.Range(0, Items).Select(i => new { item = Text("", FirstItem + i), quantity = 1.0 }) },
        };
        if (type == "salesOrder")
        {
            body["orderStatus"] = "B";
        }
        var model = Make(type, id, body);
        RecordKeeper.Remove(session, model);
        return model;
    }

    private void Vary(Kind kind, long id, long customer)
    {
        var row = kind.Model.Values.Clone();
        row["entity"] = customer;
        row["externalId"] = Text("SCALE-T-", id);
        row["memo"] = Text("Order ", random.Next(100_000, 1_000_000));
        row["tranId"] = row["transactionNumber"] = Text(kind.Model.Type.NumberPrefix, id);
        row["email"] = session.Scalar($"SELECT email FROM {StoreSchema.Table("entity")} WHERE id = @0", customer);
        Take(row, id);
        var created = Date(row, kind.Model.Type);
        row["tranDate"] = created.ToString(AccountClock.DateFormat, CultureInfo.InvariantCulture);
        if (row["dueDate"] is not null)
        {
            row["dueDate"] = created.AddDays(kind.DaysUntilDue).ToString(AccountClock.DateFormat, CultureInfo.InvariantCulture);
        }
        RecordKeeper.Keep(session, catalog, kind.Model with { Id = id, Values = row }, null);
    }

    // One to three different lines, and what they come to.
    private void Take(Row row, long id)
    {
        var all = (List<Row>)row["item"]!;
        var start = random.Next(Items);
        var lines = Enumerable.Range(0, random.Next(1, 4)).Select(i => all[(start + i) % Items]).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            lines[i]["line"] = i + 1L;
            lines[i]["quantity"] = (double)random.Next(1, 50);
            lines[i]["amount"] = Money.Multiply(lines[i].Amount("rate") ?? 0, lines[i].Amount("quantity") ?? 0);
            lines[i]["lineUniqueKey"] = Text("", TransactionLines.UniqueKey(id, i + 1));
        }
        row["item"] = lines;
        var total = Money.Round(lines.Sum(line => line.Amount("amount") ?? 0));
        row["subtotal"] = row["total"] = total;
        if (row["amountRemaining"] is not null)
        {
            row["amountRemaining"] = row["amountRemainingTotalBox"] = total;
        }
    }

    // Instants of two years; a record in ten was changed later.
    private DateTime Date(Row row, RecordTypeDefinition type)
    {
        var created = Oldest.AddSeconds(random.Next(0, 730 * 86_400));
        var modified = random.Next(10) == 0 ? created.AddSeconds(random.Next(0, 120 * 86_400)) : created;
        row[type.CreatedField!] = created.ToString(AccountClock.InstantFormat, CultureInfo.InvariantCulture);
        row[type.ModifiedField!] = modified.ToString(AccountClock.InstantFormat, CultureInfo.InvariantCulture);
        return created;
    }

    private RecordData Make<T>(string type, long id, T body)
    {
        var definition = catalog.Find(type)!;
        writer.CreateSeed(session, definition, id, JsonSerializer.SerializeToElement(body));
        return RecordTable.Find(session, definition, id)!;
    }

    private static string Text(string prefix, long number) => prefix + number.ToString(CultureInfo.InvariantCulture);

    private string Pick(string[] words) => words[random.Next(words.Length)];

    /// <summary>A transaction to vary.</summary>
    private sealed record Kind(RecordData Model, int DaysUntilDue)
    {
        public static Kind Of(RecordData model)
        {
            static DateOnly Day(string text) => DateOnly.ParseExact(text, AccountClock.DateFormat, CultureInfo.InvariantCulture);
            return new Kind(model, model.Values.Text("dueDate") is { } due ? Day(due).DayNumber - Day(model.Values.Text("tranDate")!).DayNumber : 0);
        }
    }
}
