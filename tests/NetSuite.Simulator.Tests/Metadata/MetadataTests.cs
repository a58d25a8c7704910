using System.Net;
using System.Text.Json;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Metadata;

public sealed class MetadataTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Catalog = TestAccount.Record + "/metadata-catalog";

    [Fact]
    public async Task The_catalog_names_every_type_with_its_links()
    {
        var answer = await account.Get(Catalog);

        var names = answer.At("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!).ToList();
        Assert.Superset(
            new HashSet<string> { "customer", "contact", "vendor", "employee", "invoice", "salesOrder", "inventoryItem", "subsidiary", "currency" },
            names.ToHashSet());
    }

    [Fact]
    public async Task Select_narrows_the_catalog()
    {
        var answer = await account.Get($"{Catalog}?select=customer,salesorder");

        Assert.Equal(["customer", "salesOrder"], answer.At("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
        Assert.Equal(
            $$"""[{"rel":"canonical","href":"{{account.Origin}}/services/rest/record/v1/metadata-catalog/customer","mediaType":"application/json"},{"rel":"alternate","href":"{{account.Origin}}/services/rest/record/v1/metadata-catalog/customer","mediaType":"application/swagger+json"},{"rel":"alternate","href":"{{account.Origin}}/services/rest/record/v1/metadata-catalog/customer","mediaType":"application/schema+json"},{"rel":"describes","href":"{{account.Origin}}/services/rest/record/v1/customer"}]""",
            answer.At("items.0.links").GetRawText());
    }

    [Fact]
    public async Task A_type_that_is_selected_twice_comes_once()
    {
        var answer = await account.Get($"{Catalog}?select=customer,CUSTOMER", ("Accept", "application/swagger+json"));

        Assert.Single(answer.At("components.schemas").EnumerateObject(), schema => schema.Name == "customer");
    }

    [Fact]
    public async Task Writes_have_a_body_and_the_headers_of_their_answer_in_the_document()
    {
        var paths = (await account.Get($"{Catalog}/customer", ("Accept", "application/swagger+json"))).At("paths");

        var create = paths.GetProperty("/customer").GetProperty("post");
        Assert.Equal("#/components/schemas/customer", create.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString());
        Assert.Equal(
            ["X-NetSuite-PropertyValidation", "X-NetSuite-Warning"],
            create.GetProperty("responses").GetProperty("204").GetProperty("headers").EnumerateObject().Select(header => header.Name));
        Assert.False(paths.GetProperty("/customer/{id}").GetProperty("get").TryGetProperty("requestBody", out _));
    }

    [Fact]
    public async Task What_the_schema_calls_filterable_is_what_q_takes()
    {
        foreach (var type in account.Host.Account.Catalog.Types)
        {
            var schema = await Schema(type.Name);
            var filterable = Names(schema.At("x-ns-filterable")).ToHashSet();
            // One request takes them all where each may stand; what may not is asked alone.
            var all = string.Join(" OR ", filterable.Select(name => name + " EMPTY"));
            Assert.Equal(HttpStatusCode.OK, (await account.List(type.Name, all)).Status);
            foreach (var property in schema.At("properties").EnumerateObject().Where(property => !filterable.Contains(property.Name)))
            {
                Assert.Equal("NONEXISTENT_FIELD", (await account.List(type.Name, property.Name + " EMPTY")).Code);
            }
        }
    }

    [Fact]
    public async Task A_space_in_select_is_malformed()
    {
        var answer = await account.Get($"{Catalog}?select=customer,%20salesOrder");

        Assert.Equal("INVALID_REQUEST", answer.Code);
        Assert.Equal("The request could not be understood by the server due to malformed syntax.", answer.Detail);
    }

    [Fact]
    public async Task The_base_metadata_of_a_type_answers_a_connectors_check() =>
        Assert.Equal("inventoryItem", (await account.Get($"{Catalog}/inventoryItem", ("Accept", "application/json"))).At("name").GetString());

    [Fact]
    public async Task The_schema_lists_filterable_names_at_its_root()
    {
        var schema = await Schema("customer");

        Assert.Equal("https://json-schema.org/draft-06/hyper-schema#", schema.At("$schema").GetString());
        Assert.Contains("lastModifiedDate", Names(schema.At("x-ns-filterable")));
        Assert.DoesNotContain("lastModifiedDate", Names((await Schema("employee")).At("x-ns-filterable")));
        Assert.DoesNotContain("addressBook", Names(schema.At("x-ns-filterable")));
    }

    [Theory]
    [InlineData("customer", "creditLimit", "number", "double")]
    [InlineData("customer", "dateCreated", "string", "date-time")]
    [InlineData("customer", "startDate", "string", "date")]
    [InlineData("customer", "reminderDays", "integer", "int64")]
    [InlineData("customer", "terms", "object", null)]
    [InlineData("customer", "isPerson", "boolean", null)]
    public async Task The_schema_gives_type_and_format(string type, string field, string jsonType, string? format)
    {
        var property = (await Schema(type)).At($"properties.{field}");

        Assert.Equal(jsonType, property.GetProperty("type").GetString());
        Assert.Equal(format, property.TryGetProperty("format", out var value) ? value.GetString() : null);
    }

    [Fact]
    public async Task The_schema_names_enumeration_ids_and_sublist_keys()
    {
        var schema = await Schema("invoice");

        Assert.Contains("A", Names(schema.At("properties.status.properties.id.enum")));
        Assert.Equal(
            """{"present":true,"value":{"new":["orderLine"],"existing":["line"]}}""",
            schema.At("properties.item.properties.items.items.x-ns-sublistkey").GetRawText());
        Assert.Equal("""{"present":false}""", schema.At("properties.partners.properties.items.items.x-ns-sublistkey").GetRawText());
    }

    [Fact]
    public async Task The_schema_tells_neither_what_is_required_nor_what_is_read_only()
    {
        var schema = (await Schema("customer")).Text;

        Assert.DoesNotContain("\"required\"", schema, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_open_api_document_has_paths_and_schemas()
    {
        var answer = await account.Get($"{Catalog}/currency", ("Accept", "application/swagger+json"));

        Assert.StartsWith("3.0", answer.At("openapi").GetString(), StringComparison.Ordinal);
        Assert.True(answer.Json.GetProperty("paths").TryGetProperty("/currency/{id}", out _));
        Assert.True(answer.Json.GetProperty("components").GetProperty("schemas").TryGetProperty("currency", out _));
        Assert.StartsWith("application/swagger+json", answer.Header("Content-Type"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("properties")]
    [InlineData("properties.addressBook.properties.items.items.properties")]
    [InlineData("properties.addressBook.properties.items.items.properties.addressBookAddress.properties")]
    public async Task Every_object_has_a_reference_name(string path)
    {
        var properties = (await Schema("customer")).At(path);

        Assert.Equal("Reference Name", properties.GetProperty("refName").GetProperty("title").GetString());
    }

    [Fact]
    public async Task The_open_api_document_declares_what_it_uses()
    {
        var document = (await account.Get($"{Catalog}/currency", ("Accept", "application/swagger+json"))).Json;

        var schemas = document.GetProperty("components").GetProperty("schemas");
        var references = System.Text.RegularExpressions.Regex.Matches(document.GetRawText(), "#/components/schemas/(\\w+)").Select(match => match.Groups[1].Value).Distinct();
        Assert.All(references, name => Assert.True(schemas.TryGetProperty(name, out _), name));
        Assert.Equal("path", document.GetProperty("paths").GetProperty("/currency/{id}").GetProperty("parameters")[0].GetProperty("in").GetString());
        Assert.True(schemas.GetProperty("nsError").GetProperty("properties").TryGetProperty("o:errorDetails", out _));
        Assert.True(document.GetProperty("paths").GetProperty("/currency").GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content")
            .TryGetProperty("application/vnd.oracle.resource+json; type=collection", out _));
    }

    [Fact]
    public async Task The_open_api_document_lists_forms_transforms_and_attachments()
    {
        var paths = (await account.Get($"{Catalog}/salesOrder", ("Accept", "application/swagger+json"))).Json.GetProperty("paths");

        var create = paths.GetProperty("/salesOrder").GetProperty("post").GetProperty("responses");
        Assert.True(create.TryGetProperty("204", out _));
        Assert.True(create.GetProperty("200").GetProperty("content").TryGetProperty("application/vnd.oracle.resource+json; type=create-form", out _));
        Assert.True(create.GetProperty("200").GetProperty("content").TryGetProperty("application/vnd.oracle.resource+json; type=select-options", out _));
        Assert.True(paths.GetProperty("/salesOrder/{id}").GetProperty("patch").GetProperty("responses").GetProperty("200").GetProperty("content")
            .TryGetProperty("application/vnd.oracle.resource+json; type=edit-form", out _));
        Assert.True(paths.GetProperty("/salesOrder/{id}/!transform/invoice").TryGetProperty("post", out _));
        Assert.True(paths.GetProperty("/salesOrder/{id}/!attach/contact/{contactId}").TryGetProperty("post", out _));
    }

    [Fact]
    public async Task Lines_name_what_filters_them_and_subrecords_nothing()
    {
        var book = (await Schema("customer")).At("properties.addressBook.properties.items.items");

        Assert.Contains("label", Names(book.GetProperty("x-ns-filterable")));
        Assert.Empty(Names(book.GetProperty("properties").GetProperty("addressBookAddress").GetProperty("x-ns-filterable")));
    }

    [Fact]
    public async Task The_schema_that_links_refer_to_is_there()
    {
        var address = (await Schema("currency")).At("properties.links.items.$ref").GetString()!;

        var answer = await account.Get(address, ("Accept", "application/schema+json"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.At("properties").TryGetProperty("href", out _));
    }

    [Fact]
    public async Task An_unknown_type_is_404() =>
        Assert.Equal(HttpStatusCode.NotFound, (await account.Get($"{Catalog}/transaction")).Status);

    private Task<Answer> Schema(string type) => account.Get($"{Catalog}/{type}", ("Accept", "application/schema+json"));

    private static IReadOnlyList<string?> Names(JsonElement array) => [.. array.EnumerateArray().Select(name => name.GetString())];
}
