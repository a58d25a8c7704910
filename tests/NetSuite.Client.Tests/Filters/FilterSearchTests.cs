using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using NetSuite.Testing;

namespace NetSuite.Client.Tests;

/// <summary>What NetSuite finds is what the filter means where it says so, and never less.</summary>
public sealed class FilterSearchTests
{
    private static readonly string[] Fields = ["companyName", "comments", "creditLimit", "isPerson", "startDate", "firstVisit", "parent", "emailPreference", "id"];

    [Theory]
    [InlineData("America/New_York", "M/D/YYYY", "M/d/yyyy")]
    [InlineData("Europe/Berlin", "D.M.YYYY", "d.M.yyyy")]
    [InlineData("Asia/Kolkata", "YYYY-MM-DD", "yyyy-MM-dd")]
    public async Task NetSuite_finds_what_the_filter_means(string zone, string format, string pattern)
    {
        using var simulator = SimulatorFixture.With("--time-zone", zone, "--date-format", format);
        using var client = new NetSuiteClient(new NetSuiteClientOptions
        {
            Account = AccountId.Parse(SimulatorFixture.Account),
            Credentials = new TokenCredentials(SimulatorFixture.ClientId, SimulatorFixture.ClientSecret, SimulatorFixture.TokenId, SimulatorFixture.TokenSecret),
            BaseUri = simulator.Url,
        });
        var dates = new AccountDates(TimeZoneInfo.FindSystemTimeZoneById(zone), pattern);
        var rows = await SeedAsync(client);

        await FilterCases.Filters([.. rows.Keys.Take(3), "999999", "x'y"], Fields).SampleAsync(
            async filter =>
            {
                var bound = FilterCases.Bind(filter, TimeZoneInfo.Utc);
                var expected = rows.Where(row => bound.Matches(path => row.Value.GetValueOrDefault(path.Field.Name))).Select(row => row.Key).ToHashSet();
                if (bound.ToSuiteQl(path => path.Field.Name.ToLowerInvariant(), dates) is { } sql)
                {
                    var found = await client.Query.QueryAsync($"SELECT id FROM customer WHERE {sql.Text}", sql.Parameters, null, CancellationToken.None).ToListAsync();
                    Check(expected, found.Select(row => row.Values[0]!), rows, sql);
                }

                if (bound.ToListFilter(dates) is { } list)
                {
                    var found = await client.Records.ListAsync("customer", list.Text, 1000, CancellationToken.None).ToListAsync();
                    Check(expected, found.Select(record => record.Id!), rows, list);
                }
            },
            iter: 100,
            threads: 1);
    }

    private static void Check(HashSet<string> expected, IEnumerable<string> ids, Dictionary<string, Dictionary<string, object?>> rows, FilterText text)
    {
        var found = ids.Where(rows.ContainsKey).ToHashSet();
        var missing = expected.Except(found).ToList();
        var beside = found.Except(expected).ToList();
        var seen = string.Join(" | ", missing.Concat(beside).Select(id => string.Join(", ", rows[id].Select(cell => $"{cell.Key}={cell.Value}"))));
        Assert.True(missing.Count == 0, $"{text.Text} ({string.Join(", ", text.Parameters)}) loses {seen}");
        Assert.True(beside.Count == 0 || !text.IsExact, $"{text.Text} ({string.Join(", ", text.Parameters)}) is said to be exact and finds {seen}");
    }

    private static async Task<Dictionary<string, Dictionary<string, object?>>> SeedAsync(NetSuiteClient client)
    {
        object[] instants = ["2026-01-31T10:00:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z", "2026-03-29T01:00:00Z", "2026-11-01T04:59:59Z"];
        var ids = new List<string>();
        for (var at = 0; at < FilterCases.Texts.Length; at++)
        {
            var body = new JsonObject { ["companyName"] = $"{FilterCases.Texts[at]}", ["subsidiary"] = new JsonObject { ["id"] = "1" }, ["isPerson"] = at % 7 == 0 };
            if (at % 7 == 0)
            {
                body["firstName"] = "Ann";
                body["lastName"] = "Lee";
            }

            void Add(string field, bool has, JsonNode? value)
            {
                if (has)
                {
                    body[field] = value;
                }
            }

            Add("entityId", true, $"TEST {at}");
            Add("comments", at % 3 > 0, FilterCases.Texts[^(at + 1)]);
            Add("creditLimit", at % 4 > 0, (decimal[])[5m, 5.5m, 100m] is var limits ? limits[at % 3] : 0);
            Add("startDate", at % 3 > 0, at % 2 == 0 ? "2026-01-31" : "2026-03-29");
            Add("firstVisit", at % 5 > 0, JsonValue.Create(instants[at % instants.Length]));
            Add("parent", at % 4 == 3, ids.Count > 2 ? new JsonObject { ["id"] = ids[at % 2] } : null);
            Add("emailPreference", at % 2 == 0, at % 4 == 0 ? "HTML" : "PDF");
            ids.Add((await client.Records.CreateAsync("customer", body, null, CancellationToken.None)).Id!);
        }

        var rows = new Dictionary<string, Dictionary<string, object?>>();
        foreach (var id in ids)
        {
            var document = await client.Records.GetAsync("customer", new RecordRef { Id = id }, null, CancellationToken.None);
            rows[id] = Fields.ToDictionary(name => name, name => document.Body.TryGetProperty(name, out var value) ? Read(FilterCases.Schema.Find(name)!.Type, value) : null);
        }

        Assert.All(Fields, name => Assert.Contains(rows.Values, row => row[name] is not null));
        return rows;
    }

    private static object? Read(FieldType type, JsonElement value) => type switch
    {
        _ when value.ValueKind == JsonValueKind.Null => null,
        FieldType.Number => value.GetDecimal(),
        FieldType.Boolean => value.GetBoolean(),
        FieldType.Date => DateTime.ParseExact(value.GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        FieldType.DateTime => value.GetDateTimeOffset().ToUniversalTime(),
        FieldType.Reference or FieldType.Enum => new RecordRef { Id = value.GetProperty("id").GetString() },
        _ => value.GetString(),
    };
}
