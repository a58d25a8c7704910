using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Customization;

public sealed class CustomRecordTests(Workshop workshop) : IClassFixture<Workshop>
{
    private const string Vehicle = TestAccount.Record + "/customrecord_vehicle";
    private readonly TestAccount account = workshop.Account;

    [Fact]
    public async Task Every_kind_of_field_is_written_and_read_back()
    {
        var created = await account.Post(Vehicle, """
            {"name":"Car","altName":"The car","owner":{"id":"11"},"custrecord_plate":"XY 1","custrecord_color":{"refName":"Red"},"custrecord_owner":"101","custrecord_mileage":5,
             "custrecord_liters":40.5,"custrecord_value":9999.99,"custrecord_electric":true,"custrecord_registered":"2026-01-31","custrecord_seen":"2026-02-01T10:00:00+01:00",
             "custrecord_extras":{"items":[{"id":"1"},{"id":"7"}]}}
            """);

        Assert.Equal(HttpStatusCode.NoContent, created.Status);
        Assert.StartsWith($"{account.Origin}{Vehicle}/", created.Location, StringComparison.Ordinal);
        var car = await account.Read($"customrecord_vehicle/{created.NewId}");
        Assert.Equal("XY 1", car.At("custrecord_plate").GetString());
        Assert.Equal(
            $$"""{"links":[{"rel":"self","href":"{{account.Origin}}{{TestAccount.Record}}/customlist_color/1"}],"id":"1","refName":"Red"}""",
            car.At("custrecord_color").GetRawText());
        Assert.Equal("Birchwood Outfitters", car.At("custrecord_owner.refName").GetString());
        Assert.Equal("Ada Brandt", car.At("owner.refName").GetString());
        Assert.Equal("5", car.At("custrecord_mileage").GetRawText());
        Assert.Equal("40.5", car.At("custrecord_liters").GetRawText());
        Assert.Equal("9999.99", car.At("custrecord_value").GetRawText());
        Assert.True(car.At("custrecord_electric").GetBoolean());
        Assert.Equal("2026-01-31", car.At("custrecord_registered").GetString());
        Assert.Equal("2026-02-01T09:00:00Z", car.At("custrecord_seen").GetString());
        Assert.Equal("Blue", car.At("custrecord_extras.items.1.refName").GetString());
        Assert.Equal("2026-06-15T19:30:00Z", car.At("created").GetString());
        Assert.False(car.At("isInactive").GetBoolean());
    }

    [Fact]
    public async Task Names_of_types_and_fields_are_matched_without_case_and_answered_in_lower_case()
    {
        var created = await account.Post($"{TestAccount.Record}/CustomRecord_Vehicle", """{"NAME":"Bike","CUSTRECORD_PLATE":"B 1"}""");

        Assert.Contains("/customrecord_vehicle/", created.Location, StringComparison.Ordinal);
        Assert.Equal("B 1", (await account.Read($"CUSTOMRECORD_VEHICLE/{created.NewId}")).At("custrecord_plate").GetString());
    }

    [Fact]
    public async Task Records_of_the_seed_have_ids_of_their_types_own()
    {
        Assert.Equal("Van", (await account.Read("customrecord_vehicle/5")).At("name").GetString());
        Assert.Equal("Truck", (await account.Read("customrecord_vehicle/6")).At("name").GetString());
        Assert.Equal("Brakes", (await account.Read("customrecord_job/1")).At("name").GetString());
        Assert.Equal("Van", (await account.Read("customrecord_job/1")).At("custrecord_vehicle.refName").GetString());
    }

    [Fact]
    public async Task Without_a_name_or_a_mandatory_field_a_record_is_refused()
    {
        var answer = await account.Post(Vehicle, """{"custrecord_mileage":1}""");

        Assert.Equal("Error while accessing a resource. Please enter value(s) for: Name, License Plate", answer.Detail);
        Assert.Equal("USER_ERROR", answer.Code);
    }

    [Fact]
    public async Task Two_custom_records_may_have_the_same_name() =>
        Assert.Equal(HttpStatusCode.NoContent, (await account.Post(Vehicle, """{"name":"Van","custrecord_plate":"same"}""")).Status);

