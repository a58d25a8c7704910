using System.Globalization;
using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

/// <summary>PUT with an external id: what it makes of lines, and of others who send the same id.</summary>
public sealed class UpsertTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Customer = TestAccount.Record + "/customer";
    private const string Invoice = TestAccount.Record + "/invoice";
    private const string TwoLines = """{"entity":{"id":"101"},"item":{"items":[{"item":{"id":"301"},"quantity":2},{"item":{"id":"304"},"quantity":1}]}}""";

    [Theory]
    [InlineData("")]
    [InlineData("?replace=item")]
    public async Task A_new_record_has_the_lines_of_the_body(string query)
    {
        var id = (await account.Put($"{Invoice}/{Eid()}{query}", TwoLines)).NewId;

        Assert.Equal([(1, 2.0), (2, 1.0)], await Lines(id));
    }

    [Fact]
    public async Task Line_numbers_say_nothing_about_a_record_that_is_not_there_yet()
    {
        var answer = await account.Put($"{Invoice}/{Eid()}", """{"entity":{"id":"101"},"item":{"items":[{"line":7,"item":{"id":"301"},"quantity":2}]}}""");

        Assert.Equal([(1, 2.0)], await Lines(answer.NewId));
    }

    [Fact]
    public async Task Of_an_existing_record_the_named_lines_change_the_nameless_are_added_and_the_others_stay()
    {
        var (path, id) = await Existing();

        await account.Put(path, """{"item":{"items":[{"line":2,"quantity":5},{"item":{"id":"308"},"quantity":9}]}}""");

        Assert.Equal([(1, 2.0), (2, 5.0), (3, 9.0)], await Lines(id));
    }

    [Fact]
    public async Task The_same_lines_without_their_keys_are_there_twice()
    {
        var (path, id) = await Existing();

        await account.Put(path, TwoLines);

        Assert.Equal([(1, 2.0), (2, 1.0), (3, 2.0), (4, 1.0)], await Lines(id));
    }

    [Fact]
    public async Task Replacing_makes_the_lines_of_the_body_the_whole_list_however_often()
    {
        var (path, id) = await Existing();
        const string Body = """{"item":{"items":[{"item":{"id":"308"},"quantity":4}]}}""";

        await account.Put(path + "?replace=item", Body);
        await account.Put(path + "?replace=item", Body);

        Assert.Equal([4.0], (await Lines(id)).Select(line => line.Quantity));
    }

    [Fact]
    public async Task Replacing_keeps_the_lines_it_names()
    {
        var (path, id) = await Existing();

        await account.Put(path + "?replace=item", """{"item":{"items":[{"line":2,"quantity":6}]}}""");

        Assert.Equal([(2, 6.0)], await Lines(id));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("?replace=salesTeam", 1)]
    public async Task Lines_of_a_sublist_without_keys_are_added_unless_they_replace(string query, int lines)
    {
        var path = $"{Customer}/{Eid()}{query}";
        var body = """{"companyName":"NAME","subsidiary":"1","salesTeam":{"items":[{"contribution":60}]}}""".Replace("NAME", Eid(), StringComparison.Ordinal);

        await account.Put(path, body);
        var second = await account.Put(path, body);

        Assert.Equal(lines, (await account.Read($"customer/{second.NewId}")).At("salesTeam.totalResults").GetInt32());
    }

    [Theory]
    [InlineData("", """{"addressBook":null}""", 0)]
    [InlineData("", """{"addressBook":{"items":null}}""", 0)]
    [InlineData("?replace=addressBook", """{"addressBook":{"items":[]}}""", 0)]
    [InlineData("", """{"addressBook":{"items":[]}}""", 1)]
    [InlineData("?replace=addressBook", """{"phone":"555-1"}""", 1)]
    public async Task A_sublist_is_cleared_by_null_and_by_replacing_it_with_nothing(string query, string body, int left)
    {
        var path = $"{Customer}/{Eid()}";
        await account.Put(path, $$"""{"companyName":"{{Eid()}}","subsidiary":"1","addressBook":{"items":[{"label":"A"}]} }""");

        var answer = await account.Put(path + query, body);

        Assert.Equal(left, (await account.Read($"customer/{answer.NewId}")).At("addressBook.totalResults").GetInt32());
    }

    [Fact]
    public async Task Upserts_of_one_new_external_id_at_once_make_one_record()
    {
        var eid = Eid();

        var answers = await AtOnce(i => account.Put($"{Customer}/{eid}", $$"""{"companyName":"{{eid}}","subsidiary":"1","phone":"555-{{i}}"}"""));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.Status));
        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Single((await account.List("customer", $"companyName IS \"{eid}\"")).Ids);
    }

    [Fact]
    public async Task Creates_with_one_external_id_at_once_make_one_record()
    {
        var eid = Eid();

        var answers = await AtOnce(i => account.Post(Customer, $$"""{"companyName":"{{eid}} {{i}}","subsidiary":"1","externalId":"{{eid[4..]}}"}"""));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.NoContent);
        Assert.All(
            answers.Where(answer => answer.Status != HttpStatusCode.NoContent),
            answer => Assert.Equal("Error while accessing a resource. This entity already exists.", answer.Detail));
        Assert.Single((await account.List("customer", $"companyName START_WITH \"{eid}\"")).Ids);
    }

    [Fact]
    public async Task Creates_and_upserts_of_one_external_id_at_once_make_one_record()
    {
        var eid = Eid();

        var answers = await AtOnce(i => i % 2 == 0
            ? account.Post(Customer, $$"""{"companyName":"{{eid}} {{i}}","subsidiary":"1","externalId":"{{eid[4..]}}"}""")
            : account.Put($"{Customer}/{eid}", $$"""{"companyName":"{{eid}} {{i}}","subsidiary":"1"}"""));

        Assert.InRange(answers.Count(answer => answer.Status != HttpStatusCode.NoContent), 2, 3);
        Assert.Single((await account.List("customer", $"companyName START_WITH \"{eid}\"")).Ids);
    }

    private static string Eid() => $"eid:U{Guid.NewGuid():N}";

    // The account lets five requests in at a time.
    private static async Task<Answer[]> AtOnce(Func<int, Task<Answer>> send) => await Task.WhenAll(Enumerable.Range(0, 5).Select(send));

    private async Task<(string Path, string Id)> Existing()
    {
        var path = $"{Invoice}/{Eid()}";
        return (path, (await account.Put(path, TwoLines)).NewId);
    }

    private async Task<List<(int Line, double Quantity)>> Lines(string id) =>
        [.. (await account.Read($"invoice/{id}")).At("item.items").EnumerateArray().Select(line =>
            (line.GetProperty("line").GetInt32(), Convert.ToDouble(line.GetProperty("quantity").GetDouble(), CultureInfo.InvariantCulture)))];
}
