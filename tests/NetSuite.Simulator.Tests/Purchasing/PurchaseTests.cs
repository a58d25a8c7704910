using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Purchasing;

public sealed class PurchaseTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Theory]
    [InlineData("purchaseOrder")]
    [InlineData("vendorBill")]
    [InlineData("vendorCredit")]
    public async Task A_purchase_takes_what_it_lacks_from_vendor_item_and_day(string type)
    {
        var record = await Create(type, """{"entity":{"externalId":"VEND-001"},"item":{"items":[{"item":{"externalId":"BOLT-M6"},"quantity":3}]}}""");

        Assert.Equal("2026-06-15", record.At("tranDate").GetString());
        Assert.Equal("1", record.At("subsidiary.id").GetString());
        Assert.Equal("US Dollar", record.At("currency.refName").GetString());
        Assert.Equal("Bolt M6, box of 100", record.At("item.items.0.description").GetString());
        Assert.Equal(4.0, record.At("item.items.0.rate").GetDouble());
        Assert.Equal(12.0, record.At("item.items.0.amount").GetDouble());
        Assert.Equal(12.0, record.At("total").GetDouble());
    }

    [Fact]
    public async Task A_bill_is_due_by_the_vendors_terms_and_open()
    {
        var record = await Create("vendorBill", """{"entity":{"id":"151"},"tranId":"NS-77","tranDate":"2026-05-01","expense":{"items":[{"account":{"id":"58"},"amount":80}]}}""");

        Assert.Equal("2026-05-31", record.At("dueDate").GetString());
        Assert.Equal("Open", record.At("status.refName").GetString());
        Assert.Equal("NS-77", record.At("tranId").GetString());
        Assert.Equal(80.0, record.At("userTotal").GetDouble());
    }

    [Fact]
    public async Task Item_and_expense_lines_add_up()
    {
        var record = await Create("purchaseOrder", """
            {"entity":{"id":"151"},"item":{"items":[{"item":{"id":"306"},"quantity":2,"rate":5.255},{"item":{"id":"307"},"quantity":4,"amount":10}]},
             "expense":{"items":[{"account":{"id":"58"},"amount":7.5}]}}
            """);

        Assert.Equal(10.51, record.At("item.items.0.amount").GetDouble());
        Assert.Equal(2.5, record.At("item.items.1.rate").GetDouble());
        Assert.Equal(28.01, record.At("subtotal").GetDouble());
        Assert.Equal(28.01, record.At("total").GetDouble());
        Assert.StartsWith("PO", record.At("tranId").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_is_changed_by_its_number_and_another_appended()
    {
        var id = (await account.Post($"{TestAccount.Record}/purchaseOrder", """{"entity":{"id":"151"},"item":{"items":[{"item":{"id":"306"},"quantity":2}]}}""")).NewId;

        await account.Patch($"{TestAccount.Record}/purchaseOrder/{id}", """{"item":{"items":[{"line":1,"quantity":5},{"item":{"id":"307"},"quantity":1}]}}""");

        var record = await account.Read($"purchaseOrder/{id}");
        Assert.Equal([20.0, 4.8], record.At("item.items").EnumerateArray().Select(line => line.GetProperty("amount").GetDouble()));
        Assert.Equal(24.8, record.At("total").GetDouble());
    }

    [Theory]
    [InlineData("purchaseOrder", "1", "Pending Supervisor Approval")]
    [InlineData("purchaseOrder", "2", "Pending Receipt")]
    [InlineData("purchaseOrder", "3", "Rejected by Supervisor")]
    [InlineData("vendorBill", "1", "Pending Approval")]
    [InlineData("vendorBill", "2", "Open")]
    [InlineData("vendorBill", "3", "Rejected")]
    public async Task Approval_is_a_patch_and_moves_the_status(string type, string approval, string status)
    {
        var id = (await account.Post($"{TestAccount.Record}/{type}", """{"entity":{"id":"151"},"approvalStatus":1,"item":{"items":[{"item":{"id":"306"}}]}}""")).NewId;

        var patched = await account.Patch($"{TestAccount.Record}/{type}/{id}", $$"""{"approvalStatus":{{approval}}}""");

        Assert.Equal(HttpStatusCode.NoContent, patched.Status);
        Assert.Equal(status, (await account.Read($"{type}/{id}")).At("status.refName").GetString());
    }

    [Fact]
    public async Task An_order_for_a_service_only_waits_for_its_bill()
    {
        var record = await Create("purchaseOrder", """{"entity":{"id":"152"},"expense":{"items":[{"account":{"id":"58"},"amount":7.5}]}}""");

        Assert.Equal("Pending Bill", record.At("status.refName").GetString());
    }

    [Fact]
    public async Task An_order_whose_lines_are_all_closed_is_closed()
    {
        var id = (await account.Post($"{TestAccount.Record}/purchaseOrder", """{"entity":{"id":"151"},"item":{"items":[{"item":{"id":"306"}}]}}""")).NewId;

        await account.Patch($"{TestAccount.Record}/purchaseOrder/{id}", """{"item":{"items":[{"line":1,"isclosed":true}]}}""");

        Assert.Equal("Closed", (await account.Read($"purchaseOrder/{id}")).At("status.refName").GetString());
    }

    [Fact]
    public async Task A_foreign_vendor_is_paid_in_its_currency()
    {
        var record = await Create("vendorBill", """{"entity":{"id":"154"},"item":{"items":[{"item":{"id":"312"},"quantity":1}]}}""");

        Assert.Equal("Euro", record.At("currency.refName").GetString());
        Assert.Equal(44.44, record.At("total").GetDouble());
    }

    [Fact]
    public async Task An_expense_report_tells_what_the_employee_gets_back()
    {
        var record = await Create("expenseReport", """
            {"entity":{"id":"12"},"expense":{"items":[{"expenseaccount":{"id":"58"},"amount":40.25,"memo":"Train"},{"expenseaccount":{"id":"58"},"amount":9.75,"corporatecreditcard":true}]}}
            """);

        Assert.Equal(50.0, record.At("total").GetDouble());
        Assert.Equal(40.25, record.At("reimbursable").GetDouble());
        Assert.Equal("In Progress", record.At("status.refName").GetString());
    }

    [Theory]
    [InlineData("""{"complete":true}""", "Pending Supervisor Approval")]
    [InlineData("""{"complete":true,"supervisorapproval":true}""", "Pending Accounting Approval")]
    [InlineData("""{"complete":true,"supervisorapproval":true,"accountingapproval":true}""", "Approved by Accounting")]
    public async Task An_expense_report_moves_through_its_approvals(string change, string status)
    {
        var id = (await account.Post($"{TestAccount.Record}/expenseReport", """{"entity":{"id":"12"},"expense":{"items":[{"expenseaccount":{"id":"58"},"amount":40}]}}""")).NewId;

        await account.Patch($"{TestAccount.Record}/expenseReport/{id}", change);

        Assert.Equal(status, (await account.Read($"expenseReport/{id}")).At("status.refName").GetString());
    }

    [Theory]
    [InlineData("purchaseOrder", """{"item":{"items":[{"item":{"id":"306"}}]}}""", "Please enter value(s) for: Vendor")]
    [InlineData("vendorBill", """{"expense":{"items":[{"account":{"id":"58"},"amount":1}]}}""", "Please enter value(s) for: Vendor")]
    [InlineData("vendorCredit", """{"entity":{"id":"151"}}""", "You must enter at least one line item for this transaction.")]
    [InlineData("vendorBill", """{"entity":{"id":"151"},"expense":{"items":[{"amount":1}]}}""", "Please enter value(s) for: Account")]
    [InlineData("vendorBill", """{"entity":{"id":"151"},"expense":{"items":[{"account":{"id":"58"}}]}}""", "Please enter value(s) for: Amount")]
    [InlineData("purchaseOrder", """{"entity":{"id":"151"},"item":{"items":[{"quantity":1}]}}""", "Please enter value(s) for: Item")]
    [InlineData("expenseReport", """{"expense":{"items":[{"expenseaccount":{"id":"58"},"amount":1}]}}""", "Please enter value(s) for: Employee")]
    [InlineData("expenseReport", """{"entity":{"id":"12"}}""", "You must enter at least one line item for this transaction.")]
    [InlineData("expenseReport", """{"entity":{"id":"12"},"expense":{"items":[{"amount":1}]}}""", "Please enter value(s) for: Category")]
    [InlineData("journalEntry", """{"line":{"items":[{"account":{"id":"58"},"debit":1},{"account":{"id":"1"},"credit":1}]}}""", "Please enter value(s) for: Subsidiary")]
    [InlineData("inventoryAdjustment", """{"subsidiary":{"id":"1"},"inventory":{"items":[{"item":{"id":"301"},"location":{"id":"1"},"adjustQtyBy":1}]}}""", "Please enter value(s) for: Adjustment Account")]
    [InlineData("transferOrder", """{"subsidiary":{"id":"1"},"location":{"id":"1"},"item":{"items":[{"item":{"id":"301"}}]}}""", "Please enter value(s) for: To Location")]
    public async Task What_is_missing_is_named_and_nothing_is_created(string type, string body, string sentence)
    {
        var answer = await account.Post($"{TestAccount.Record}/{type}", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("USER_ERROR", answer.Code);
        Assert.Equal($"Error while accessing a resource. {sentence}", answer.Detail);
    }

    [Theory]
    [InlineData("purchaseOrder", """{"entity":{"id":"101"},"item":{"items":[{"item":{"id":"306"}}]}}""", "entity")]
    [InlineData("vendorBill", """{"entity":{"id":"12"},"item":{"items":[{"item":{"id":"306"}}]}}""", "entity")]
    [InlineData("expenseReport", """{"entity":{"id":"151"},"expense":{"items":[{"expenseaccount":{"id":"58"},"amount":1}]}}""", "entity")]
    [InlineData("purchaseOrder", """{"entity":{"id":"151"},"item":{"items":[{"item":{"id":"999999"}}]}}""", "item.items[0].item")]
    [InlineData("vendorBill", """{"entity":{"id":"151"},"expense":{"items":[{"account":{"id":"999999"},"amount":1}]}}""", "expense.items[0].account")]
    [InlineData("vendorBill", """{"entity":{"id":"151"},"expense":{"items":[{"account":{"id":"58"},"amount":"lots"}]}}""", "expense.items[0].amount")]
    [InlineData("journalEntry", """{"subsidiary":{"id":"1"},"line":{"items":[{"account":{"id":"58"},"debit":1e300},{"account":{"id":"1"},"credit":1e300}]}}""", "line.items[0].debit")]
    [InlineData("inventoryAdjustment", """{"subsidiary":{"id":"1"},"account":{"id":"121"},"inventory":{"items":[{"item":{"id":"301"},"location":{"id":"77"},"adjustQtyBy":1}]}}""", "inventory.items[0].location")]
    public async Task A_value_that_does_not_fit_is_invalid_content_at_its_place(string type, string body, string path)
    {
        var answer = await account.Post($"{TestAccount.Record}/{type}", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(("INVALID_CONTENT", path), (answer.Code, answer.ErrorPath));
    }

    private async Task<Answer> Create(string type, string body)
    {
        var created = await account.Post($"{TestAccount.Record}/{type}", body);
        Assert.True(created.Status == HttpStatusCode.NoContent, created.Text);
        return await account.Read($"{type}/{created.NewId}");
    }
}
