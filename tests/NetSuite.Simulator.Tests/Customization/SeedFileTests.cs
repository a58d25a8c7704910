using System.Net;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Customization;

public sealed class SeedFileTests
{
    public static TheoryData<string, string> BadFiles => new()
    {
        { "{", "" },
        { "[]", "must be an object" },
        { "\"company\"", "must be an object" },
        { """{"base":"huge"}""", "base: must be company or empty." },
        { """{"base":1}""", "base: must be a text." },
        { """{"base":"empty","base":"empty"}""", "base: is there twice." },
        { """{"customLists":[]}""", "customLists: must be an object" },
        { """{"customLists":{"customlist_a":[]}}""", "customLists.customlist_a: must be an object" },
        { """{"customLists":{"color":{}}}""", "customLists.color: the id must be customlist_" },
        { """{"customLists":{"customlist_Color":{}}}""", "customLists.customlist_Color: the id must be" },
        { """{"customLists":{"customlist_":{}}}""", "customLists.customlist_: the id must be" },
        { """{"customLists":{"customlist_a\"; DROP TABLE x":{}}}""", "the id must be customlist_" },
        { """{"customLists":{"customlist_a":{"nmae":"A"}}}""", "customLists.customlist_a.nmae: is not known. There are name, values." },
        { """{"customLists":{"customlist_a":{"values":"Red"}}}""", "customLists.customlist_a.values: must be an array" },
        { """{"customLists":{"customlist_a":{"values":["Red",1]}}}""", "customLists.customlist_a.values[1]: " },
        { """{"customLists":{"customlist_a":{"values":["Red","red"]}}}""", "customLists.customlist_a.values[1]: " },
        { """{"customLists":{"customlist_a":{},"customlist_a":{}}}""", "customLists.customlist_a: is there twice." },
        { """{"customLists":{"customlist_service_level":{}}}""", "customlist_service_level: is defined already." },
        { """{"customRecordTypes":{"customrecord_a":{"showCreatedDate":"yes"}}}""", "customRecordTypes.customrecord_a.showCreatedDate: must be true or false." },
        { """{"customRecordTypes":{"customrecord_a":{"fields":{"custrecord_x":{}}}}}""", "customRecordTypes.customrecord_a.fields.custrecord_x: type is missing." },
        { """{"customRecordTypes":{"customrecord_a":{"fields":{"custrecord_x":{"type":"txt"}}}}}""", "custrecord_x.type: 'txt' is no type. There are text, textArea" },
        { """{"customRecordTypes":{"customrecord_a":{"fields":{"custrecord_x":{"type":"list"}}}}}""", "custrecord_x: a field of type list needs 'of'" },
        { """{"customRecordTypes":{"customrecord_a":{"fields":{"custrecord_x":{"type":"text","of":"item"}}}}}""", "custrecord_x: a field of type text has no 'of'." },
        { """{"customRecordTypes":{"customrecord_a":{"fields":{"custrecord_x":{"type":"list","of":"customlist_none"}}}}}""", "custrecord_x.of: there is no record type or list 'customlist_none'." },
        { """{"customRecordTypes":{"customrecord_a":{"fields":{"custentity_x":{"type":"text"}}}}}""", "fields.custentity_x: the id must be custrecord_" },
        { """{"customRecordTypes":{"customrecord_a":{"fields":{"custrecord_x":{"type":"text"}}},"customrecord_b":{"fields":{"custrecord_x":{"type":"text"}}}}}""", "customRecordTypes.customrecord_b.fields.custrecord_x: is defined already." },
        { """{"customFields":{"custpage_x":{"type":"text"}}}""", "customFields.custpage_x: the id must start with custentity_, custbody_" },
        { """{"customFields":{"custbody_x":{"type":"text","appliesTo":["customer"]}}}""", "customFields.custbody_x.appliesTo[0]: there is no record type 'customer' that can have custbody_ fields." },
        { """{"customFields":{"custcol_x":{"type":"text","appliesTo":["customerPayment"]}}}""", "customFields.custcol_x.appliesTo[0]: " },
        { """{"customSegments":{"cseg_x":{"name":"X"}}}""", "customSegments.cseg_x: appliesTo is missing" },
        { """{"customers":[]}""", "customers: there is no such record type." },
        { """{"customer":{}}""", "customer: must be an array" },
        { """{"customer":["x"]}""", "customer[0]: " },
        { """{"customer":[{"companyName":"C","subsidiary":"1","color":"red"}]}""", "customer[0]: color: Unknown property name 'color'." },
        { """{"customer":[{"subsidiary":"1"}]}""", "customer[0]: companyName: Error while accessing a resource. Please enter value(s) for: Company Name" },
        { """{"customer":[{"id":"x","companyName":"C","subsidiary":"1"}]}""", "customer[0].id: must be a whole number" },
        { """{"customer":[{"id":9223372036854775807,"companyName":"C","subsidiary":"1"}]}""", "customer[0].id: must be a whole number" },
        { """{"customer":[{"companyName":"\ud800"}]}""", "" },
        { """{"customer":[{"id":101,"companyName":"C","subsidiary":"1"}]}""", "customer[0].id: the id 101 is taken." },
        { """{"customer":[{"companyName":"C","subsidiary":"99"}]}""", "customer[0]: subsidiary: " },
        { """{"customRecordTypes":{"customrecord_a":{"fields":{"custrecord_x":{"type":"text","mandatory":true}}}},"customrecord_a":[{"name":"A"}]}""", "customrecord_a[0]: custrecord_x: " },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_mistake_is_one_line_that_names_file_place_and_reason(string json, string place)
    {
        using var file = DataFile.Seed(json);

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => SimulatorHost.StartAsync(new SimulatorOptions { Seed = file.Path }));

        Assert.StartsWith(Path.GetFileName(file.Path) + ": ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(place, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public Task A_file_over_an_empty_account_has_its_own_records_only() => With(
        """{"base":"empty","customer":[{"companyName":"Only","subsidiary":"1"}]}""",
        async account =>
        {
            Assert.Equal(["1001"], (await account.Get($"{TestAccount.Record}/customer")).Ids);
            Assert.Equal(HttpStatusCode.NotFound, (await account.Get($"{TestAccount.Record}/customrecord_machine")).Status);
        });

    [Fact]
    public Task The_sample_of_the_README_is_a_seed_file()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "README.md")))
        {
            folder = folder.Parent!;
        }
        var readme = File.ReadAllText(Path.Combine(folder.FullName, "README.md")).ReplaceLineEndings("\n");
        var sample = readme.Split("```json\n").Select(part => part.Split("```")[0]).Single(part => part.Contains("customLists", StringComparison.Ordinal));

        return With(sample, async account => Assert.Equal("Red", (await account.Read("customrecord_vehicle/1")).At("custrecord_color.refName").GetString()));
    }

    [Fact]
    public Task A_byte_order_mark_is_skipped() => With(
        "\uFEFF{\"customLists\":{\"customlist_a\":{\"values\":[\"One\"]}}}",
        async account => Assert.Equal("One", (await account.Read("customlist_a/1")).At("name").GetString()));

    [Fact]
    public Task A_file_over_the_company_adds_to_it() => With(
        """{"customFields":{"custentity_x":{"type":"list","of":"customlist_service_level","appliesTo":["vendor"]}},"vendor":[{"companyName":"V","subsidiary":"1","externalId":"V","custentity_x":"2"}]}""",
        async account =>
        {
            Assert.Equal("Silver", (await account.Read("vendor/eid:V")).At("custentity_x.refName").GetString());
            Assert.Equal("Birchwood Outfitters", (await account.Read("customer/101")).At("companyName").GetString());
            Assert.Equal("Lathe 200", (await account.Read("customrecord_machine/1")).At("name").GetString());
        });

    [Fact]
    public Task A_new_mandatory_field_does_not_refuse_the_companys_older_records() => With(
        """{"customFields":{"custentity_x":{"label":"X","type":"text","mandatory":true,"appliesTo":["customer"]}}}""",
        async account =>
        {
            Assert.Equal(HttpStatusCode.OK, (await account.Get($"{TestAccount.Record}/customer/101")).Status);
            Assert.Equal("Error while accessing a resource. Please enter value(s) for: X", (await account.Patch($"{TestAccount.Record}/customer/101", """{"comments":"c"}""")).Detail);
        });

    private static async Task With(string seed, Func<TestAccount, Task> test)
    {
        using var file = DataFile.Seed(seed);
        await TestAccount.With(new SimulatorOptions { Seed = file.Path }, test);
    }
}
