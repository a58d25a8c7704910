using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Tests.Commands;

namespace NetSuitePS.Tests.Records;

/// <summary>Every transform that the simulated account offers.</summary>
public sealed class TransformTests(SimulatorSession netSuite) : IClassFixture<SimulatorSession>
{
    private const string Lines = "item = @{ item = 301; quantity = 10 }, @{ item = 304; quantity = 4 }";
    private const string Sale = $"@{{ entity = 101; location = 1; {Lines} }}";
    private const string Approved = $"@{{ entity = 101; location = 1; orderStatus = 'B'; {Lines} }}";
    private const string Purchase = "@{ entity = 151; location = 1; item = @{ item = 301; quantity = 10; rate = 4 } }";
    private const string Line = "@{ item = @{ item = 301; quantity = 1 } }";

    // The source: an id, or the fields of a new record; and what the new record needs besides.
    private static readonly (string Source, string Make, string Target, string Values)[] Table =
    [
        ("customer", "101", "cashSale", Line),
        ("customer", "101", "customerPayment", "@{ payment = 10 }"),
        ("customer", "101", "estimate", Line),
        ("customer", "101", "invoice", Line),
        ("customer", "101", "opportunity", "@{}"),
        ("customer", "101", "salesOrder", Line),
        ("customer", "101", "vendor", "@{ entityId = 'Birchwood as a vendor' }"),
        ("job", "@{ subsidiary = 1; companyName = 'Project A'; entityId = 'Project A' }", "cashSale", Line),
        ("job", "@{ subsidiary = 1; companyName = 'Project B'; entityId = 'Project B' }", "estimate", Line),
        ("job", "@{ subsidiary = 1; companyName = 'Project C'; entityId = 'Project C' }", "invoice", Line),
        ("job", "@{ subsidiary = 1; companyName = 'Project D'; entityId = 'Project D' }", "salesOrder", Line),
        ("opportunity", Sale, "cashSale", "@{}"),
        ("opportunity", Sale, "estimate", "@{}"),
        ("opportunity", Sale, "invoice", "@{}"),
        ("opportunity", Sale, "salesOrder", "@{}"),
        ("estimate", Sale, "cashSale", "@{}"),
        ("estimate", Sale, "invoice", "@{}"),
        ("estimate", Sale, "salesOrder", "@{}"),
        ("salesOrder", Approved, "cashSale", "@{}"),
        ("salesOrder", Approved, "invoice", "@{}"),
        ("salesOrder", Approved, "itemFulfillment", "@{}"),
        ("salesOrder", Approved, "returnAuthorization", "@{}"),
        ("invoice", Sale, "creditMemo", "@{ apply = @{ doc = $source; apply = $true; amount = 142; line = 0 } }"),
        ("invoice", Sale, "customerPayment", "@{}"),
        ("invoice", Sale, "returnAuthorization", "@{}"),
        ("cashSale", Sale, "cashRefund", "@{}"),
        ("cashSale", Sale, "returnAuthorization", "@{}"),
        ("cashRefund", Sale, "creditMemo", "@{}"),
        ("creditMemo", Sale, "customerRefund", "@{}"),
        ("returnAuthorization", Approved, "cashRefund", "@{}"),
        ("returnAuthorization", Approved, "creditMemo", "@{}"),
        ("returnAuthorization", Approved, "itemReceipt", "@{}"),
        ("customerDeposit", "@{ customer = 101; payment = 50 }", "customerRefund", "@{}"),
        ("customerPayment", "@{ customer = 101; payment = 50 }", "customerRefund", "@{}"),
        ("vendor", "151", "customer", "@{ entityId = 'Northern as a customer' }"),
        ("vendor", "151", "purchaseOrder", "@{ item = @{ item = 306 } }"),
        ("vendor", "151", "vendorBill", "@{ expense = @{ account = 58; amount = 1 } }"),
        ("vendor", "153", "vendorPayment", "@{ apply = @{ doc = 'eid:BILL-SEED-OPEN'; apply = $true; amount = 1 } }"),
        ("vendorBill", "722", "vendorCredit", "@{}"),
        ("vendorBill", "722", "vendorPayment", "@{ apply = @{ doc = 'eid:BILL-SEED-OPEN'; amount = 2 } }"),
        ("purchaseOrder", Purchase, "itemReceipt", "@{}"),
        ("purchaseOrder", Purchase, "vendorBill", "@{}"),
        ("transferOrder", "782", "itemFulfillment", "@{}"),
        ("transferOrder", "@{ subsidiary = 1; location = 1; transferLocation = 2; item = @{ item = 301 } }", "itemReceipt", "@{}"),
        ("employee", "12", "expenseReport", "@{ expense = @{ expenseaccount = 58; amount = 1 } }"),
        ("employee", "12", "timeBill", "@{ hours = '1:30'; tranDate = '2026-01-31'; customer = 101 }"),
    ];

    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var (source, _, target, _) in Table)
        {
            pairs.Add(source, target);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_pair_makes_a_record_with_what_was_wanted_otherwise_and_nothing_is_sent_with_WhatIf(string source, string target)
    {
        var (_, make, _, values) = Table.Single(pair => pair.Source == source && pair.Target == target);
        var note = target is "vendor" or "customer" ? "comments" : "memo";
        var result = netSuite.Succeed($$"""
            $made = {{(make[0] == '@' ? $"New-NetSuiteRecord {source} {make}" : make)}}
            $source = if ($made -is [int]) { $made } else { $made.Id }
            {{((source, target) == ("transferOrder", "itemReceipt") ? "$null = Invoke-NetSuiteTransform transferOrder $source itemFulfillment" : string.Empty)}}
            $values = {{values}}
            $values.{{note}} = 'Wanted otherwise'
            Invoke-NetSuiteTransform {{source}} $source {{target}} $values -WhatIf -Verbose 4>&1 | Where-Object { "$_" -like 'P*' }
            Invoke-NetSuiteTransform {{source}} $source {{target}} $values
            """);

        var written = result.Single<RecordWriteResult>();
        Assert.Equal((WriteAction.Created, target, 204), (written.Action, written.Type, written.StatusCode));
        var record = netSuite.Succeed($"$result | Get-NetSuiteRecord", ("result", written)).Output.Single();
        Assert.Equal("Wanted otherwise", record.Properties[note].Value);
    }

    [Fact]
    public void The_table_has_every_pair_that_the_account_offers_and_all_of_them_are_known()
    {
        var offered = netSuite.Succeed("""
            $types = (Get-NetSuiteRecordType).Name
            $paths = (Invoke-NetSuiteRestMethod record/v1/metadata-catalog -Headers @{ Accept = 'application/swagger+json' }).paths.PSObject.Properties.Name
            $paths | Where-Object { $_ -like '*!transform*' } | ForEach-Object { $parts = $_.Split('/'); if ($parts[4] -in $types) { "$($parts[1]) $($parts[4])" } }
            """).Output.Select(pair => (string)pair.BaseObject).Order().ToArray();

        Assert.Equal(offered, Table.Select(pair => $"{pair.Source} {pair.Target}").Order());
        Assert.All(Table, pair => Assert.Contains(pair.Target, RecordTransforms.Of(pair.Source)));
    }

    [Theory]
    [InlineData("salesOrder", "501", "customerPayment", "itemFulfillment")]
    [InlineData("journalEntry", "761", "invoice", "salesOrder")]
    [InlineData("customer", "101", "salesOrderr", "opportunity")]
    public void A_pair_that_does_not_exist_is_refused_with_those_that_do(string source, string id, string target, string advice)
    {
        var result = netSuite.Run($"Invoke-NetSuiteTransform {source} {id} {target}");

        var failed = result.Single<RecordWriteResult>();
        Assert.Equal(WriteAction.Failed, failed.Action);
        Assert.Contains(advice, failed.Error!.RecommendedAction, StringComparison.Ordinal);
        Assert.Single(result.Errors);
    }

    [Fact]
    public void An_order_is_shipped_in_parts_by_the_numbers_of_its_lines()
    {
        var result = netSuite.Succeed($$"""
            $order = New-NetSuiteRecord salesOrder {{Approved}}
            $first = $order | Invoke-NetSuiteTransform -To itemFulfillment -Values @{ item = @{ orderLine = 1; quantity = 4 }, @{ orderLine = 2; itemReceive = $false } } | Get-NetSuiteRecord -Expand item
            $first.item | ForEach-Object { "first $($_.orderLine) $($_.quantity)" }
            $rest = $order | Invoke-NetSuiteTransform -To itemFulfillment | Get-NetSuiteRecord -Expand item
            $rest.item | ForEach-Object { "rest $($_.orderLine) $($_.quantity)" }
            """);

        Assert.Equal(["first 1 4", "rest 1 6", "rest 2 4"], result.Output.Select(line => ((string)line.BaseObject).Replace(".0", string.Empty, StringComparison.Ordinal)));
    }

    [Fact]
    public void Lines_that_replace_leave_the_others_out()
    {
        var result = netSuite.Succeed($$"""
            $invoice = New-NetSuiteRecord salesOrder {{Approved}} | Invoke-NetSuiteTransform -To invoice -Values @{ item = @{ orderLine = 2 } } -SublistMode Replace -PassThru
            $invoice.total
            """);

        Assert.Equal(17m, result.Single<decimal>());
    }

    [Fact]
    public void Several_records_become_several_in_order_and_one_that_can_not_does_not_hold_up_the_others()
    {
        var result = netSuite.Run($$"""
            $orders = 1..3 | ForEach-Object { New-NetSuiteRecord salesOrder {{Approved}} }
            $orders[0], [pscustomobject] @{ id = 503 }, $orders[2] | Invoke-NetSuiteTransform salesOrder -To invoice -memo 'In a row' -PassThru | ForEach-Object { $_.createdFrom.Id }
            $orders.Id
            """);

        var ids = result.Output.Select(id => (string)id.BaseObject).ToArray();
        Assert.Equal([ids[2], ids[4]], ids[..2]);
        Assert.Equal(["NetSuite.Validation"], result.ErrorIds);
        Assert.Contains("invalid reference 503", result.Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_bring_the_fields_of_the_new_record_beside_the_id_of_its_source()
    {
        var memos = netSuite.Succeed($$"""
            $orders = 1..2 | ForEach-Object { New-NetSuiteRecord salesOrder {{Approved}} }
            [pscustomobject] @{ id = $orders[0].Id; memo = 'Row one' }, @{ id = $orders[1].Id; memo = 'Row two' } | Invoke-NetSuiteTransform salesOrder -To invoice -PassThru | ForEach-Object memo
            """).Output.Select(memo => (string)memo.BaseObject);

        Assert.Equal(["Row one", "Row two"], memos);
    }

    [Fact]
    public void A_record_that_was_read_sends_nothing_of_its_own_fields()
    {
        var result = netSuite.Succeed($$"""
            $order = New-NetSuiteRecord salesOrder {{Approved}} -PassThru
            $order.memo = 'Changed and not saved'
            $order | Invoke-NetSuiteTransform -To invoice
            """).Single<RecordWriteResult>();

        Assert.Empty(result.Fields);
    }

    [Fact]
    public void Preview_shows_what_would_be_made_and_makes_nothing()
    {
        var result = netSuite.Succeed($$"""
            $order = New-NetSuiteRecord salesOrder {{Approved}}
            $order | Invoke-NetSuiteTransform -To invoice -Values @{ item = @{ orderLine = 2; quantity = 1 }; memo = 'Shown' } -Preview
            (Get-NetSuiteRecord salesOrder $order.Id -Expand item).item | ForEach-Object { "$($_.quantityBilled)" }
            """);

        var shown = result.Output.Select(item => item.BaseObject).OfType<FieldChange>().ToDictionary(change => change.Field);
        Assert.Equal((129.25m, false, "invoice"), (shown["total"].After, shown["total"].IsRequested, shown["total"].Record.Type));
        Assert.Equal(4.25m, shown["item[1].amount"].After);
        Assert.DoesNotContain("memo", shown.Keys);
        Assert.DoesNotContain("item[1].quantity", shown.Keys);
        Assert.All(result.Output.Where(item => item.BaseObject is string), billed => Assert.StartsWith("0", (string)billed.BaseObject, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Invoke-NetSuiteTransform -To invoice", "NetSuite.NothingToIdentify")]
    [InlineData("Invoke-NetSuiteTransform salesOrder -To invoice -Values @{ memo = 'x' }", "NetSuite.NothingToIdentify")]
    [InlineData("Get-NetSuiteRecord salesOrder 501 | Invoke-NetSuiteTransform invoice -To invoice", "NetSuite.InvalidInput")]
    [InlineData("Invoke-NetSuiteTransform salesOrder 501 invoice @{ nosuchfield = 1 }", "NetSuite.InvalidInput")]
    [InlineData("Invoke-NetSuiteTransform customer 999999 invoice", "NetSuite.NotFound")]
    public void Bad_input_is_one_error_with_its_reason(string script, string errorId)
    {
        Assert.Equal([errorId], netSuite.Run(script).ErrorIds);
    }

    [Fact]
    public void The_fields_of_the_new_type_are_parameters()
    {
        var parameters = netSuite.Succeed("(Get-Command Invoke-NetSuiteTransform -ArgumentList salesOrder, 501, vendorBill).Parameters.Keys").Output.Select(key => (string)key.BaseObject).ToArray();

        Assert.Contains("tranDate", parameters);
        Assert.Contains("expense", parameters);
        Assert.DoesNotContain("orderStatus", parameters);
    }
}
