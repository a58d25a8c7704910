using System.Net;
using System.Text.Json.Nodes;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

/// <summary>What holds for every record type that a plain POST creates.</summary>
public sealed class EveryTypeTests(TestAccount account) : IClassFixture<TestAccount>
{
    private static readonly RecordCatalog Catalog = RecordCatalog.BuiltIn();

    public static TheoryData<string> Types => [.. MinimalBodies.Types];

    public static TheoryData<string, string> RequiredFields
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var type in MinimalBodies.Types)
            {
                foreach (var required in Catalog.Find(type)!.Required)
                {
                    data.Add(type, required.Name);
                }
            }
            return data;
        }
    }

    [Fact]
    public void Each_type_that_is_no_transaction_has_a_minimal_body() =>
        Assert.Equal(
            Catalog.Types.Where(type => type.Group != RecordGroup.Transaction).Select(type => type.Name).Order(StringComparer.Ordinal),
            MinimalBodies.Types.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_record_is_created_read_changed_listed_and_deleted(string type)
    {
        var path = $"{TestAccount.Record}/{type}";
        var created = await account.Post(path, MinimalBodies.Of(type, $"Life of {type}").ToJsonString(), ("X-NetSuite-PropertyNameValidation", "Error"));
        Assert.True(created.Status == HttpStatusCode.NoContent, created.Text);
        var id = created.NewId;

        var changed = await account.Patch($"{path}/{id}", HasInactive(type) ? """{"isInactive":true}""" : $$"""{"externalId":"LIFE-{{type}}"}""");
        var read = await account.Read($"{type}/{id}");
        var listed = await account.List(type, $"id EQUAL {id}");

        Assert.Equal(HttpStatusCode.NoContent, changed.Status);
        Assert.Equal(id, read.At("id").GetString());
        Assert.True(HasInactive(type) ? read.At("isInactive").GetBoolean() : read.At("externalId").GetString() == $"LIFE-{type}");
        Assert.Equal([id], listed.Ids);

        Assert.Equal(HttpStatusCode.NoContent, (await account.Delete($"{path}/{id}")).Status);
        var gone = await account.Get($"{path}/{id}");
        Assert.Equal((HttpStatusCode.NotFound, "NONEXISTENT_ID"), (gone.Status, gone.Code));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task An_upsert_creates_once_and_updates_afterwards(string type)
    {
        var path = $"{TestAccount.Record}/{type}/eid:TWICE-{type}";
        var body = MinimalBodies.Of(type, $"Twice {type}").ToJsonString();

        var first = await account.Put(path, body);
        var second = await account.Put(path, body);

        Assert.True(first.Status == HttpStatusCode.NoContent, first.Text);
        Assert.True(second.Status == HttpStatusCode.NoContent, second.Text);
        Assert.Equal(first.NewId, second.NewId);
        Assert.Equal($"TWICE-{type}", (await account.Read($"{type}/{first.NewId}")).At("externalId").GetString());
    }

    [Theory]
    [MemberData(nameof(RequiredFields))]
    public async Task A_missing_mandatory_field_is_named_by_its_title(string type, string field)
    {
        var body = MinimalBodies.Of(type, $"Without {field}");
        body.Remove(field);

        var answer = await account.Post($"{TestAccount.Record}/{type}", body.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal($"Error while accessing a resource. Please enter value(s) for: {Catalog.Find(type)!.Shape.Find(field)!.Title}", answer.Detail);
        Assert.Equal(("USER_ERROR", field), (answer.Code, answer.ErrorPath));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task An_unknown_field_is_refused_when_the_client_asks_for_it(string type)
    {
        var body = MinimalBodies.Of(type, $"Unknown {type}");
        body["nosuchfield"] = JsonValue.Create(1);

        var answer = await account.Post($"{TestAccount.Record}/{type}", body.ToJsonString(), ("X-NetSuite-PropertyNameValidation", "Error"));

        Assert.Equal(("INVALID_CONTENT", "nosuchfield"), (answer.Code, answer.ErrorPath));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task An_id_of_another_type_is_not_found(string type)
    {
        var space = Catalog.Find(type)!.Space;
        var id = space switch
        {
            "entity" => type == "customer" ? "151" : "101",
            "item" => type == "inventoryItem" ? "321" : "301",
            _ => "987654",
        };

        var answer = await account.Get($"{TestAccount.Record}/{type}/{id}");

        Assert.Equal((HttpStatusCode.NotFound, "NONEXISTENT_ID"), (answer.Status, answer.Code));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task The_metadata_lists_every_field_a_record_shows(string type)
    {
        var created = await account.Post($"{TestAccount.Record}/{type}", MinimalBodies.Of(type, $"Metadata {type}").ToJsonString());
        var record = await account.Read($"{type}/{created.NewId}");
        var schema = await account.Get($"{TestAccount.Record}/metadata-catalog/{type}", ("Accept", "application/schema+json"));

        var known = schema.At("properties").EnumerateObject().Select(property => property.Name).ToHashSet(StringComparer.Ordinal);

        Assert.All(record.Json.EnumerateObject(), property => Assert.Contains(property.Name, known));
        Assert.Equal(account.Host.Account.Catalog.Find(type)!.Shape.Fields.Select(field => field.Name).Append("links").Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    private static bool HasInactive(string type) => Catalog.Find(type)!.Shape.Find("isInactive") is not null;
}
