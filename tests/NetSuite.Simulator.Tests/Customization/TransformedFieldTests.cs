using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Customization;

public sealed class TransformedFieldTests : IAsyncLifetime
{
    private const string Seed = """
        {"base":"company","customFields":{
          "custbody_code":{"type":"text"}, "custbody_tags":{"type":"multiselect","of":"customer"},
          "custbody_own":{"type":"text","appliesTo":["salesOrder"]},
          "custcol_batch":{"type":"text"}, "custcol_own":{"type":"text","appliesTo":["salesOrder"]}}}
        """;

    private readonly DataFile seed = DataFile.Seed(Seed);
    private TestAccount account = null!;

    public async Task InitializeAsync() => account = await TestAccount.StartAsync(usual => usual with { Seed = seed.Path });

    public async Task DisposeAsync()
    {
        await account.DisposeAsync();
        seed.Dispose();
    }

    [Fact]
    public async Task Custom_fields_that_both_documents_have_are_taken_over()
    {
        var order = await account.Create("salesOrder", """
            {"entity":"101","orderStatus":"B","custbody_code":"K-1","custbody_own":"o","custbody_tags":{"items":[{"id":"101"},{"id":"102"}]},
             "item":{"items":[{"item":"301","quantity":2,"custcol_batch":"B-7","custcol_own":"o"}]}}
            """);

        var invoice = await account.Read($"invoice/{await account.Make($"salesOrder/{order}", "invoice")}");

        Assert.Equal("K-1", invoice.At("custbody_code").GetString());
        Assert.Equal(2, invoice.At("custbody_tags.totalResults").GetInt32());
        Assert.Equal("B-7", invoice.At("item.items.0.custcol_batch").GetString());
        Assert.False(invoice.Json.TryGetProperty("custbody_own", out _));
        Assert.False(invoice.At("item.items.0").TryGetProperty("custcol_own", out _));
    }

    [Fact]
    public async Task What_the_client_says_comes_first()
    {
        var order = await account.Create("salesOrder", """{"entity":"101","orderStatus":"B","custbody_code":"K-1","item":{"items":[{"item":"301"}]}}""");

        var invoice = await account.Make($"salesOrder/{order}", "invoice", """{"custbody_code":"K-2"}""");

        Assert.Equal("K-2", (await account.Read($"invoice/{invoice}")).At("custbody_code").GetString());
    }

    [Fact]
    public async Task The_columns_of_expenses_go_along_too()
    {
        var order = await account.Create("purchaseOrder", """{"entity":"151","expense":{"items":[{"account":58,"amount":12,"custcol_batch":"E-1"}]}}""");

        var bill = await account.Read($"vendorBill/{await account.Make($"purchaseOrder/{order}", "vendorBill")}");

        Assert.Equal("E-1", bill.At("expense.items.0.custcol_batch").GetString());
    }
}
