using System.Net;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Customization;

public sealed class FeatureTests
{
    private const string Catalog = TestAccount.Record + "/metadata-catalog";

    [Fact]
    public Task A_type_whose_feature_is_off_is_unknown_everywhere() => TestAccount.With(Off("ESTIMATES", "Projects", "GIFTCERTIFICATES"), async account =>
    {
        foreach (var type in new[] { "estimate", "job", "giftCertificateItem" })
        {
            Assert.Equal($"Record type '{type}' does not exist.", (await account.Get($"{TestAccount.Record}/{type}")).Detail);
            Assert.Equal(HttpStatusCode.NotFound, (await account.Get($"{Catalog}/{type}")).Status);
        }
        Assert.Contains("Invalid search type: job.", (await account.SuiteQl("SELECT id FROM job")).Detail, StringComparison.Ordinal);
        Assert.Contains("Unknown identifier 'job'", (await account.SuiteQl("SELECT job FROM entity")).Detail, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await account.Get($"{Catalog}/customer")).Status);
        var names = (await account.Get(Catalog)).At("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()).ToList();
        Assert.DoesNotContain("estimate", names);
        Assert.Contains("invoice", names);
    });

    [Fact]
    public Task Companyfeaturesetup_tells_what_is_on() => TestAccount.With(Off("ESTIMATES"), async account =>
    {
        var answer = await account.SuiteQl("SELECT id, name, isavailable, isactive FROM companyfeaturesetup WHERE id IN ('ESTIMATES', 'JOBS') ORDER BY id");

        Assert.Equal("""{"links":[],"id":"ESTIMATES","isactive":"F","isavailable":"T","name":"Estimates"}""", answer.At("items.0").GetRawText());
        Assert.Equal("T", answer.At("items.1.isactive").GetString());
    });

    [Fact]
    public Task Without_one_world_there_are_no_subsidiaries() => TestAccount.With(new SimulatorOptions { OneWorld = false }, async account =>
    {
        var schema = await account.Get($"{Catalog}/customer", ("Accept", "application/schema+json"));
        var created = await account.Post($"{TestAccount.Record}/customer", """{"companyName":"Single"}""");
        var strict = await account.Post($"{TestAccount.Record}/customer", """{"companyName":"S","subsidiary":{"id":"1"}}""", ("X-NetSuite-PropertyNameValidation", "Error"));
        var column = await account.SuiteQl("SELECT subsidiary FROM transactionline");
        var customer = await account.Read($"customer/{created.NewId}");

        Assert.Equal(HttpStatusCode.NotFound, (await account.Get($"{TestAccount.Record}/subsidiary")).Status);
        Assert.False(schema.At("properties").TryGetProperty("subsidiary", out _));
        Assert.False(schema.At("properties").TryGetProperty("consolBalance", out _));
        Assert.True(schema.At("properties").TryGetProperty("balance", out _));
        Assert.Equal("subsidiary", strict.ErrorPath);
        Assert.Equal("INVALID_CONTENT", strict.Code);
        Assert.False(customer.Json.TryGetProperty("subsidiary", out _));
        Assert.Equal("US Dollar", customer.At("currency.refName").GetString());
        Assert.Equal(
            "Invalid search query. Detailed unprocessed description follows. Search error occurred: Unknown identifier 'subsidiary'. Available identifiers are: {transactionline=transactionline}.",
            column.Detail);
        Assert.Contains("Invalid search type: subsidiary.", (await account.SuiteQl("SELECT id FROM subsidiary")).Detail, StringComparison.Ordinal);
        Assert.Equal("NONEXISTENT_FIELD", (await account.List("customer", "subsidiary EQUAL 1")).Code);
    });

    [Fact]
    public Task Without_one_world_documents_are_sold_as_ever() => TestAccount.With(new SimulatorOptions { OneWorld = false }, async account =>
    {
        var invoice = await account.Post($"{TestAccount.Record}/invoice", """{"entity":{"externalId":"CUST-002"},"item":{"items":[{"item":{"externalId":"WIDGET-S"},"quantity":3}]}}""");

        Assert.Equal("37.5", (await account.Read($"invoice/{invoice.NewId}")).At("total").GetRawText());
    });

