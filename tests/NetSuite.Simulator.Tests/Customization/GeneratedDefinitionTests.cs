using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Customization;

/// <summary>Whatever is defined is in the schema, can be written, and is read back as it was written.</summary>
public sealed class GeneratedDefinitionTests
{
    private sealed record Field(string Type, string? Of, string Json);

    private static readonly Gen<string> Words = Gen.OneOf("a", "O'Neil", "\"quoted\"", "é ü 漢", "100%", "x\\y", "{0}", "<b>").Array[1, 3].Select(parts => string.Join(' ', parts));

    private static readonly Gen<DateTime> Days = Gen.Int[0, 20_000].Select(day => new DateTime(1980, 1, 1).AddDays(day));

    private static readonly Gen<Field> Fields = Gen.OneOf(
        Gen.Select(Gen.OneOf("text", "textArea", "email", "phone", "url"), Words, (type, text) => new Field(type, null, JsonSerializer.Serialize(text))),
        Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Select(number => new Field("integer", null, number.ToString(CultureInfo.InvariantCulture))),
        Gen.Select(Gen.OneOf("number", "currency", "percent"), Gen.Int[-1_000_000, 1_000_000], (type, hundredths) => new Field(type, null, (hundredths / 100.0).ToString(CultureInfo.InvariantCulture))),
        Gen.Bool.Select(flag => new Field("checkbox", null, flag ? "true" : "false")),
        Days.Select(day => new Field("date", null, $"\"{day:yyyy-MM-dd}\"")),
        Gen.Select(Days, Gen.Int[0, 86_399], (day, second) => new Field("datetime", null, $"\"{day.AddSeconds(second):yyyy-MM-dd'T'HH:mm:ss}Z\"")),
        Gen.Select(Gen.OneOf("customlist_l", "term", "customrecord_t1"), Gen.Int[1, 2], (of, id) => new Field("list", of, $"\"{id}\"")),
        Gen.OneOf("[\"1\"]", "[\"2\",\"1\"]").Select(ids => new Field("multiselect", "customlist_l", ids)));

    // The fields of two custom record types, of customers, of invoices and of their lines.
    private static readonly string[] Prefixes = ["custrecord_a_", "custrecord_b_", "custentity_", "custbody_", "custcol_"];

    private static readonly Gen<Field[][]> Definitions = Fields.Array[0, 12].Array[Prefixes.Length];

    [Fact]
    public Task Defined_fields_are_schema_fields_and_keep_what_is_written() =>
        Definitions.SampleAsync(Check, iter: 8, threads: 1);

    private static async Task Check(Field[][] definitions)
    {
        using var seed = DataFile.Seed(Seed(definitions));
        await TestAccount.With(new SimulatorOptions { Seed = seed.Path }, async account =>
        {
            await Check(account, "customrecord_t1", """{"name":"N"}""", Of(definitions, 0));
            await Check(account, "customrecord_t2", """{"name":"N"}""", Of(definitions, 1));
            await Check(account, "customer", """{"companyName":"C","subsidiary":"1"}""", Of(definitions, 2));
            await Check(account, "invoice", """{"entity":"101","item":{"items":[{"item":{"externalId":"WIDGET-S"}}]}}""", Of(definitions, 3), Of(definitions, 4));
        });
    }

    private static async Task Check(TestAccount account, string type, string body, Dictionary<string, Field> fields, Dictionary<string, Field>? columns = null)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        Set(json, fields);
        if (columns is not null)
        {
            Set(json["item"]!["items"]![0]!.AsObject(), columns);
        }

        var schema = await account.Get($"{TestAccount.Record}/metadata-catalog/{type}", ("Accept", "application/schema+json"));
        var created = await account.Post($"{TestAccount.Record}/{type}", json.ToJsonString(), ("X-NetSuite-PropertyNameValidation", "Error"));
        var record = await account.Read($"{type}/{created.NewId}");

        Assert.Equal(fields.Keys.Order(StringComparer.Ordinal), Custom(schema.At("properties")));
        AssertHolds(record.Json, fields);
        if (columns is not null)
        {
            Assert.Equal(columns.Keys.Order(StringComparer.Ordinal), Custom(schema.At("properties.item.properties.items.items.properties")));
            AssertHolds(record.At("item.items.0"), columns);
        }
    }

    private static void Set(JsonObject json, Dictionary<string, Field> fields)
    {
        foreach (var (name, field) in fields)
        {
            json[name] = JsonNode.Parse(field.Json);
        }
    }

    private static void AssertHolds(JsonElement record, Dictionary<string, Field> fields)
    {
        foreach (var (name, field) in fields)
        {
            var value = record.GetProperty(name);
            var shown = field.Type switch
            {
                "list" => value.GetProperty("id").GetRawText(),
                "multiselect" => $"[{string.Join(',', value.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetRawText()))}]",
                "text" or "textArea" or "email" or "phone" or "url" => JsonSerializer.Serialize(value.GetString()),
                "number" or "currency" or "percent" => value.GetDouble().ToString(CultureInfo.InvariantCulture),
                _ => value.GetRawText(),
            };
            Assert.Equal(field.Json, shown);
        }
    }

    private static IEnumerable<string> Custom(JsonElement properties) => properties.EnumerateObject()
        .Where(property => property.Value.TryGetProperty("x-ns-custom-field", out var custom) && custom.GetBoolean() && property.Name.Contains("_x", StringComparison.Ordinal))
        .Select(property => property.Name);

    private static Dictionary<string, Field> Of(Field[][] definitions, int place) => definitions[place]
        .Select((field, i) => (Name: Prefixes[place] + "x" + i.ToString("00", CultureInfo.InvariantCulture), field))
        .ToDictionary(pair => pair.Name, pair => pair.field);

    private static string Seed(Field[][] definitions)
    {
        var seed = JsonNode.Parse("""
            {"customLists":{"customlist_l":{"values":["L1","L2"]}},
             "customRecordTypes":{"customrecord_t1":{"fields":{}},"customrecord_t2":{"fields":{}}},
             "customFields":{},
             "customrecord_t1":[{"name":"R1"},{"name":"R2"}]}
            """)!;
        Add(seed["customRecordTypes"]!["customrecord_t1"]!["fields"]!, 0);
        Add(seed["customRecordTypes"]!["customrecord_t2"]!["fields"]!, 1);
        Add(seed["customFields"]!, 2, "customer");
        Add(seed["customFields"]!, 3, "invoice");
        Add(seed["customFields"]!, 4, "invoice");
        return seed.ToJsonString();

        void Add(JsonNode target, int place, string? appliesTo = null)
        {
            foreach (var (name, field) in Of(definitions, place))
            {
                var json = new JsonObject { ["type"] = field.Type };
                if (field.Of is not null)
                {
                    json["of"] = field.Of;
                }
                if (appliesTo is not null)
                {
                    json["appliesTo"] = new JsonArray(appliesTo);
                }
                target[name] = json;
            }
        }
    }
}
