using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

/// <summary>External ids given, changed and taken away.</summary>
public sealed class ExternalIdTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Customer = TestAccount.Record + "/customer";

    [Fact]
    public async Task A_changed_external_id_names_the_same_record_and_the_former_names_none()
    {
        var id = await account.Create("customer", """{"companyName":"Renamed","subsidiary":"1","externalId":"BEFORE-1"}""");

        var answer = await account.Patch($"{Customer}/eid:BEFORE-1", """{"externalId":"AFTER-1"}""");

        Assert.EndsWith($"/customer/{id}", answer.Location, StringComparison.Ordinal);
        Assert.Equal(id, (await account.Read("customer/eid:AFTER-1")).At("id").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await account.Get($"{Customer}/eid:BEFORE-1")).Status);
    }

    [Fact]
    public async Task A_former_external_id_is_free_for_another_record()
    {
        var id = await account.Create("customer", """{"companyName":"Gives It Up","subsidiary":"1","externalId":"FREE-1"}""");
        await account.Patch($"{Customer}/{id}", """{"externalId":null}""");

        var other = await account.Put($"{Customer}/eid:FREE-1", """{"companyName":"Takes It","subsidiary":"1"}""");

        Assert.NotEqual(id, other.NewId);
        Assert.False((await account.Read($"customer/{id}")).Json.TryGetProperty("externalId", out _));
    }

    [Fact]
    public async Task A_record_can_not_take_the_external_id_of_another()
    {
        var id = await account.Create("customer", """{"companyName":"Wants Another","subsidiary":"1","externalId":"OWN-1"}""");

        var answer = await account.Patch($"{Customer}/{id}", """{"externalId":"CUST-002"}""");

        Assert.Equal("Error while accessing a resource. This entity already exists.", answer.Detail);
        Assert.Equal("OWN-1", (await account.Read($"customer/{id}")).At("externalId").GetString());
    }

    [Fact]
    public async Task A_record_keeps_its_external_id_when_it_is_sent_again() =>
        Assert.Equal(HttpStatusCode.NoContent, (await account.Patch($"{Customer}/103", """{"externalId":"CUST-003"}""")).Status);

    [Fact]
    public async Task The_external_id_of_a_deleted_record_is_free()
    {
        var first = await account.Put($"{Customer}/eid:AGAIN-1", """{"companyName":"Once More","subsidiary":"1"}""");
        await account.Delete($"{Customer}/eid:AGAIN-1");

        var second = await account.Put($"{Customer}/eid:AGAIN-1", """{"companyName":"Once More","subsidiary":"1"}""");

        Assert.NotEqual(first.NewId, second.NewId);
    }

    [Fact]
    public async Task A_transform_gives_the_new_record_the_external_id_of_its_body()
    {
        var order = await account.Order();

        var id = await account.Make($"salesOrder/{order}", "invoice", """{"externalId":"FROM-ORDER-1"}""");

        Assert.Equal(id, (await account.Read("invoice/eid:FROM-ORDER-1")).At("id").GetString());
        Assert.False((await account.Read($"salesOrder/{order}")).Json.TryGetProperty("externalId", out _));
    }

    [Fact]
    public async Task A_transform_does_not_hand_on_the_external_id_of_its_source()
    {
        var order = await account.Document("salesOrder", """ "orderStatus":"B","externalId":"ORDER-OWN-1",""");

        var id = await account.Make($"salesOrder/{order}", "invoice");

        Assert.False((await account.Read($"invoice/{id}")).Json.TryGetProperty("externalId", out _));
    }

    [Fact]
    public async Task A_transform_sent_again_with_its_external_id_makes_no_second_record()
    {
        var order = await account.Order();
        const string Body = """{"externalId":"FROM-ORDER-2","item":{"items":[{"orderLine":1,"quantity":1}]}}""";
        await account.Make($"salesOrder/{order}", "invoice", Body);

        var again = await account.Transform($"salesOrder/{order}", "invoice", Body);

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal("Error while accessing a resource. This record already exists.", again.Detail);
        Assert.Equal(1.0, await account.Amount($"salesOrder/{order}", "item.items.0.quantityBilled"));
    }

    [Fact]
    public async Task Transforms_with_one_external_id_at_once_make_one_record()
    {
        var order = await account.Order();
        const string Body = """{"externalId":"FROM-ORDER-3","item":{"items":[{"orderLine":1,"quantity":1}]}}""";

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => account.Transform($"salesOrder/{order}", "invoice", Body)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.NoContent);
        Assert.Equal(1.0, await account.Amount($"salesOrder/{order}", "item.items.0.quantityBilled"));
    }
}