    [Fact]
    public async Task A_record_is_changed_upserted_and_deleted()
    {
        var first = await account.Put($"{Vehicle}/eid:LIFE", """{"name":"Life","custrecord_plate":"L 1","custrecord_mileage":1}""");
        var second = await account.Put($"{Vehicle}/eid:LIFE", """{"custrecord_mileage":2}""");
        await account.Patch($"{Vehicle}/{first.NewId}", """{"custrecord_plate":"L 2","custrecord_color":null}""");
        var read = await account.Get($"{Vehicle}/eid:LIFE?fields=custrecord_plate,custrecord_mileage");
        var deleted = await account.Delete($"{Vehicle}/{first.NewId}");

        Assert.Equal(first.NewId, second.NewId);
        Assert.Equal("L 2", read.At("custrecord_plate").GetString());
        Assert.Equal(2, read.At("custrecord_mileage").GetInt32());
        Assert.False(read.Json.TryGetProperty("name", out _));
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Equal("NONEXISTENT_ID", (await account.Get($"{Vehicle}/{first.NewId}")).Code);
    }

    [Fact]
    public async Task A_record_that_others_refer_to_stays()
    {
        var vehicle = await account.Delete($"{Vehicle}/5");
        var value = await account.Delete($"{TestAccount.Record}/customlist_color/2");
        var customer = await account.Delete($"{TestAccount.Record}/customer/eid:WORKSHOP");

        Assert.All([vehicle, value, customer], answer => Assert.Equal(
            "Error while accessing a resource. This record cannot be deleted because it has dependent records.", answer.Detail));
    }

    [Theory]
    [InlineData("custrecord_mileage GREATER 100000", "5")]
    [InlineData("custrecord_color ANY_OF [2]", "5")]
    [InlineData("custrecord_registered AFTER \"1/1/2021\"", "5")]
    [InlineData("custrecord_plate START_WITH \"CD\"", "6")]
    [InlineData("externalId IS \"VAN\"", "5")]
    public async Task Body_fields_can_be_filtered_by(string q, string id) =>
        Assert.Contains(id, (await account.List("customrecord_vehicle", q)).Ids);

    [Fact]
    public async Task LastModified_is_there_only_where_the_type_shows_it()
    {
        var shown = await account.List("customrecord_vehicle", "lastModified ON_OR_AFTER \"1/1/2026\" AND created ON_OR_AFTER \"1/1/2026\"");
        var hidden = await account.List("customrecord_job", "lastModified ON_OR_AFTER \"1/1/2026\"");

        Assert.Contains("5", shown.Ids);
        Assert.Equal("NONEXISTENT_FIELD", hidden.Code);
        Assert.False((await account.Read("customrecord_job/1")).Json.TryGetProperty("lastModified", out _));
    }

    [Fact]
    public async Task An_unknown_custom_field_is_an_unknown_field()
    {
        var warned = await account.Post(Vehicle, """{"name":"W","custrecord_plate":"W","custrecord_wings":2}""");
        var refused = await account.Post(
            Vehicle, """{"name":"W","custrecord_plate":"W","custrecord_wings":2}""", ("X-NetSuite-PropertyNameValidation", "Error"));

        Assert.Equal(HttpStatusCode.NoContent, warned.Status);
        Assert.Contains("custrecord_wings", warned.Header("X-NetSuite-Warning"), StringComparison.Ordinal);
        Assert.Equal("INVALID_CONTENT", refused.Code);
    }

    [Theory]
    [InlineData("""{"name":"X","custrecord_plate":"X","custrecord_color":{"id":"99"}}""")]
    [InlineData("""{"name":"X","custrecord_plate":"X","custrecord_mileage":"many"}""")]
    [InlineData("""{"name":"X","custrecord_plate":"X","custrecord_extras":{"items":[{"id":"99"}]}}""")]
    public async Task A_value_that_does_not_fit_is_refused(string body) =>
        Assert.Equal("INVALID_CONTENT", (await account.Post(Vehicle, body)).Code);

    [Fact]
    public async Task The_values_of_a_list_are_records_too()
    {
        var created = await account.Post($"{TestAccount.Record}/customlist_color", """{"name":"Yellow"}""");
        var twice = await account.Post($"{TestAccount.Record}/customlist_color", """{"name":"yellow"}""");
        var blue = await account.Read("customlist_color/eid:BLUE");

        Assert.Equal(HttpStatusCode.NoContent, created.Status);
        Assert.Equal("Yellow", (await account.Read($"customlist_color/{created.NewId}")).At("name").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, twice.Status);
        Assert.Equal("7", blue.At("id").GetString());
        Assert.True((await account.Read("customlist_color/8")).At("isInactive").GetBoolean());
    }

    [Fact]
    public async Task The_values_of_a_segment_are_records_of_its_own_type()
    {
        var customer = await account.Read("customer/eid:WORKSHOP");

        Assert.Equal("South", customer.At("cseg_region.refName").GetString());
        Assert.EndsWith("/customrecord_cseg_region/2", customer.At("cseg_region.links.0.href").GetString(), StringComparison.Ordinal);
        Assert.Equal("North", (await account.Read("customrecord_cseg_region/1")).At("name").GetString());
    }
}
