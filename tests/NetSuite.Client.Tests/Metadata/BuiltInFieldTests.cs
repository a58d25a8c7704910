using System.Text.Json;

namespace NetSuite.Client.Tests;

/// <summary>The built-in catalog against an account that was made from the same facts by other hands.</summary>
public sealed class BuiltInFieldTests(SimulatedAccount account) : IClassFixture<SimulatedAccount>
{
    // The API browser calls it an array and says no more; the simulator keeps the number of units a price begins at.
    private const string QuantityOfPrice = "price.quantity";

    // Types that references lead to and that this account, with its features, does not offer.
    private static readonly string[] NotOffered = ["blanketPurchaseOrder", "fulfillmentRequest", "purchaseContract", "purchaseRequisition"];

    public static TheoryData<string> Types => new(BuiltInCatalog.Types.Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Fields_are_those_of_an_account(string type)
    {
        var theirs = (await SchemaAsync(type)).Where(field => !field.IsCustom).ToDictionary(field => field.ToString(), field => field.Type);
        var ours = BuiltInCatalog.Find(type)!.AllFields.Where(field => !IsLegacyTax(field)).ToDictionary(field => field.ToString(), field => field.Type);
        if (ours.ContainsKey(QuantityOfPrice))
        {
            Assert.Equal((FieldType.Other, FieldType.Number), (ours[QuantityOfPrice], theirs[QuantityOfPrice]));
            theirs[QuantityOfPrice] = FieldType.Other;
        }

        Assert.Equal(ours.OrderBy(field => field.Key, StringComparer.Ordinal), theirs.OrderBy(field => field.Key, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Values_are_those_of_an_account(string type)
    {
        var theirs = (await SchemaAsync(type)).ToDictionary(field => field.ToString());

        Assert.All(BuiltInCatalog.Find(type)!.AllFields.Where(field => field.Values.Count > 0), field => Assert.Equal(field.Values.Order(), theirs[field.ToString()].Values.Order()));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Targets_are_types(string type)
    {
        var offered = await account.Client.AccountMetadata.TypesAsync(refresh: false, CancellationToken.None);
        var names = offered.Select(known => known.Name).Concat(NotOffered).Append("entity").Append("item").ToHashSet();

        Assert.All(BuiltInCatalog.Find(type)!.AllFields.Where(field => field.Target is not null), field => Assert.True(names.Contains(field.Target!), $"{field} leads to {field.Target}."));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Targets_are_where_the_references_of_records_lead(string type)
    {
        foreach (var record in await account.RecordsAsync(type))
        {
            CheckTargets(BuiltInCatalog.Find(type)!, null, record);
        }
    }

    private static void CheckTargets(RecordSchema schema, string? part, JsonElement record)
    {
        foreach (var property in record.EnumerateObject())
        {
            var field = schema.AllFields.FirstOrDefault(field => field.Name == property.Name && field.Sublist == part);
            var entries = property.Value.ValueKind == JsonValueKind.Object && property.Value.TryGetProperty("items", out var items) ? items.EnumerateArray().ToList() : [property.Value];
            foreach (var entry in entries)
            {
                if (field is { Type: FieldType.Sublist or FieldType.Subrecord })
                {
                    CheckTargets(schema, field.ToString(), entry);
                }
                else if (field is { Target: { } target } && TypeOf(entry) is { } actual)
                {
                    Assert.True(Leads(target, actual), $"{schema.Type} {field} leads to a {actual}, not to a {target}.");
                }
            }
        }
    }

    private static bool Leads(string target, string actual) => target switch
    {
        "entity" => GroupOf(actual) == RecordGroup.Entity,
        "item" => GroupOf(actual) == RecordGroup.Item,
        _ => string.Equals(target, actual, StringComparison.OrdinalIgnoreCase),
    };

    // Only accounts that still calculate taxes in the old way have it.
    private static bool IsLegacyTax(RecordField field) => field is { RecordType: "customer" or "vendor", Name: "taxItem" };

    private static RecordGroup GroupOf(string type) => BuiltInCatalog.Describe(type).Group;

    private static string? TypeOf(JsonElement reference) =>
        reference.ValueKind == JsonValueKind.Object && reference.TryGetProperty("links", out var links)
            ? links.EnumerateArray().Select(link => new Uri(link.GetProperty("href").GetString()!).Segments[^2].TrimEnd('/')).FirstOrDefault()
            : null;

    private async Task<IReadOnlyList<RecordField>> SchemaAsync(string type) =>
        SchemaReader.Read(type, await account.Client.Metadata.GetSchemaAsync(type, CancellationToken.None));
}
