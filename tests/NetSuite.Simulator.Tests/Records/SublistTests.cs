using System.Globalization;
using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

public sealed class SublistTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Invoice = TestAccount.Record + "/invoice";
    private const string TwoLines = """
        {"entity":{"externalId":"CUST-001"},"item":{"items":[
            {"item":{"externalId":"WIDGET-S"},"quantity":2},{"item":{"externalId":"WIDGET-M"},"quantity":1}]}}
        """;

    [Fact]
    public async Task A_line_named_by_its_key_is_updated_and_the_others_stay()
    {
        var id = await Create();

        await account.Patch($"{Invoice}/{id}", """{"item":{"items":[{"line":2,"quantity":5}]}}""");

        Assert.Equal([(1, 2.0, 25.0), (2, 5.0, 95.0)], await Lines(id));
    }

    [Fact]
    public async Task A_line_without_a_key_is_appended()
    {
        var id = await Create();

        await account.Patch($"{Invoice}/{id}", """{"item":{"items":[{"item":{"externalId":"NUT-M6"},"quantity":1}]}}""");

        Assert.Equal([(1, 2.0, 25.0), (2, 1.0, 19.0), (3, 1.0, 6.5)], await Lines(id));
    }

    [Fact]
    public async Task Replace_keeps_the_matching_removes_the_unmentioned_and_adds_the_new()
    {
        var id = await Create();

        await account.Patch($"{Invoice}/{id}?replace=item", """{"item":{"items":[{"line":2,"quantity":3},{"item":{"id":"308"},"quantity":1}]}}""");

        Assert.Equal([(2, 3.0, 57.0), (3, 1.0, 6.5)], await Lines(id));
    }

    [Theory]
    [InlineData("", """{"item":null}""")]
    [InlineData("", """{"item":{"items":null}}""")]
    [InlineData("?replace=item", """{"item":{"items":[]}}""")]
    public async Task Item_lines_are_mandatory_and_can_not_all_go(string query, string body)
    {
        var id = await Create();

        var answer = await account.Patch($"{Invoice}/{id}{query}", body);

        Assert.Equal("Error while accessing a resource. You must enter at least one line item for this transaction.", answer.Detail);
        Assert.Equal(2, (await Lines(id)).Count);
    }

    [Fact]
    public async Task An_empty_list_without_replace_changes_nothing()
    {
        var id = await Create();

        await account.Patch($"{Invoice}/{id}", """{"item":{"items":[]}}""");

        Assert.Equal(2, (await Lines(id)).Count);
    }

    [Fact]
    public async Task Addresses_are_keyed_by_the_id_the_account_gives()
    {
        var created = await account.Post($"{TestAccount.Record}/customer", """{"companyName":"Two Addresses","addressBook":{"items":[{"label":"A"},{"label":"B"}]}}""");

        await account.Patch($"{TestAccount.Record}/customer/{created.NewId}", """{"addressBook":{"items":[{"internalId":2,"label":"B changed"},{"label":"C"}]}}""");

        var record = await account.Read($"customer/{created.NewId}");
        Assert.Equal(["A", "B changed", "C"], record.At("addressBook.items").EnumerateArray().Select(line => line.GetProperty("label").GetString()));
    }

    [Fact]
    public async Task A_sublist_without_keys_appends_every_line()
    {
        var created = await account.Post($"{TestAccount.Record}/customer", """{"companyName":"Appending","salesTeam":{"items":[{"contribution":60}]}}""");

        await account.Patch($"{TestAccount.Record}/customer/{created.NewId}", """{"salesTeam":{"items":[{"contribution":40}]}}""");

        Assert.Equal(2, (await account.Read($"customer/{created.NewId}")).At("salesTeam.totalResults").GetInt32());
    }

    [Fact]
    public async Task A_sublist_is_cleared_by_null()
    {
        var created = await account.Post($"{TestAccount.Record}/customer", """{"companyName":"Clearing","addressBook":{"items":[{"label":"A"}]}}""");

        await account.Patch($"{TestAccount.Record}/customer/{created.NewId}", """{"addressBook":{"items":null}}""");

        Assert.Equal(0, (await account.Read($"customer/{created.NewId}")).At("addressBook.totalResults").GetInt32());
    }

    [Fact]
    public async Task A_bad_item_of_a_line_is_named_by_its_path()
    {
        var answer = await account.Post(Invoice, """{"entity":{"id":"101"},"item":{"items":[{"item":{"id":"9999"},"quantity":1}]}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Error while accessing resource: You have entered an Invalid Field Value 9999 for the following field: item", answer.Detail);
        Assert.Equal("item.items[0].item", answer.ErrorPath);
    }

    [Theory]
    [InlineData("\"bogus\":1", "item.items[0].bogus")]
    [InlineData("\"quantity\":\"abc\"", "item.items[0].quantity")]
    public async Task A_mistake_in_an_existing_line_is_told_once(string property, string path)
    {
        var id = await Create();

        var answer = await account.Patch($"{Invoice}/{id}", $$"""{"item":{"items":[{"line":1,{{property}} }] } }""", ("X-NetSuite-PropertyNameValidation", "Error"));

        Assert.Equal(path, answer.ErrorPath);
        Assert.Equal(1, answer.At("o:errorDetails").GetArrayLength());
    }

    [Fact]
    public async Task A_mistyped_items_is_an_unknown_name_not_an_empty_list()
    {
        var id = await Create();

        var answer = await account.Patch($"{Invoice}/{id}", """{"item":{"itmes":[{"line":1,"quantity":9}]}}""", ("X-NetSuite-PropertyNameValidation", "Error"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("item.itmes", answer.ErrorPath);
    }

    [Fact]
    public async Task Items_is_matched_without_regard_to_case()
    {
        var id = await Create();

        await account.Patch($"{Invoice}/{id}", """{"item":{"Items":[{"line":1,"quantity":4}]}}""");

        Assert.Equal([(1, 4.0, 50.0), (2, 1.0, 19.0)], await Lines(id));
    }

    [Fact]
    public async Task An_expanded_sublist_is_taken_back_as_it_came()
    {
        var id = await Create();
        var item = (await account.Read($"invoice/{id}")).At("item").GetRawText();

        var answer = await account.Patch($"{Invoice}/{id}", $$"""{"item":{{item}} }""", ("X-NetSuite-PropertyNameValidation", "Error"));

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal([(1, 2.0, 25.0), (2, 1.0, 19.0)], await Lines(id));
    }

    [Fact]
    public async Task A_line_by_a_number_that_is_not_there_is_refused()
    {
        var id = await Create();

        var answer = await account.Patch($"{Invoice}/{id}", """{"item":{"items":[{"line":9,"item":{"id":"308"},"quantity":1}]}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Error while accessing resource: You have entered an Invalid Field Value 9 for the following field: line", answer.Detail);
        Assert.Equal("item.items[0].line", answer.ErrorPath);
        Assert.Equal(2, (await Lines(id)).Count);
    }

    [Fact]
    public async Task A_copy_of_lines_with_their_numbers_makes_a_new_record()
    {
        var id = await Create();
        var item = (await account.Read($"invoice/{id}")).At("item").GetRawText();

        var copy = await account.Post(Invoice, $$"""{"entity":{"id":"101"},"item":{{item}} }""");

        Assert.Equal([(1, 2.0, 25.0), (2, 1.0, 19.0)], await Lines(copy.NewId));
    }

    [Theory]
    [InlineData("", """{"addressBook":null}""", 0)]
    [InlineData("", """{"addressBook":{"items":null}}""", 0)]
    [InlineData("?replace=addressBook", """{"addressBook":{"items":[]}}""", 0)]
    [InlineData("?replace=ADDRESSBOOK", """{"addressbook":{"items":[{"internalId":2,"label":"B"}]}}""", 1)]
    [InlineData("?replace=salesTeam,addressBook", """{"addressBook":{"items":[{"label":"C"}]}}""", 1)]
    [InlineData("?replace=addressBook", """{"phone":"555-1"}""", 2)]
    [InlineData("", """{"addressBook":{"items":[]}}""", 2)]
    [InlineData("", """{"addressBook":{}}""", 2)]
    public async Task A_sublist_is_cleared_by_null_and_replaced_where_it_is_named(string query, string body, int left)
    {
        var created = await account.Post($"{TestAccount.Record}/customer", """{"companyName":"Replacing","subsidiary":{"id":"1"},"addressBook":{"items":[{"label":"A"},{"label":"B"}]}}""");

        var answer = await account.Patch($"{TestAccount.Record}/customer/{created.NewId}{query}", body);

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal(left, (await account.Read($"customer/{created.NewId}")).At("addressBook.totalResults").GetInt32());
        await account.Delete($"{TestAccount.Record}/customer/{created.NewId}");
    }

    [Fact]
    public async Task Rows_with_keys_of_their_own_are_matched_by_them()
    {
        var created = await account.Post($"{TestAccount.Record}/customer", """{"companyName":"Two Currencies","subsidiary":{"id":"1"},"currencyList":{"items":[{"currency":{"id":"1"}},{"currency":{"id":"2"}}]}}""");

        await account.Patch($"{TestAccount.Record}/customer/{created.NewId}", """{"currencyList":{"items":[{"currency":"2","overrideCurrencyFormat":true},{"currency":{"id":"4"}}]}}""");

        var lines = (await account.Read($"customer/{created.NewId}")).At("currencyList.items").EnumerateArray().ToList();
        Assert.Equal(["1", "2", "4"], lines.Select(line => line.GetProperty("currency").GetProperty("id").GetString()));
        Assert.True(lines[1].GetProperty("overrideCurrencyFormat").GetBoolean());
    }

    [Fact]
    public async Task Replacing_a_list_that_is_none_is_refused()
    {
        var id = await Create();

        var answer = await account.Patch($"{Invoice}/{id}?replace=itme", """{"item":{"items":[{"item":{"id":"308"}}]}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("replace", answer.Error.GetProperty("o:errorQueryParam").GetString());
        Assert.Equal(2, (await Lines(id)).Count);
    }

    [Fact]
    public async Task A_line_has_one_unique_key_in_the_record_and_in_SuiteQL()
    {
        var id = await Create();

        var line = (await account.Read($"invoice/{id}")).At("item.items.1");
        var row = (await account.SuiteQl($"SELECT uniquekey FROM transactionline WHERE transaction = {id} AND id = 2")).At("items.0");

        Assert.Equal(row.GetProperty("uniquekey").GetString(), line.GetProperty("lineUniqueKey").GetString());
    }

    private async Task<string> Create() => (await account.Post(Invoice, TwoLines)).NewId;

    private async Task<List<(int Line, double Quantity, double Amount)>> Lines(string id) =>
        [.. (await account.Read($"invoice/{id}")).At("item.items").EnumerateArray().Select(line =>
            (line.GetProperty("line").GetInt32(), line.GetProperty("quantity").GetDouble(), Convert.ToDouble(line.GetProperty("amount").GetDouble(), CultureInfo.InvariantCulture)))];
}
