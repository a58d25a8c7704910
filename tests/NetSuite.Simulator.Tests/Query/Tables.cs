using System.Net;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Tables;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Query;

public sealed class Tables(TestAccount account) : IClassFixture<TestAccount>
{
    private static readonly RecordCatalog Catalog = RecordCatalog.BuiltIn();

    private static readonly Dictionary<string, SuiteQlTable> All =
        new SuiteQlSchema(Catalog).Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. All.Keys];

    public static TheoryData<string> Expected =>
    [
        "customer", "contact", "vendor", "employee", "partner", "job", "entity", "item", "transaction", "transactionline", "account", "subsidiary", "currency",
        "classification", "department", "location", "term", "pricelevel", "timebill", "phonecall", "billingschedule", "deletedrecord", "systemnote",
        "previoustransactionlink", "nexttransactionlink", "previoustransactionlinelink", "nexttransactionlinelink", "customeraddressbook",
        "customeraddressbookentityaddress", "entityaddress", "transactionbillingaddress", "transactionshippingaddress", "pricing", "itemprice", "itemvendor",
        "customersubsidiaryrelationship", "vendorsubsidiaryrelationship", "kititemmember", "assemblyitemmember", "inventorybalance", "aggregateitemlocation", "inventoryitemlocations", "currencyrate", "consolidatedexchangerate",
    ];

    [Theory]
    [MemberData(nameof(Expected))]
    public void A_table_scripts_ask_for_is_there(string name) => Assert.Contains(name, All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_column_can_be_selected_displayed_and_counted(string name)
    {
        var table = All[name];
        var columns = table.Columns.Values.Select(column => $"\"{column.Name}\"").ToList();
        var references = table.Columns.Values.Where(column => column.DisplaySql is not null || column.DisplayName is not null).Select((column, i) => $"BUILTIN.DF(\"{column.Name}\") AS df{i}");

        var count = await account.SuiteQl($"SELECT COUNT(*) AS n FROM {name}");
        var all = await account.SuiteQl($"SELECT {string.Join(", ", columns.Concat(references))} FROM {name}");
        var star = await account.SuiteQl($"SELECT * FROM {name}", "?limit=1");

        Assert.Equal(HttpStatusCode.OK, count.Status);
        Assert.True(all.Status == HttpStatusCode.OK, all.Text);
        Assert.Equal(HttpStatusCode.OK, star.Status);
        Assert.Equal(count.At("items.0.n").GetString(), all.At("totalResults").GetInt64().ToString());
    }

    [Theory]
    [InlineData("customer", "customer", null)]
    [InlineData("pricing", "kitItem", null)]
    [InlineData("transactionline", "invoice", null)]
    [InlineData("nexttransactionlink", "customerPayment", null)]
    [InlineData("deletedrecord", null, "Deleted Records")]
    [InlineData("systemnote", null, "System Notes for Analytics and REST")]
    [InlineData("companyfeaturesetup", null, null)]
    public void A_table_says_whose_rows_it_shows_or_which_permission_opens_it(string name, string? type, string? permission)
    {
        Assert.Equal(permission, All[name].Permission);
        Assert.True(type is null ? All[name].RecordTypes.Count == 0 : All[name].RecordTypes.Contains(type));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_row_of_a_table_of_records_leads_to_its_record(string name)
    {
        var table = All[name];
        Assert.Equal(table.RecordTypes.Count == 0, table.RecordIdNames.Count == 0);
        if (table.RecordTypes.Count == 0)
        {
            return;
        }
        var types = table.RecordTypes.Select(type => Catalog.Find(type)!).ToList();
        var records = $"SELECT id FROM \"space_{types[0].Space}\" WHERE recordtype IN ({string.Join(", ", types.Select(type => $"'{type.PathName}'"))})";
        var strangers = account.Host.Account.Store.Read(session => session.Scalar(
            $"SELECT count(*) FROM \"{table.SqlName}\" WHERE {string.Join(" OR ", table.RecordIdNames.Select(column => $"{column} NOT IN ({records})"))}"));

        Assert.Equal(0L, strangers);
    }

    [Fact]
    public async Task The_subsidiary_of_a_transaction_is_on_its_lines_only()
    {
        var header = await account.SuiteQl("SELECT subsidiary FROM transaction");

        Assert.EndsWith("Unknown identifier 'subsidiary'. Available identifiers are: {transaction=transaction}.", header.Detail, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await account.SuiteQl("SELECT subsidiary FROM transactionline")).Status);
    }

    [Theory]
    [InlineData("memo")]
    [InlineData("otherrefnum")]
    [InlineData("duedate")]
    [InlineData("postingperiod")]
    [InlineData("exchangerate")]
    [InlineData("createdfrom")]
    public async Task A_field_that_people_fill_in_is_a_column_of_transaction(string column) =>
        Assert.Equal(HttpStatusCode.OK, (await account.SuiteQl($"SELECT {column} FROM transaction")).Status);

    [Theory]
    [InlineData("total")]
    [InlineData("amountremaining")]
    [InlineData("subtotal")]
    [InlineData("class")]
    [InlineData("location")]
    public async Task A_field_that_NetSuite_computes_or_keeps_on_lines_is_none(string column) =>
        Assert.Contains($"Unknown identifier '{column}'", (await account.SuiteQl($"SELECT {column} FROM transaction")).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("inventoryItem", "InvtPart", null)]
    [InlineData("serviceSaleItem", "Service", "Sale")]
    [InlineData("nonInventoryPurchaseItem", "NonInvtPart", "Purchase")]
    [InlineData("otherChargeResaleItem", "OthCharge", "Resale")]
    [InlineData("kitItem", "Kit", null)]
    public async Task An_item_tells_its_type_and_kind(string type, string itemType, string? kind)
    {
        var created = await account.Post($"{TestAccount.Record}/{type}", MinimalBodies.Of(type, $"T-{type}").ToJsonString());
        Assert.True(created.Status == HttpStatusCode.NoContent, created.Text);

        var answer = await account.SuiteQl($"SELECT itemtype, subtype, isinactive FROM item WHERE id = {created.NewId}");

        Assert.Equal(itemType, answer.At("items.0.itemtype").GetString());
        Assert.Equal(kind, answer.At("items.0").TryGetProperty("subtype", out var subtype) ? subtype.GetString() : null);
        Assert.Equal("F", answer.At("items.0.isinactive").GetString());
    }

    [Fact]
    public async Task A_deletion_is_written_down_in_Pacific_time()
    {
        var created = await account.Post($"{TestAccount.Record}/customer", """{"companyName":"Gone Soon","subsidiary":"1"}""");
        await account.Delete($"{TestAccount.Record}/customer/{created.NewId}");

        var answer = await account.SuiteQl($"SELECT name, recordid, recordtypeid, scriptid, type, context, iscustomrecord, iscustomlist, iscustomtransaction, BUILTIN.DF(deletedby) AS by_, TO_CHAR(deleteddate, 'YYYY-MM-DD HH24:MI') AS at_ FROM deletedrecord WHERE LOWER(type) = 'customer' AND recordid = {created.NewId}");

        Assert.Equal(
            $$"""{"links":[],"at_":"2026-06-15 12:30","by_":"Administrator","context":"RESTWEBSERVICES","iscustomlist":"F","iscustomrecord":"F","iscustomtransaction":"F","name":"Gone Soon","recordid":"{{created.NewId}}","recordtypeid":"-2","scriptid":"customer","type":"Customer"}""",
            answer.At("items.0").GetRawText());
    }

    [Fact]
    public async Task A_refused_deletion_is_not()
    {
        await account.Delete($"{TestAccount.Record}/subsidiary/1");

        Assert.Equal("0", (await account.SuiteQl("SELECT COUNT(*) AS n FROM deletedrecord WHERE scriptid = 'subsidiary'")).At("items.0.n").GetString());
    }

    [Fact]
    public async Task Each_changed_field_has_a_note_with_its_old_and_new_name()
    {
        var created = await account.Post($"{TestAccount.Record}/customer", """{"companyName":"Noted","subsidiary":"1","terms":"1"}""");
        await account.Patch($"{TestAccount.Record}/customer/{created.NewId}", """{"terms":"2","phone":"555-1","isInactive":true}""");
        await account.Patch($"{TestAccount.Record}/customer/{created.NewId}", """{"phone":null}""");

        var notes = await account.SuiteQl($"SELECT id, field, oldvalue, newvalue, BUILTIN.DF(type) AS type FROM systemnote WHERE recordid = {created.NewId} AND recordtypeid = -2 AND field IN ('terms', 'phone', 'isinactive') ORDER BY id");
        var lines = notes.At("items").EnumerateArray().Select(row => string.Join('|', new[] { "field", "type", "oldvalue", "newvalue" }.Select(name => row.TryGetProperty(name, out var value) ? value.GetString() : "")));

        Assert.Equal(["isinactive|Set||F", "terms|Set||Net 15", "isinactive|Change|F|T", "phone|Set||555-1", "terms|Change|Net 15|Net 30", "phone|Unset|555-1|"], lines);
    }

    [Fact]
    public async Task A_changed_line_is_noted_under_its_number()
    {
        var created = await account.Post($"{TestAccount.Record}/invoice", """{"entity":"101","item":{"items":[{"item":"301","quantity":3},{"item":"304","quantity":1}]}}""");
        await account.Patch($"{TestAccount.Record}/invoice/{created.NewId}", """{"item":{"items":[{"line":2,"quantity":5}]}}""");

        var note = await account.SuiteQl($"SELECT lineid, oldvalue, newvalue, recordtypeid FROM systemnote WHERE recordid = {created.NewId} AND field = 'quantity'");

        Assert.Equal("""{"links":[],"lineid":"2","newvalue":"5","oldvalue":"1","recordtypeid":"-30"}""", note.At("items.0").GetRawText());
    }

    [Fact]
    public async Task What_a_save_changes_in_another_record_is_noted_there()
    {
        var invoice = await account.Post($"{TestAccount.Record}/invoice", """{"entity":"101","item":{"items":[{"item":"304","quantity":1}]}}""");
        await account.Post($"{TestAccount.Record}/invoice/{invoice.NewId}/!transform/customerPayment", "{}");

        var note = await account.SuiteQl($"SELECT name, oldvalue, newvalue, BUILTIN.DF(name) AS author FROM systemnote WHERE recordid = {invoice.NewId} AND field = 'status' AND oldvalue IS NOT NULL");

        Assert.Equal("""{"links":[],"author":"Administrator","name":"-5","newvalue":"Paid In Full","oldvalue":"Open"}""", note.At("items.0").GetRawText());
    }

    [Fact]
    public async Task The_seed_and_refused_writes_leave_no_notes()
    {
        await account.Patch($"{TestAccount.Record}/customer/102", """{"terms":"987654"}""");

        Assert.Equal("0", (await account.SuiteQl("SELECT COUNT(*) AS n FROM systemnote WHERE recordid = 102")).At("items.0.n").GetString());
    }

    [Fact]
    public async Task An_address_is_found_behind_its_address_book()
    {
        var answer = await account.SuiteQl("""
            SELECT c.id, b.label, a.city FROM customer c
            JOIN customerAddressbook b ON b.entity = c.id
            JOIN customerAddressbookEntityAddress a ON a.nkey = b.addressbookaddress
            WHERE c.id = 101 AND b.defaultbilling = 'T'
            """);

        Assert.Equal("Head office", answer.At("items.0.label").GetString());
        Assert.NotEmpty(answer.At("items.0.city").GetString()!);
    }

    [Fact]
    public async Task Prices_are_listed_by_level_and_currency()
    {
        var answer = await account.SuiteQl("SELECT unitprice FROM pricing WHERE item = 301 AND pricelevel = 1 AND currency = 1");

        Assert.Equal(1, answer.At("totalResults").GetInt32());
    }

    [Fact]
    public async Task Amounts_are_converted_by_the_currencies_rates()
    {
        var created = await account.Post($"{TestAccount.Record}/invoice", """{"entity":"101","currency":"4","exchangeRate":1.08,"item":{"items":[{"item":"301","quantity":1,"rate":100}]}}""");
        Assert.True(created.Status == HttpStatusCode.NoContent, created.Text);

        var row = (await account.SuiteQl($"SELECT BUILTIN.CURRENCY(foreigntotal) AS c, BUILTIN.CURRENCY_CONVERT(foreigntotal) AS usd, ROUND(BUILTIN.CURRENCY_CONVERT(foreigntotal, 2), 4) AS gbp, BUILTIN.CURRENCY(BUILTIN.CURRENCY_CONVERT(foreigntotal, 2)) AS c2, BUILTIN.CONSOLIDATE(foreigntotal, 'LEDGER', 'DEFAULT', 'DEFAULT', 2, postingperiod, 'DEFAULT') AS eur FROM transaction WHERE id = {created.NewId}")).At("items.0");

        Assert.Equal("EUR|108|85.0394|GBP|100", string.Join('|', new[] { "c", "usd", "gbp", "c2", "eur" }.Select(name => row.GetProperty(name).GetString())));
        Assert.Equal("1.08", (await account.SuiteQl("SELECT exchangerate FROM currencyrate WHERE transactioncurrency = 4")).At("items.0.exchangerate").GetString());
        Assert.Equal("1.08", (await account.SuiteQl("SELECT currentrate FROM consolidatedexchangerate WHERE fromsubsidiary = 2 AND tosubsidiary = 1")).At("items.0.currentrate").GetString());
    }

    [Theory]
    [InlineData("DISPLAY_JOINED", "Upper : Lower")]
    [InlineData("SELF_DISPLAY", "Lower")]
    [InlineData("LEVEL", "1")]
    public async Task A_hierarchy_is_shown_from_its_top(string form, string expected)
    {
        var upper = await account.Put($"{TestAccount.Record}/department/eid:upper", """{"name":"Upper"}""");
        var lower = await account.Put($"{TestAccount.Record}/department/eid:lower", $$"""{"name":"Lower","parent":"{{upper.NewId}}"}""");
        await account.Put($"{TestAccount.Record}/employee/eid:hier", $$"""{"firstName":"H","lastName":"I","subsidiary":"1","department":"{{lower.NewId}}"}""");

        Assert.Equal(expected, (await account.SuiteQl($"SELECT BUILTIN.HIERARCHY(department, '{form}') AS h FROM employee WHERE externalid = 'hier'")).At("items.0.h").GetString());
    }
}
