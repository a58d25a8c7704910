using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

public sealed class UpdateTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Customer = TestAccount.Record + "/customer";

    [Fact]
    public async Task A_patch_changes_what_it_names_and_moves_the_stamp()
    {
        account.Clock.Advance(TimeSpan.FromMinutes(1));
        var before = await account.Read("customer/103");

        var answer = await account.Patch($"{Customer}/103", """{"phone":"555-9999"}""");

        var after = await account.Read("customer/103");
        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.EndsWith("/customer/103", answer.Location, StringComparison.Ordinal);
        Assert.Equal("555-9999", after.At("phone").GetString());
        Assert.Equal(before.At("email").GetString(), after.At("email").GetString());
        Assert.Equal(before.At("dateCreated").GetString(), after.At("dateCreated").GetString());
        Assert.NotEqual(before.At("lastModifiedDate").GetString(), after.At("lastModifiedDate").GetString());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task Null_clears_a_field(string value)
    {
        await account.Patch($"{Customer}/109", """{"comments":"to be cleared"}""");

        await account.Patch($"{Customer}/109", $$"""{"comments":{{value}}}""");

        Assert.False((await account.Read("customer/109")).Json.TryGetProperty("comments", out _));
    }

    [Fact]
    public async Task A_mandatory_field_can_not_be_cleared()
    {
        var answer = await account.Patch($"{Customer}/102", """{"companyName":null}""");

        Assert.Equal("Error while accessing a resource. Please enter value(s) for: Company Name", answer.Detail);
    }

    [Fact]
    public async Task Replace_selected_fields_clears_only_the_named()
    {
        await account.Patch($"{Customer}/106", """{"comments":"kept","fax":"555-1"}""");

        await account.Patch($"{Customer}/106?replaceSelectedFields=true&replace=fax", """{"comments":null,"fax":null}""");

        var record = await account.Read("customer/106");
        Assert.Equal("kept", record.At("comments").GetString());
        Assert.False(record.Json.TryGetProperty("fax", out _));
    }

    [Fact]
    public async Task What_the_account_computes_is_not_taken_from_a_client()
    {
        await account.Patch($"{TestAccount.Record}/invoice/604", """{"total":1,"id":"7","status":{"id":"B"}}""");

        var record = await account.Read("invoice/604");
        Assert.Equal(370.5, record.At("total").GetDouble());
        Assert.Equal("A", record.At("status.id").GetString());
    }

    [Fact]
    public async Task A_record_read_and_sent_back_whole_stays_the_same()
    {
        var before = await account.Read("invoice/603");

        var answer = await account.Patch($"{TestAccount.Record}/invoice/603", before.Text, ("X-NetSuite-PropertyNameValidation", "Error"));

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        var after = await account.Read("invoice/603");
        Assert.Equal(before.At("item").GetRawText(), after.At("item").GetRawText());
        Assert.Equal(before.At("total").GetDouble(), after.At("total").GetDouble());
    }

    [Fact]
    public async Task An_upsert_creates_first_and_updates_then()
    {
        var first = await account.Put($"{Customer}/eid:UPSERT-1", """{"subsidiary":"1","companyName":"Upserted"}""");
        var second = await account.Put($"{Customer}/eid:UPSERT-1", """{"email":"up@example.com"}""");

        Assert.Equal(HttpStatusCode.NoContent, first.Status);
        Assert.Equal(first.Location, second.Location);
        var record = await account.Read($"customer/{first.NewId}");
        Assert.Equal("UPSERT-1", record.At("externalId").GetString());
        Assert.Equal("Upserted", record.At("companyName").GetString());
        Assert.Equal("up@example.com", record.At("email").GetString());
    }

    [Fact]
    public async Task An_upsert_by_internal_id_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await account.Put($"{Customer}/101", """{"email":"x@example.com"}""")).Status);

    [Fact]
    public async Task An_external_id_of_another_type_is_not_taken_over()
    {
        var answer = await account.Put($"{Customer}/eid:VEND-001", """{"subsidiary":"1","companyName":"Not A Vendor"}""");

        Assert.Equal("Error while accessing a resource. This entity already exists.", answer.Detail);
    }

    [Fact]
    public async Task Updating_nothing_is_404() =>
        Assert.Equal(HttpStatusCode.NotFound, (await account.Patch($"{Customer}/999999", "{}")).Status);

    [Fact]
    public async Task A_deleted_record_is_gone()
    {
        var created = await account.Post(Customer, """{"subsidiary":"1","companyName":"Short Lived","externalId":"SHORT"}""");

        var deleted = await account.Delete($"{Customer}/eid:SHORT");

        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Null(deleted.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await account.Get($"{Customer}/{created.NewId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.Delete($"{Customer}/{created.NewId}")).Status);
    }

    [Theory]
    [InlineData("customer/101")]
    [InlineData("inventoryItem/301")]
    [InlineData("subsidiary/1")]
    [InlineData("term/1")]
    public async Task What_others_refer_to_can_not_be_deleted(string path)
    {
        var answer = await account.Delete($"{TestAccount.Record}/{path}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Error while accessing a resource. This record cannot be deleted because it has dependent records.", answer.Detail);
    }

    [Fact]
    public async Task A_list_record_below_itself_is_refused()
    {
        var top = (await account.Post(TestAccount.Record + "/department", """{"name":"Top"}""")).NewId;
        var below = (await account.Post(TestAccount.Record + "/department", $$"""{"name":"Below","parent":{"id":"{{top}}"} }""")).NewId;

        var answer = await account.Patch($"{TestAccount.Record}/department/{top}", $$"""{"parent":{"id":"{{below}}"} }""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("parent", answer.ErrorPath);
    }
}
