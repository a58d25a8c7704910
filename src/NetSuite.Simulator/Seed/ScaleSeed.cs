using System.Buffers;
using System.Globalization;
using System.Text.Json;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Seed;

/// <summary>
/// Customers and transactions by the hundred thousand. The same number and the same random seed give the same
/// records, ids and dates included, whatever the machine, the day and the culture.
/// </summary>
internal sealed class ScaleSeed(StoreSession session, RecordWriter writer, RecordCatalog catalog, int seed)
{
    private const long FirstId = 10_001;
    private const int LastOwnItem = 315;
    private const int FirstOwnItem = 301;
    private static readonly DateTime Oldest = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly string[] First =
        ["Amber", "Birch", "Cedar", "Delta", "Ember", "Falcon", "Granite", "Harbor", "Indigo", "Juniper", "Keystone", "Lumen", "Maple", "Nimbus", "Orchard", "Pioneer", "Quarry", "Ridge", "Summit", "Timber"];

    private static readonly string[] Second =
        ["Analytics", "Builders", "Catering", "Dynamics", "Electric", "Foods", "Gardens", "Hardware", "Industries", "Joinery", "Logistics", "Motors", "Optics", "Partners", "Robotics", "Supply", "Textiles", "Works"];

    private static readonly string[] Cities = ["Austin", "Boston", "Chicago", "Denver", "Portland", "Seattle"];

    private readonly Random random = new(seed);
    private readonly ArrayBufferWriter<byte> buffer = new(1024);

    /// <summary>Creates that many customers, and as many invoices and sales orders together.</summary>
    public void Apply(int scale)
    {
        var customer = catalog.Find("customer")!;
        for (var i = 0; i < scale; i++)
        {
            Create(customer, FirstId + i, Customer);
        }
        var (invoice, order) = (catalog.Find("invoice")!, catalog.Find("salesOrder")!);
        for (var i = 0; i < scale; i++)
        {
            Create(random.Next(10) < 7 ? invoice : order, FirstId + i, (json, id) => Transaction(json, id, scale));
        }
    }

    private void Create(RecordTypeDefinition type, long id, Action<Utf8JsonWriter, long> write)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json, id);
            json.WriteEndObject();
        }
        using var body = JsonDocument.Parse(buffer.WrittenMemory);
        writer.CreateSeed(session, type, id, body.RootElement);
    }

    private void Customer(Utf8JsonWriter json, long id)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Pick(First)} {Pick(Second)} {id}");
        json.WriteString("externalId", Text("SCALE-C-", id));
        json.WriteString("companyName", name);
        json.WriteString("email", string.Create(CultureInfo.InvariantCulture, $"office{id}@{name.Split(' ')[0].ToLowerInvariant()}.example.com"));
        json.WriteString("phone", string.Create(CultureInfo.InvariantCulture, $"555-{random.Next(10_000):0000}"));
        json.WriteString("subsidiary", Text("", random.Next(1, 4)));
        json.WriteString("terms", Text("", random.Next(1, 5)));
        json.WriteString("salesRep", Text("", random.Next(11, 13)));
        json.WriteNumber("creditLimit", random.Next(1, 100) * 500);
        json.WriteBoolean("isInactive", random.Next(50) == 0);
        json.WriteStartObject("addressBook");
        json.WriteStartArray("items");
        json.WriteStartObject();
        json.WriteString("label", "Head office");
        json.WriteBoolean("defaultBilling", true);
        json.WriteStartObject("addressBookAddress");
        json.WriteString("addressee", name);
        json.WriteString("addr1", string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 200)} Market Street"));
        json.WriteString("city", Pick(Cities));
        json.WriteString("country", "US");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        Times(json, "dateCreated");
    }

    private void Transaction(Utf8JsonWriter json, long id, int customers)
    {
        json.WriteString("externalId", Text("SCALE-T-", id));
        json.WriteString("entity", Text("", FirstId + random.Next(customers)));
        json.WriteString("memo", Text("Order ", random.Next(100_000, 1_000_000)));
        json.WriteStartObject("item");
        json.WriteStartArray("items");
        for (var lines = random.Next(1, 4); lines > 0; lines--)
        {
            json.WriteStartObject();
            json.WriteString("item", Text("", random.Next(FirstOwnItem, LastOwnItem + 1)));
            json.WriteNumber("quantity", random.Next(1, 50));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        var created = Times(json, "createdDate");
        json.WriteString("tranDate", created.ToString(AccountClock.DateFormat, CultureInfo.InvariantCulture));
    }

    // Instants of two years; a record in ten was changed later.
    private DateTime Times(Utf8JsonWriter json, string createdField)
    {
        var created = Oldest.AddSeconds(random.Next(0, 730 * 86_400));
        var modified = random.Next(10) == 0 ? created.AddSeconds(random.Next(0, 120 * 86_400)) : created;
        json.WriteString(createdField, Instant(created));
        json.WriteString("lastModifiedDate", Instant(modified));
        return created;
    }

    private static string Instant(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Text(string prefix, long number) => prefix + number.ToString(CultureInfo.InvariantCulture);

    private string Pick(string[] words) => words[random.Next(words.Length)];
}
