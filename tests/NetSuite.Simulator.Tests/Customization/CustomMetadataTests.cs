using System.Text.Json;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Customization;

public sealed class CustomMetadataTests(Workshop workshop) : IClassFixture<Workshop>
{
    private const string Catalog = TestAccount.Record + "/metadata-catalog";
    private readonly TestAccount account = workshop.Account;

    [Fact]
    public async Task Custom_types_are_in_the_catalog()
    {
        var names = (await account.Get(Catalog)).At("items").EnumerateArray().Select(item => item.GetProperty("name").GetString());

        Assert.Superset(new HashSet<string?> { "customrecord_vehicle", "customlist_color", "customrecord_cseg_region" }, names.ToHashSet());
    }

    [Fact]
    public async Task A_custom_type_says_that_it_is_one()
    {
        Assert.True((await Schema("customrecord_vehicle")).At("x-ns-custom-record").GetBoolean());
        Assert.False((await Schema("customer")).Json.TryGetProperty("x-ns-custom-record", out _));
    }

    [Theory]
    [InlineData("customrecord_vehicle", "custrecord_plate", "string", null)]
    [InlineData("customrecord_vehicle", "custrecord_mileage", "integer", "int64")]
    [InlineData("customrecord_vehicle", "custrecord_liters", "number", "float")]
    [InlineData("customrecord_vehicle", "custrecord_value", "number", "double")]
    [InlineData("customrecord_vehicle", "custrecord_electric", "boolean", null)]
    [InlineData("customrecord_vehicle", "custrecord_registered", "string", "date")]
    [InlineData("customrecord_vehicle", "custrecord_seen", "string", "date-time")]
    [InlineData("customrecord_vehicle", "custrecord_color", "object", null)]
    [InlineData("customer", "custentity_color", "object", null)]
    [InlineData("inventoryItem", "custitem_fragile", "boolean", null)]
    public async Task A_custom_field_says_that_it_is_one(string type, string field, string jsonType, string? format)
    {
        var property = (await Schema(type)).At($"properties.{field}");

        Assert.True(property.GetProperty("x-ns-custom-field").GetBoolean());
        Assert.Equal(jsonType, property.GetProperty("type").GetString());
        Assert.Equal(format, property.TryGetProperty("format", out var value) ? value.GetString() : null);
    }

    [Fact]
    public async Task Titles_are_labels_and_what_can_be_filtered_is_listed()
    {
        var vehicle = await Schema("customrecord_vehicle");
        var job = await Schema("customrecord_job");
        var invoice = await Schema("invoice");

        Assert.Equal("License Plate", vehicle.At("properties.custrecord_plate.title").GetString());
        Assert.False(vehicle.At("properties.name").TryGetProperty("x-ns-custom-field", out _));
        Assert.Superset(new HashSet<string?> { "custrecord_plate", "lastModified", "created", "id", "name" }, Names(vehicle).ToHashSet());
        Assert.DoesNotContain("lastModified", Names(job));
        Assert.False(job.At("properties").TryGetProperty("lastModified", out _));
        Assert.Contains("custbody_code", Names(invoice));
        Assert.DoesNotContain("custcol_vehicle", Names(invoice));
        Assert.True(invoice.At("properties.item.properties.items.items.properties.custcol_vehicle.x-ns-custom-field").GetBoolean());
    }

    [Fact]
    public async Task The_open_api_document_knows_them_too()
    {
        var document = (await account.Get($"{Catalog}?select=customrecord_vehicle", ("Accept", "application/swagger+json"))).Json;

        var schema = document.GetProperty("components").GetProperty("schemas").GetProperty("customrecord_vehicle");
        Assert.True(document.GetProperty("paths").TryGetProperty("/customrecord_vehicle/{id}", out _));
        Assert.True(schema.GetProperty("x-ns-custom-record").GetBoolean());
        Assert.True(schema.GetProperty("properties").GetProperty("custrecord_plate").GetProperty("x-ns-custom-field").GetBoolean());
    }

    private Task<Answer> Schema(string type) => account.Get($"{Catalog}/{type}", ("Accept", "application/schema+json"));

    private static IEnumerable<string?> Names(Answer schema) => schema.At("x-ns-filterable").EnumerateArray().Select((JsonElement name) => name.GetString());
}
