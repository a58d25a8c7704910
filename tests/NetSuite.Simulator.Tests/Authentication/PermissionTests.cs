using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Authentication;

/// <summary>The clerk may edit customers, create sales orders and view invoices and lists; of all else the clerk sees nothing.</summary>
public sealed class PermissionTests(LoginAccount logins) : IClassFixture<LoginAccount>
{
    private const string Record = TestAccount.Record;

    [Theory]
    [InlineData("GET", "/customer/101", null, 200)]
    [InlineData("GET", "/customer?limit=2", null, 200)]
    [InlineData("GET", "/customer/101/addressBook", null, 200)]
    [InlineData("PATCH", "/customer/101", "{\"phone\":\"555-0000\"}", 204)]
    [InlineData("GET", "/invoice/601", null, 200)]
    [InlineData("GET", "/subsidiary/1", null, 200)]
    [InlineData("GET", "/customer/101/subsidiary", null, 200)]
    [InlineData("GET", "/nosuchtype/1", null, 404)]
    public async Task What_the_role_has_works(string method, string path, string? body, int status) =>
        Assert.Equal(status, (int)(await logins.AsClerk(method, Record + path, body)).Status);

    [Theory]
    [InlineData("GET", "/vendor/151", null, "Lists -> Vendor")]
    [InlineData("GET", "/VENDOR", null, "Lists -> Vendor")]
    [InlineData("GET", "/inventoryItem/301", null, "Lists -> Inventory Item")]
    [InlineData("GET", "/purchaseOrder", null, "Transactions -> Purchase Order")]
    [InlineData("DELETE", "/customer/102", null, "Lists -> Customer")]
    [InlineData("PATCH", "/salesOrder/501", "{\"memo\":\"x\"}", "Transactions -> Sales Order")]
    [InlineData("PUT", "/salesOrder/eid:X", "{}", "Transactions -> Sales Order")]
    [InlineData("POST", "/invoice", "{}", "Transactions -> Invoice")]
    [InlineData("POST", "/subsidiary", "{\"name\":\"x\"}", "Lists -> Subsidiary")]
    [InlineData("POST", "/salesOrder/501/!transform/invoice", "{}", "Transactions -> Invoice")]
    [InlineData("GET", "/customer/101/salesRep", null, "Lists -> Employee")]
    [InlineData("POST", "/customer/101/!attach/contact/1", null, "Lists -> Contact")]
    [InlineData("POST", "/customer/101/!detach/contact/1", null, "Lists -> Contact")]
    public async Task What_it_lacks_is_a_403_that_names_the_permission(string method, string path, string? body, string permission)
    {
        var answer = await logins.AsClerk(method, Record + path, body);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal("INSUFFICIENT_PERMISSION", answer.Code);
        Assert.StartsWith($"Permission Violation: You need a higher level of the '{permission}' permission to access this page", answer.Detail, StringComparison.Ordinal);
        Assert.Equal("https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.4", answer.At("type").GetString());
        Assert.Equal("Forbidden", answer.At("title").GetString());
    }

    [Fact]
    public async Task Without_a_permission_nothing_is_changed()
    {
        await logins.AsClerk("DELETE", Record + "/customer/103");

        Assert.Equal(HttpStatusCode.OK, (await logins.Account.Get(Record + "/customer/103")).Status);
    }

