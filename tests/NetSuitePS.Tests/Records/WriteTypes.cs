namespace NetSuitePS.Tests.Records;

/// <summary>The objects that scripts work with most, and how each is written.</summary>
internal static class WriteTypes
{
    private const string Members = "@{ itemId = $name; member = @(, @{ item = '301'; quantity = 2 }) }";
    private const string Payment = "@{ customer = '101'; payment = 25 }";

    private const string Deposit = "(New-NetSuiteRecord customerDeposit " + Payment + ").Id";

    private static readonly Dictionary<string, WriteType> Table = new(StringComparer.Ordinal)
    {
        ["assemblyItem"] = Item(),
        ["billingSchedule"] = Named(),
        ["cashRefund"] = Sale(),
        ["cashSale"] = Sale(),
        ["classification"] = Named(),
        ["contact"] = new("@{ firstName = 'Carl'; lastName = $name; subsidiary = 1 }", ("comments", "'Changed'")),
        ["creditMemo"] = Sale(),
        ["currency"] = new("@{ name = $name; symbol = $name.Substring(0, 3) }", ("isInactive", "$true")),
        ["customer"] = Company(),
        ["customerDeposit"] = Transaction(Payment),
        ["customerPayment"] = Transaction(Payment),
        ["customerRefund"] = Transaction($"@{{ customer = '101'; deposit = @(, @{{ doc = {Deposit}; apply = $true }}) }}"),
        ["department"] = Named(),
        ["employee"] = new("@{ firstName = 'Eve'; lastName = $name; subsidiary = 1 }", ("comments", "'Changed'")),
        ["estimate"] = Sale(),
        ["giftCertificateItem"] = Item(),
        ["inventoryAdjustment"] = Transaction("@{ subsidiary = 1; account = 121; inventory = @(, @{ item = '301'; location = 1; adjustQtyBy = 3 }) }"),
        ["inventoryItem"] = Item(),
        ["invoice"] = Sale(),
        ["itemFulfillment"] = Transaction("@{ memo = 'Alone' }") with
        {
            Made = """
                $order = New-NetSuiteRecord salesOrder @{ entity = 101; orderStatus = 'B'; location = 1; item = @(, @{ item = '301'; quantity = 2 }) }
                Made "salesOrder/$($order.Id)/!transform/itemFulfillment"
                """,
        },
        ["itemGroup"] = new(Members, ("displayName", "'Changed'")),
        ["itemReceipt"] = Transaction("@{ memo = 'Alone' }") with
        {
            Made = """
                $order = New-NetSuiteRecord purchaseOrder @{ entity = 151; location = 1; item = @(, @{ item = '301'; quantity = 2; rate = 4 }) }
                Made "purchaseOrder/$($order.Id)/!transform/itemReceipt"
                """,
        },
        ["job"] = Company(),
        ["journalEntry"] = Transaction("@{ subsidiary = 1; line = @(@{ account = 58; debit = 5 }, @{ account = 1; credit = 5 }) }"),
        ["kitItem"] = new(Members, ("displayName", "'Changed'")),
        ["location"] = Named(),
        ["nonInventoryPurchaseItem"] = Item(),
        ["nonInventoryResaleItem"] = Item(),
        ["nonInventorySaleItem"] = Item(),
        ["opportunity"] = Transaction("@{ entity = '101' }"),
        ["otherChargePurchaseItem"] = Item(),
        ["otherChargeResaleItem"] = Item(),
        ["otherChargeSaleItem"] = Item(),
        ["partner"] = Company(),
        ["paymentItem"] = Item(),
        ["phoneCall"] = new("@{ title = $name }", ("message", "'Changed'")),
        ["priceLevel"] = Named(),
        ["purchaseOrder"] = Transaction("@{ entity = 151; location = 1; item = @(, @{ item = '301'; quantity = 2; rate = 4 }) }"),
        ["returnAuthorization"] = Sale(),
        ["salesOrder"] = Sale(),
        ["servicePurchaseItem"] = Item(),
        ["serviceResaleItem"] = Item(),
        ["serviceSaleItem"] = Item(),
        ["subsidiary"] = Named(),
        ["timeBill"] = new("@{ employee = 11; hours = '1:30'; tranDate = '2026-06-15' }", ("memo", "'Changed'")),
        ["transferOrder"] = Transaction("@{ subsidiary = 1; location = 1; transferLocation = 2; item = @(, @{ item = '301'; quantity = 2 }) }"),
        ["vendor"] = Company(),
        ["vendorBill"] = Transaction("@{ entity = 151; expense = @(, @{ account = 58; amount = 12 }) }"),
        ["customrecord_machine"] = new("@{ name = $name; custrecord_machine_serial = 'S-1'; custrecord_machine_hours = 5 }", ("custrecord_machine_hours", "17")),
    };

    public static TheoryData<string> All => [.. Table.Keys];

    /// <summary>Those that a create makes.</summary>
    public static TheoryData<string> Creatable => [.. Table.Where(type => type.Value.Made is null).Select(type => type.Key)];

    /// <summary>Those that only a transform makes.</summary>
    public static TheoryData<string> OnlyMade => [.. Table.Where(type => type.Value.Made is not null).Select(type => type.Key)];

    public static WriteType Of(string type) => Table[type];

    private static WriteType Named() => new("@{ name = $name }", ("isInactive", "$true"));

    private static WriteType Item() => new("@{ itemId = $name }", ("displayName", "'Changed'"));

    private static WriteType Company() => new("@{ companyName = $name; subsidiary = 1 }", ("comments", "'Changed'"));

    private static WriteType Sale() => Transaction("@{ entity = '101'; item = @(, @{ item = '301'; quantity = 2; rate = 10 }) }");

    private static WriteType Transaction(string body) => new(body, ("memo", "'Changed'")) { IsTransaction = true };
}
