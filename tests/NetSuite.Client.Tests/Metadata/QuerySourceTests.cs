using System.Globalization;
using System.Text.Json;

namespace NetSuite.Client.Tests;

/// <summary>SuiteQL finds, where the catalog says, just as many records as the list of the type has.</summary>
public sealed class QuerySourceTests(SimulatedAccount account) : IClassFixture<SimulatedAccount>
{
    public static TheoryData<string> Types => new([.. BuiltInCatalog.Types.Select(type => type.Name), "discountItem", "customrecord_machine", "customlist_service_level"]);

    [Theory]
    [MemberData(nameof(Types))]
    public async Task As_many_rows_as_records(string type)
    {
        var source = BuiltInCatalog.SourceOf(type)!;
        var condition = source.Condition is { } text ? $" WHERE {string.Format(CultureInfo.InvariantCulture, text, "t")}" : string.Empty;

        var rows = await account.Client.Query.QueryAsync($"SELECT COUNT(*) AS n FROM {source.Table} t{condition}", null, null, CancellationToken.None).ToListAsync();

        var list = await account.Client.SendAsync(TestClient.Read($"record/v1/{type}") with { Query = [new("limit", "1")] }, CancellationToken.None);
        Assert.Equal(JsonDocument.Parse(list.Body).RootElement.GetProperty("totalResults").GetInt32().ToString(CultureInfo.InvariantCulture), rows[0].Values[0]);
    }

    [Fact]
    public async Task No_two_types_share_a_row()
    {
        var shared = BuiltInCatalog.Types.Select(type => BuiltInCatalog.SourceOf(type.Name)!).GroupBy(source => source).Where(group => group.Count() > 1);

        Assert.Empty(shared);
        var items = BuiltInCatalog.Types.Where(type => type.Group == RecordGroup.Item).Select(type => BuiltInCatalog.SourceOf(type.Name)!.Condition!);
        var sum = string.Join(" + ", items.Select(condition => $"CASE WHEN {string.Format(CultureInfo.InvariantCulture, condition, "t")} THEN 1 ELSE 0 END"));
        var rows = await account.Client.Query.QueryAsync($"SELECT id FROM item t WHERE {sum} > 1", null, null, CancellationToken.None).ToListAsync();
        Assert.Empty(rows);
    }
}