    [Theory]
    [InlineData("POST", "/customer", "create-form", "Lists -> Customer")]
    [InlineData("PATCH", "/customer/101", "edit-form", "Lists -> Customer")]
    public async Task A_form_needs_the_level_of_what_it_is_for(string method, string path, string form, string permission)
    {
        var answer = await logins.As(logins.Signer("fake-reader-token"), method, Record + path, "{}", ("Accept", $"application/vnd.oracle.resource+json; type={form}"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains(permission, answer.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PATCH", "create-form")]
    [InlineData("DELETE", "create-form")]
    [InlineData("DELETE", "edit-form")]
    public async Task Naming_a_form_lowers_no_permission_of_a_write(string method, string form)
    {
        // Both may stand in one header: the write is what is done.
        var accept = ("Accept", $"text/plain; type={form}, application/json");
        var answer = await logins.AsClerk(method, Record + "/salesOrder/501", method == "PATCH" ? """{"memo":"forged"}""" : null, accept);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        var order = await logins.Account.Get(Record + "/salesOrder/501");
        Assert.Equal(HttpStatusCode.OK, order.Status);
        Assert.DoesNotContain("forged", order.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_is_there_for_the_login_that_made_it_alone()
    {
        (string, string)[] headers = [("Prefer", "respond-async"), ("X-NetSuite-Idempotency-Key", Guid.NewGuid().ToString())];
        var own = await logins.Account.Send("GET", Record + "/vendor", null, headers);
        await logins.Account.Host.Account.Jobs.WhenIdleAsync();

        foreach (var path in new[] { "", "/task", "/task/1", "/task/1/result" })
        {
            Assert.Equal(HttpStatusCode.OK, (await logins.Account.Get(own.Location + path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await logins.AsClerk("GET", own.Location + path)).Status);
        }
        // Nor does somebody else's key say anything of it.
        var other = await logins.AsClerk("GET", Record + "/customer", null, headers);
        Assert.Equal(HttpStatusCode.Accepted, other.Status);
        Assert.NotEqual(own.Location, other.Location);
    }

    [Fact]
    public async Task The_catalog_knows_only_what_the_role_may_see()
    {
        var names = (await logins.AsClerk("GET", Record + "/metadata-catalog")).At("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()).ToList();

        Assert.Contains("customer", names);
        Assert.Contains("salesOrder", names);
        Assert.Contains("subsidiary", names);
        Assert.DoesNotContain("vendor", names);
        Assert.DoesNotContain("purchaseOrder", names);
        Assert.Equal(HttpStatusCode.OK, (await logins.AsClerk("GET", Record + "/metadata-catalog/customer")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await logins.AsClerk("GET", Record + "/metadata-catalog/vendor")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await logins.AsClerk("GET", Record + "/metadata-catalog?select=customer,vendor")).Status);
    }

    [Theory]
    [InlineData("SELECT id FROM vendor", "vendor")]
    [InlineData("SELECT id FROM Item", "item")]
    [InlineData("SELECT c.id FROM customer c JOIN employee e ON e.id = c.salesrep", "employee")]
    [InlineData("SELECT id FROM customer WHERE id IN (SELECT id FROM vendor)", "vendor")]
    public async Task A_table_the_role_cannot_see_was_not_found(string query, string table)
    {
        var answer = await Query(query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("INVALID_PARAMETER", answer.Code);
        Assert.Equal($"Invalid search query. Detailed unprocessed description follows. Search error occurred: Record '{table}' was not found.", answer.Detail);
    }

    [Fact]
    public async Task A_table_of_several_types_shows_the_rows_of_those_the_role_may_see()
    {
        Assert.Equal(["customer"], await Values("SELECT DISTINCT type AS v FROM entity", "CustJob"));
        var seen = await Rows("SELECT DISTINCT recordtype AS v FROM transaction ORDER BY 1");
        var all = (await logins.Account.SuiteQl("SELECT DISTINCT recordtype AS v FROM transaction WHERE recordtype IN ('invoice', 'salesorder') ORDER BY 1")).At("items").EnumerateArray()
            .Select(row => row.GetProperty("v").GetString());
        Assert.Equal(all, seen);

        async Task<List<string>> Values(string query, string code) => [.. (await Rows(query)).Select(value => value == code ? "customer" : value)];
    }

    [Fact]
    public async Task Lines_of_transactions_the_role_cannot_see_are_left_out()
    {
        Assert.Equal("0", (await Rows("SELECT COUNT(*) AS v FROM transactionline WHERE transaction NOT IN (SELECT id FROM transaction)")).Single());
        Assert.NotEqual("0", (await Rows("SELECT COUNT(*) AS v FROM transactionline")).Single());
    }

    [Theory]
    [InlineData("previoustransactionlink")]
    [InlineData("nexttransactionlink")]
    [InlineData("nexttransactionlinelink")]
    public async Task A_link_is_shown_to_whom_both_its_ends_are(string table)
    {
        Assert.Equal("0", (await Rows($"SELECT COUNT(*) AS v FROM {table} WHERE previousdoc NOT IN (SELECT id FROM transaction) OR nextdoc NOT IN (SELECT id FROM transaction)")).Single());
        Assert.NotEqual("0", (await Rows($"SELECT COUNT(*) AS v FROM {table}")).Single());
    }

    [Fact]
    public async Task Without_its_permission_the_system_notes_show_what_one_did_oneself()
    {
        var name = Guid.NewGuid().ToString("N");
        await logins.AsClerk("PATCH", Record + "/customer/103", $$"""{"comments":"{{name}}"}""");
        await logins.Account.Patch(Record + "/customer/103", $$"""{"comments":"not {{name}}"}""");

        Assert.Equal([name], await Rows($"SELECT newvalue AS v FROM systemnote WHERE recordid = 103 AND newvalue LIKE '%{name}'"));
        Assert.Equal(["11"], await Rows("SELECT DISTINCT name AS v FROM systemnote"));
        Assert.Equal(["Ada Brandt"], await Rows("SELECT DISTINCT BUILTIN.DF(name) AS v FROM systemnote"));
        Assert.Equal([LoginAccount.Text(LoginAccount.Clerk)], await Rows("SELECT DISTINCT role AS v FROM systemnote"));
        Assert.Equal(
            ["Ada Brandt", "Administrator"],
            (await logins.Account.SuiteQl($"SELECT BUILTIN.DF(name) AS v FROM systemnote WHERE recordid = 103 AND newvalue LIKE '%{name}' ORDER BY id")).At("items").EnumerateArray().Select(row => row.GetProperty("v").GetString()));
    }

    [Fact]
    public async Task Each_user_of_a_role_is_me_to_their_own_queries()
    {
        const string Mine = "SELECT id AS v FROM customer WHERE salesrep IN BUILTIN.NAMED_GROUP('entity', 'me') ORDER BY id";
        var body = $$"""{"q":{{System.Text.Json.JsonSerializer.Serialize(Mine)}}}""";
        var others = await logins.As(logins.Signer("fake-other-token"), "POST", "/services/rest/query/v1/suiteql", body, ("Prefer", "transient"));

        var mine = await Rows(Mine);
        Assert.NotEmpty(mine);
        Assert.Equal(await Rows("SELECT id AS v FROM customer WHERE salesrep = 11 ORDER BY id"), mine);
        Assert.Equal(
            await Rows("SELECT id AS v FROM customer WHERE salesrep = 12 ORDER BY id"),
            others.At("items").EnumerateArray().Select(row => row.GetProperty("v").GetString()!));
    }

    [Fact]
    public async Task An_administrator_after_a_clerk_sees_all_rows_again()
    {
        const string Text = "SELECT COUNT(*) AS v FROM entity";
        var clerk = (await Rows(Text)).Single();

        Assert.NotEqual(clerk, (await logins.Account.SuiteQl(Text)).At("items.0.v").GetString());
        Assert.Equal(clerk, (await Rows(Text)).Single());
    }

    [Fact]
    public async Task Queries_and_filters_need_the_workbook_permission()
    {
        var reader = logins.Signer("fake-reader-token");
        var query = await logins.As(reader, "POST", "/services/rest/query/v1/suiteql", """{"q":"SELECT id FROM customer"}""", ("Prefer", "transient"));
        var filter = await logins.As(reader, "GET", Record + "/customer?q=id%20EQUAL%20101");

        Assert.All([query, filter], answer =>
        {
            Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
            Assert.Contains("'SuiteAnalytics Workbook'", answer.Detail, StringComparison.Ordinal);
        });
        Assert.Equal(HttpStatusCode.OK, (await logins.As(reader, "GET", Record + "/customer")).Status);
    }

    [Fact]
    public async Task The_limits_are_for_administrators_and_the_time_is_for_all()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await logins.AsClerk("GET", "/services/rest/system/v1/governanceLimits")).Status);
        Assert.NotEqual(HttpStatusCode.Forbidden, (await logins.Account.Get("/services/rest/system/v1/governanceLimits")).Status);
        Assert.Equal(HttpStatusCode.OK, (await logins.AsClerk("GET", "/services/rest/system/v1/serverTime")).Status);
    }

    private Task<Answer> Query(string query) => logins.AsClerk(
        "POST", "/services/rest/query/v1/suiteql", $$"""{"q":{{System.Text.Json.JsonSerializer.Serialize(query)}}}""", ("Prefer", "transient"));

    private async Task<List<string>> Rows(string query) =>
        [.. (await Query(query)).At("items").EnumerateArray().Select(row => row.GetProperty("v").GetString()!)];
}
