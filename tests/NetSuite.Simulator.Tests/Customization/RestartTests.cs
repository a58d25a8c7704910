using System.Net;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Customization;

public sealed class RestartTests : IDisposable
{
    private const string First = """
        {"base":"empty","customLists":{"customlist_a":{"values":["One"]}},
         "customRecordTypes":{"customrecord_a":{"name":"A","fields":{"custrecord_a":{"type":"list","of":"customlist_a"}}}},
         "customrecord_a":[{"name":"Kept","custrecord_a":1}]}
        """;

    private readonly DataFile data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_data_file_keeps_its_definitions_without_the_seed_file()
    {
        await Run(First, account => account.Post($"{TestAccount.Record}/customrecord_a", """{"name":"New","custrecord_a":{"id":"1"}}"""));

        await Run(null, async account =>
        {
            Assert.Equal("One", (await account.Read("customrecord_a/2")).At("custrecord_a.refName").GetString());
            Assert.Equal("customrecord_a", (await account.SuiteQl("SELECT scriptid FROM customrecordtype")).At("items.0.scriptid").GetString());
            Assert.Equal(HttpStatusCode.NotFound, (await account.Get($"{TestAccount.Record}/customrecord_machine")).Status);
            Assert.Empty(account.Host.Account.Notices);
        });
    }

    [Fact]
    public async Task The_same_seed_file_changes_nothing()
    {
        await Run(First, account => account.Delete($"{TestAccount.Record}/customrecord_a/1"));

        await Run(First, async account =>
        {
            Assert.Empty((await account.Get($"{TestAccount.Record}/customrecord_a")).Ids);
            Assert.Empty(account.Host.Account.Notices);
        });
    }

    [Fact]
    public async Task New_definitions_are_taken_over_and_said()
    {
        await Run(First, _ => Task.CompletedTask);

        await Run("""
            {"base":"empty","customLists":{"customlist_a":{"values":["One"]},"customlist_b":{"values":["Two"]}},
             "customRecordTypes":{"customrecord_a":{"name":"A","fields":{"custrecord_a":{"type":"list","of":"customlist_a"},"custrecord_b":{"type":"list","of":"customlist_b"}}}},
             "customFields":{"custentity_b":{"type":"text"}},
             "customrecord_a":[{"name":"Not read"}]}
            """,
            async account =>
            {
                await account.Patch($"{TestAccount.Record}/customrecord_a/1", """{"custrecord_b":{"id":"1"}}""");
                Assert.Equal("Two", (await account.Read("customrecord_a/1")).At("custrecord_b.refName").GetString());
                Assert.Equal(["1"], (await account.Get($"{TestAccount.Record}/customrecord_a")).Ids);
                Assert.Contains("(customlist_b, custrecord_b, custentity_b)", Assert.Single(account.Host.Account.Notices), StringComparison.Ordinal);
            });

        await Run(null, async account => Assert.Equal("Two", (await account.Read("customrecord_a/1")).At("custrecord_b.refName").GetString()));
    }

    [Theory]
    [InlineData("""{"base":"empty","customRecordTypes":{"customrecord_a":{"name":"A","fields":{"custrecord_a":{"type":"text"}}}}}""", "custrecord_a")]
    [InlineData("""{"base":"empty","customRecordTypes":{"customrecord_a":{"name":"B"}}}""", "customrecord_a")]
    [InlineData("""{"base":"empty","customLists":{"customlist_a":{"name":"Other"}}}""", "customlist_a")]
    public async Task A_changed_definition_is_refused_and_the_file_stays_as_it_was(string seed, string id)
    {
        await Run(First, _ => Task.CompletedTask);

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => Run(seed, _ => Task.CompletedTask));

        Assert.Contains($": {id} is defined otherwise in the data file.", failure.Message, StringComparison.Ordinal);
        await Run(null, async account => Assert.Equal("One", (await account.Read("customrecord_a/1")).At("custrecord_a.refName").GetString()));
    }

    [Fact]
    public async Task A_feature_can_be_switched_off_and_on_again_over_the_same_data()
    {
        await Run(First, _ => Task.CompletedTask);

        await Run(null, async account => Assert.Equal(HttpStatusCode.NotFound, (await account.Get($"{TestAccount.Record}/customrecord_a/1")).Status), "CUSTOMRECORDS");
        await Run(null, async account => Assert.Equal("Kept", (await account.Read("customrecord_a/1")).At("name").GetString()));
    }

    private async Task Run(string? seed, Func<TestAccount, Task> test, params string[] off)
    {
        using var file = DataFile.Seed(seed ?? "");
        await TestAccount.With(new SimulatorOptions { DataFile = data.Path, Seed = seed is null ? "company" : file.Path, FeaturesOff = off }, test);
    }
}