    [Fact]
    public Task With_one_currency_there_are_no_currencies() => TestAccount.With(Off("MULTICURRENCY"), async account =>
    {
        var invoice = await account.Post($"{TestAccount.Record}/invoice", """{"entity":{"externalId":"CUST-002"},"item":{"items":[{"item":{"externalId":"WIDGET-S"},"quantity":3}]}}""");

        var read = await account.Read($"invoice/{invoice.NewId}");
        Assert.Equal("37.5", read.At("total").GetRawText());
        Assert.False(read.Json.TryGetProperty("currency", out _));
        Assert.Equal(HttpStatusCode.NotFound, (await account.Get($"{TestAccount.Record}/currency")).Status);
    });

    [Fact]
    public Task Without_the_workbook_there_are_no_filters_and_no_queries() => TestAccount.With(Off("SUITEANALYTICSWORKBOOK"), async account =>
    {
        Answer[] refused =
        [
            await account.List("customer", "id EQUAL 101"),
            await account.SuiteQl("SELECT id FROM customer"),
            await account.Get("/services/rest/query/v1/dataset"),
        ];

        Assert.All(refused, answer => Assert.Equal((HttpStatusCode.Forbidden, "INSUFFICIENT_PERMISSION"), (answer.Status, answer.Code)));
        Assert.Contains("SuiteAnalytics Workbook", refused[0].Detail, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await account.Get($"{TestAccount.Record}/customer")).Status);
        Assert.Equal(HttpStatusCode.OK, (await account.Get($"{TestAccount.Record}/customer/101")).Status);
    });

    [Fact]
    public Task Without_rest_web_services_nothing_is_served() => TestAccount.With(Off("RESTWEBSERVICES"), async account =>
        Assert.Equal("INSUFFICIENT_PERMISSION", (await account.Get($"{TestAccount.Record}/customer/101")).Code));

    [Fact]
    public Task Without_custom_records_their_types_go_and_lists_stay() => TestAccount.With(Off("CUSTOMRECORDS") with { Seed = Workshop.SeedFile }, async account =>
    {
        var customer = await account.Read("customer/eid:WORKSHOP");

        Assert.Equal(HttpStatusCode.NotFound, (await account.Get($"{TestAccount.Record}/customrecord_vehicle")).Status);
        Assert.Contains("Invalid search type", (await account.SuiteQl("SELECT id FROM customrecordtype")).Detail, StringComparison.Ordinal);
        Assert.Empty((await account.SuiteQl("SELECT scriptid FROM customfield WHERE scriptid = 'custrecord_plate'")).At("items").EnumerateArray());
        Assert.Empty((await account.SuiteQl("SELECT id FROM recordtype WHERE scriptid = 'customrecord_vehicle'")).At("items").EnumerateArray());
        Assert.Equal("customlist_color", (await account.SuiteQl("SELECT scriptid FROM customlist WHERE name = 'Color'")).At("items.0.scriptid").GetString());
        Assert.False(customer.Json.TryGetProperty("cseg_region", out _));
        Assert.Equal("Blue", customer.At("custentity_color.refName").GetString());
    });

    public static TheoryData<string[]> ManyFeatures =>
    [
        [.. AccountFeatures.All.Select(feature => feature.Id).Except(["RESTWEBSERVICES"])],
        ["SUBSIDIARIES", "MULTICURRENCY"],
        ["DEPARTMENTS", "CLASSES", "LOCATIONS"],
        ["SALESORDERS", "PURCHASEORDERS", "UNITSOFMEASURE"],
        ["INVENTORY", "JOBS", "PRM"],
    ];

    [Theory]
    [MemberData(nameof(ManyFeatures))]
    public Task The_demo_company_starts_with_what_is_left(params string[] features) => TestAccount.With(Off(features), async account =>
    {
        var customer = await account.Get($"{TestAccount.Record}/customer/101?expandSubResources=true");
        var created = await account.Post($"{TestAccount.Record}/customer", """{"companyName":"Left","subsidiary":{"id":"1"}}""");
        var schema = await account.Get($"{Catalog}?select=customer,invoice", ("Accept", "application/swagger+json"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NoContent, HttpStatusCode.OK), (customer.Status, created.Status, schema.Status));
    });

    [Fact]
    public async Task An_unknown_feature_is_refused() =>
        Assert.Contains("TELEPATHY", (await Assert.ThrowsAsync<ArgumentException>(() => SimulatorHost.StartAsync(Off("TELEPATHY")))).Message, StringComparison.Ordinal);

    private static SimulatorOptions Off(params string[] features) => new() { FeaturesOff = features };
}
