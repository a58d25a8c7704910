using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Ledger;

public sealed class JournalEntryTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Journal = TestAccount.Record + "/journalEntry";

    [Fact]
    public async Task A_balanced_entry_is_numbered_and_approved()
    {
        var id = await Create();

        var record = await account.Read($"journalEntry/{id}");
        Assert.StartsWith("JE", record.At("tranId").GetString(), StringComparison.Ordinal);
        Assert.True(record.At("approved").GetBoolean());
        Assert.Equal("US Dollar", record.At("currency.refName").GetString());
        Assert.Equal([1, 2], record.At("line.items").EnumerateArray().Select(line => line.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task A_line_is_changed_by_its_number()
    {
        var id = await Create();

        var answer = await account.Patch($"{Journal}/{id}", """{"line":{"items":[{"line":1,"debit":30},{"line":2,"credit":30}]}}""");

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        var record = await account.Read($"journalEntry/{id}");
        Assert.Equal(2, record.At("line.totalResults").GetInt32());
        Assert.Equal(30.0, record.At("line.items.0.debit").GetDouble());
    }

    [Theory]
    [InlineData("""{"account":58,"debit":10},{"account":1,"credit":9.99}""", "The amounts in a journal entry must balance.")]
    [InlineData("""{"account":58,"debit":10}""", "You must enter at least two lines for this transaction.")]
    [InlineData("""{"account":58,"debit":10,"credit":10},{"account":1,"credit":10}""", "Each line of a journal entry must have either a debit or a credit amount.")]
    [InlineData("""{"account":58},{"account":1}""", "Each line of a journal entry must have either a debit or a credit amount.")]
    [InlineData("""{"debit":10},{"account":1,"credit":10}""", "Please enter value(s) for: Account")]
    public async Task An_entry_that_is_not_sound_is_refused(string lines, string sentence)
    {
        var answer = await account.Post(Journal, $$"""{"subsidiary":1,"line":{"items":[ {{lines}} ] } }""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("USER_ERROR", answer.Code);
        Assert.Equal($"Error while accessing a resource. {sentence}", answer.Detail);
    }

    [Fact]
    public async Task A_change_that_unbalances_an_entry_leaves_it_as_it_was()
    {
        var id = await Create();

        var answer = await account.Patch($"{Journal}/{id}", """{"line":{"items":[{"line":1,"debit":30}]}}""");

        Assert.Contains("must balance", answer.Detail, StringComparison.Ordinal);
        Assert.Equal(25.5, (await account.Read($"journalEntry/{id}")).At("line.items.0.debit").GetDouble());
    }

    [Fact]
    public async Task An_entry_posts_only_while_it_is_approved()
    {
        var id = await Create();

        await account.Patch($"{Journal}/{id}", """{"approved":false}""");
        var pending = await Posting(id);
        await account.Patch($"{Journal}/{id}", """{"approved":true}""");

        Assert.Equal("F", pending);
        Assert.Equal("T", await Posting(id));
    }

    private async Task<string> Create() => (await account.Post(Journal, """
        {"subsidiary":{"id":"1"},"memo":"Rent","line":{"items":[{"account":{"id":"58"},"debit":25.5},{"account":{"id":"1"},"credit":25.5}]}}
        """)).NewId;

    private async Task<string?> Posting(string id) =>
        (await account.SuiteQl($"SELECT DISTINCT posting FROM transactionaccountingline WHERE transaction = {id}")).At("items.0.posting").GetString();
}
