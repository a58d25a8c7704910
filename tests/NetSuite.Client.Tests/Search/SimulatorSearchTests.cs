using NetSuite.Testing;

namespace NetSuite.Client.Tests.Search;

public sealed class SimulatorSearchTests(SimulatorFixture simulator) : IClassFixture<SimulatorFixture>
{
    [Theory]
    [InlineData("customer", "customer", null)]
    [InlineData("contact", "contact", null)]
    [InlineData("invoice", "transaction", "{0}.recordtype = 'invoice'")]
    [InlineData("salesOrder", "transaction", "{0}.recordtype = 'salesorder'")]
    [InlineData("journalEntry", "transaction", "{0}.recordtype = 'journalentry'")]
    [InlineData("timeBill", "timebill", null)]
    [InlineData("employee", "employee", null)]
    [InlineData("phoneCall", "phonecall", null)]
    [InlineData("inventoryItem", "item", "{0}.itemtype = 'InvtPart'")]
    [InlineData("subsidiary", "subsidiary", null)]
    public async Task Query_gives_the_same_values_as_reading_each_record(string type, string table, string? condition)
    {
        using var account = SearchAccount.For(simulator);
        var schema = await account.KnowAsync(type, new QuerySource(table, condition));
        // The columns are learned first, one by each search; what is left is asked for both ways.
        string[] columns = [.. schema.Fields.Where(field => FieldPaths.IsScalar(field.Type)).Select(field => field.Name)];
        for (var isLearned = false; !isLearned;)
        {
            await account.FindAsync(new RecordQuery { Type = type, Fields = columns, First = 1 });
            var plan = account.Plans[^1];
            columns = [.. columns.Where(field => !plan.Reasons.Contains($"{field} is no column of SuiteQL."))];
            isLearned = plan.Route == RecordRoute.Query;
        }

        var byQuery = await account.FindAsync(new RecordQuery { Type = type, Fields = columns });
        var route = account.Plans[^1].Route;
        account.Metadata.LearnMissing(table, null);
        var byRead = await account.FindAsync(new RecordQuery { Type = type, Fields = columns });

        Assert.Equal((RecordRoute.Query, RecordRoute.ListThenRead), (route, account.Plans[^1].Route));
        Assert.NotEmpty(byQuery);
        Assert.Equal(byRead.Select(record => record.Record), byQuery.Select(record => record.Record));
        var differences = byQuery.Zip(byRead).SelectMany(pair => columns.Select((name, index) => (name, Query: pair.First.Values![index], Read: pair.Second.Values![index])))
            .Where(value => !Equals(value.Query, value.Read)).Select(value => $"{value.name}: {value.Query} / {value.Read}").Distinct().Take(40).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public async Task Custom_order_filter_and_join_are_done_by_NetSuite()
    {
        using var account = SearchAccount.For(simulator);
        await account.KnowAsync("customer", new QuerySource("customer"), ("subsidiary", "subsidiary"));
        await account.KnowAsync("subsidiary", new QuerySource("subsidiary"));

        var found = await account.FindAsync(new RecordQuery
        {
            Type = "customer",
            Fields = ["companyName", "subsidiary.name", "lastModifiedDate"],
            Filter = new FilterComparison("isInactive", FilterOperator.Equal, false),
            OrderBy = [new SortKey("companyName", Descending: true)],
            First = 5,
        });

        Assert.Equal(RecordRoute.Query, account.Plans.Single().Route);
        var names = found.Select(record => (string)record.Values![0]!).ToList();
        Assert.Equal(names.OrderByDescending(name => name, StringComparer.OrdinalIgnoreCase), names);
        Assert.Equal(5, names.Count);
        Assert.All(found, record => Assert.IsType<string>(record.Values![1]));
    }

    [Theory]
    [InlineData(FilterOperator.Equal, "open")]
    [InlineData(FilterOperator.NotEqual, "Open")]
    [InlineData(FilterOperator.Like, "paid*")]
    public async Task Status_of_a_transaction_is_found_by_the_name_that_it_shows(FilterOperator comparison, string name)
    {
        using var account = SearchAccount.For(simulator);
        await account.KnowAsync("invoice", new QuerySource("transaction", "{0}.recordtype = 'invoice'"));
        var query = new RecordQuery { Type = "invoice", Fields = ["status", "status.refName"], OrderBy = [new SortKey("status"), new SortKey("id")] };

        var all = await account.FindAsync(query);
        var found = await account.FindAsync(query with { Filter = new FilterComparison("status.refName", comparison, name) });

        var wanted = all.Where(record => Fits(((RecordRef)record.Values![0]!).RefName!)).Select(record => record.Record.Id).ToList();
        Assert.NotEmpty(wanted);
        Assert.NotEqual(all.Count, wanted.Count);
        Assert.Equal(wanted, found.Select(record => record.Record.Id));
        Assert.All(all, record => Assert.Equal(((RecordRef)record.Values![0]!).RefName, record.Values[1]));
        Assert.Equal(RecordRoute.Query, account.Plans.Single().Route);

        bool Fits(string status) => comparison switch
        {
            FilterOperator.Equal => status.Equals(name, StringComparison.OrdinalIgnoreCase),
            FilterOperator.NotEqual => !status.Equals(name, StringComparison.OrdinalIgnoreCase),
            _ => status.StartsWith(name.TrimEnd('*'), StringComparison.OrdinalIgnoreCase),
        };
    }

    [Fact]
    public async Task Sublist_lines_and_expanded_records_of_a_type()
    {
        using var account = SearchAccount.For(simulator);
        await account.KnowAsync("invoice", new QuerySource("transaction", "{0}.recordtype = 'invoice'"));

        var lines = await account.FindAsync(new RecordQuery { Type = "invoice", Sublist = "item", First = 2 });
        var records = await account.FindAsync(new RecordQuery { Type = "invoice", Expand = ["item"], First = 2 });

        Assert.Equal(records.Sum(record => record.Document!.Body.GetProperty("item").GetProperty("items").GetArrayLength()), lines.Count);
        Assert.All(lines, line => Assert.NotNull(line.Line));
    }
}
