using System.Net;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

public sealed class EntityTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Root = TestAccount.Record;

    [Theory]
    [InlineData("contact", """{"firstName":"Ina","lastName":"Herits","company":"104"}""")]
    [InlineData("contact", """{"firstName":"Ina","lastName":"Supplies","company":"154"}""")]
    [InlineData("job", """{"companyName":"Inherits","parent":"104"}""")]
    public async Task A_contact_or_project_takes_the_subsidiary_of_its_company(string type, string body)
    {
        var created = await account.Post($"{Root}/{type}", body);

        Assert.Equal("2", (await account.Read($"{type}/{created.NewId}")).At("subsidiary.id").GetString());
    }

    [Fact]
    public async Task A_contact_works_for_no_person_of_the_own_company()
    {
        var answer = await account.Post($"{Root}/contact", """{"firstName":"Odd","lastName":"One","company":"11"}""");

        Assert.Equal(("INVALID_CONTENT", "company"), (answer.Code, answer.ErrorPath));
    }

    [Fact]
    public async Task A_subsidiary_cannot_be_taken_away()
    {
        var answer = await account.Patch($"{Root}/customer/101", """{"subsidiary":null}""");

        Assert.Equal("Error while accessing a resource. Please enter value(s) for: Primary Subsidiary", answer.Detail);
    }

    [Fact]
    public async Task An_account_may_fill_in_the_root_subsidiary()
    {
        await using var kind = await TestAccountWith(new AccountBehaviour { SubsidiaryIsMandatory = false });

        var created = await kind.Post($"{Root}/customer", """{"companyName":"Filled In"}""");

        Assert.Equal("1", (await kind.Read($"customer/{created.NewId}")).At("subsidiary.id").GetString());
    }

    [Theory]
    [InlineData("customer", "taxItem")]
    [InlineData("customer", "taxSchedule")]
    [InlineData("customer", "projectTemplate")]
    [InlineData("customer", "projectTemplateId")]
    [InlineData("vendor", "taxItem")]
    public async Task Fields_of_other_connectors_are_unknown(string type, string field)
    {
        var answer = await account.Patch($"{Root}/{type}/{(type == "vendor" ? 151 : 101)}", $$$"""{"{{{field}}}":{"id":"1"}}""", ("X-NetSuite-PropertyNameValidation", "Error"));

        Assert.Equal(("INVALID_CONTENT", field), (answer.Code, answer.ErrorPath));
        Assert.DoesNotContain($"\"{field}\"", (await account.Get($"{Root}/metadata-catalog/{type}", ("Accept", "application/schema+json"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_with_legacy_tax_has_the_tax_item()
    {
        await using var legacy = await TestAccountWith(new AccountBehaviour { HasLegacyTax = true });

        await legacy.Patch($"{Root}/customer/101", """{"taxItem":{"id":"11"}}""", ("X-NetSuite-PropertyNameValidation", "Error"));

        Assert.Equal("California", (await legacy.Read("customer/101")).At("taxItem.refName").GetString());
    }

    [Theory]
    [InlineData("6", "LEAD", "LEAD-Qualified")]
    [InlineData("7", "PROSPECT", "PROSPECT-Proposal")]
    [InlineData("13", "CUSTOMER", "CUSTOMER-Closed Won")]
    public async Task The_status_decides_about_the_stage(string status, string stage, string name)
    {
        var id = (await account.Post($"{Root}/customer", $$"""{"companyName":"Stage {{stage}}","subsidiary":"1","entityStatus":{{status}}}""")).NewId;

        var customer = await account.Read($"customer/{id}");

        Assert.Equal((stage, name), (customer.At("searchStage").GetString(), customer.At("entityStatus.refName").GetString()));
    }

    [Fact]
    public async Task A_new_customer_is_one_unless_it_says_otherwise()
    {
        var id = (await account.Post($"{Root}/customer", """{"companyName":"Stage Default","subsidiary":"1"}""")).NewId;

        Assert.Equal("CUSTOMER", (await account.Read($"customer/{id}")).At("searchStage").GetString());
    }

    [Fact]
    public async Task A_project_is_named_after_its_customer_and_follows_its_name()
    {
        var customer = (await account.Post($"{Root}/customer", """{"companyName":"Builder","subsidiary":"1"}""")).NewId;
        var job = (await account.Post($"{Root}/job", $$"""{"companyName":"Hall","parent":"{{customer}}"}""")).NewId;
        var time = (await account.Post($"{Root}/timeBill", $$"""{"employee":"11","hours":"1:00","tranDate":"2026-06-15","customer":"{{job}}"}""")).NewId;

        Assert.Equal("Builder : Hall", (await account.Read($"timeBill/{time}")).At("customer.refName").GetString());
        await account.Patch($"{Root}/customer/{customer}", """{"entityId":"Master Builder"}""");

        Assert.Equal("Master Builder : Hall", (await account.Read($"timeBill/{time}")).At("customer.refName").GetString());
    }

    [Fact]
    public async Task Customers_below_different_parents_may_share_a_name()
    {
        const string Body = """{"companyName":"Branch","subsidiary":"1","parent":"PARENT"}""";

        var first = await account.Post($"{Root}/customer", Body.Replace("PARENT", "101", StringComparison.Ordinal));
        var second = await account.Post($"{Root}/customer", Body.Replace("PARENT", "102", StringComparison.Ordinal));
        var again = await account.Post($"{Root}/customer", Body.Replace("PARENT", "101", StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (first.Status, second.Status));
        Assert.Equal("Error while accessing a resource. This entity already exists.", again.Detail);
    }

    [Fact]
    public async Task A_partner_may_be_a_person()
    {
        var company = await account.Post($"{Root}/partner", """{"isPerson":true,"companyName":"No Person","subsidiary":"1"}""");
        var person = await account.Post($"{Root}/partner", """{"isPerson":true,"firstName":"Pat","lastName":"Ner","subsidiary":"1"}""");

        Assert.Equal("Error while accessing a resource. Please enter value(s) for: First Name, Last Name", company.Detail);
        Assert.Equal("Pat Ner", (await account.Read($"partner/{person.NewId}")).At("entityId").GetString());
    }

    [Theory]
    [InlineData("employee", "151")]
    [InlineData("employee", "101")]
    [InlineData("job", "301")]
    [InlineData("contact", "987654")]
    public async Task An_entity_of_another_type_is_not_found_nor_changed_nor_deleted(string type, string id)
    {
        var read = await account.Get($"{Root}/{type}/{id}");
        var changed = await account.Patch($"{Root}/{type}/{id}", """{"comments":"x"}""");
        var deleted = await account.Delete($"{Root}/{type}/{id}");

        Assert.All([read, changed, deleted], answer => Assert.Equal((HttpStatusCode.NotFound, "NONEXISTENT_ID"), (answer.Status, answer.Code)));
    }

    private static async Task<TestAccount> TestAccountWith(AccountBehaviour behaviour)
    {
        var other = new TestAccount { SetUp = options => options with { Behaviour = behaviour } };
        await other.InitializeAsync();
        return other;
    }
}
