using System.Text.Json.Nodes;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Client.Tests;

public sealed class RequiredFieldsTests
{
    [Theory]
    [InlineData("Error while accessing a resource. Please enter value(s) for: Company Name", null, "Company Name")]
    [InlineData("Please enter value(s) for: Company Name, Subsidiary.", null, "Company Name|Subsidiary")]
    [InlineData("Please enter value(s) for: Item", "item.items[0].item", "item.item")]
    [InlineData("Please enter value(s) for: Subsidiary", "subsidiary", "subsidiary|Subsidiary")]
    [InlineData("Please enter something.", null, "")]
    public void A_refusal_names_the_fields(string detail, string? path, string fields) => Assert.Equal(
        fields,
        string.Join('|', RequiredFields.Of(new NetSuiteValidationException("Refused.") { Call = new FailedCall { Errors = [new NetSuiteError { Detail = detail, Path = path }] } })));

    [Fact]
    public async Task Fields_that_NetSuite_asked_for_are_shown_as_required()
    {
        await using var account = await SimulatorHost.StartAsync(new SimulatorOptions { Credentials = new("consumer-key-1", "consumer-secret-1", "token-id-1", "token-secret-1") });
        using var client = TestClient.For(account.BaseUri);

        // Of this type nobody knows beforehand what is required.
        var before = await client.AccountMetadata.SchemaAsync("supportCase", refresh: false, CancellationToken.None);

        await Assert.ThrowsAsync<NetSuiteValidationException>(() => client.Records.CreateAsync("supportCase", new JsonObject { ["email"] = "a@example.com" }, null, CancellationToken.None));

        Assert.DoesNotContain(before.AllFields, field => field.IsRequired);
        var known = client.AccountMetadata.Known("supportCase")!.AllFields.Where(field => field.IsRequired).Select(field => field.Name).ToArray();
        Assert.Contains("title", known);
        Assert.Equal(known, (await client.AccountMetadata.SchemaAsync("supportCase", refresh: true, CancellationToken.None)).AllFields.Where(field => field.IsRequired).Select(field => field.Name));
    }

    [Fact]
    public void What_is_known_of_a_type_is_the_same_object_until_more_is_learned()
    {
        using var client = TestClient.For(new Uri("http://127.0.0.1:9"));
        client.AccountMetadata.LearnRequired("supportCase", "Subject");
        var known = client.AccountMetadata.Known("supportCase");

        Assert.Same(known, client.AccountMetadata.Known("supportCase"));

        client.AccountMetadata.LearnRequired("supportCase", "title");
        Assert.Contains(client.AccountMetadata.Known("supportCase")!.Fields, field => field is { Name: "title", IsRequired: true });
    }
}
