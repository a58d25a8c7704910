using System.Net;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Customization;

/// <summary>An account that lacks features still does the rest of its business, and its books still balance.</summary>
public sealed class FeaturelessBusinessTests
{
    private const string Item = """ "item":{"items":[{"item":"291","quantity":2,"rate":5}]} """;

    private static readonly (string Type, string Body)[] Business =
    [
        ("invoice", """{"entity":"101",""" + Item + "}"),
        ("customerPayment", """{"customer":"101","payment":5,"autoApply":true}"""),
        ("creditMemo", """{"entity":"101",""" + Item + "}"),
        ("vendorBill", """{"entity":"151","expense":{"items":[{"account":58,"amount":5}]}}"""),
        ("customerDeposit", """{"customer":"101","payment":5}"""),
    ];

    [Theory]
    [InlineData("on", "MULTICURRENCY")]
    [InlineData("off", "MULTICURRENCY,LOCATIONS,DEPARTMENTS,CLASSES,JOBS")]
    [InlineData("on", "INVENTORY,EXPREPORTS,PURCHASEORDERS,SALESORDERS")]
    [InlineData("off", "ESTIMATES,OPPORTUNITIES,RETURNAUTHS,PRM")]
    public Task What_is_left_works(string oneWorld, string off) => TestAccount.With(
        new SimulatorOptions { OneWorld = oneWorld == "on", FeaturesOff = off.Split(',') },
        async account =>
        {
            foreach (var (type, body) in Business)
            {
                await account.Create(type, body);
            }
            var invoice = await account.Create("invoice", Business[0].Body);
            await account.Make($"invoice/{invoice}", "customerPayment");

            Assert.Equal("Paid In Full", await account.Status($"invoice/{invoice}"));
            Assert.Equal("0", (await account.SuiteQl(
                "SELECT ROUND(SUM(NVL(debit, 0)) - SUM(NVL(credit, 0)), 2) AS gap FROM transactionaccountingline WHERE posting = 'T'")).At("items.0.gap").GetString());
        });

    [Fact]
    public Task Without_locations_stock_is_adjusted_as_a_whole() => TestAccount.With(
        new SimulatorOptions { OneWorld = false, FeaturesOff = ["LOCATIONS"] },
        async account =>
        {
            var before = await account.Amount("inventoryItem/301", "quantityOnHand");

            var answer = await account.Post($"{TestAccount.Record}/inventoryAdjustment", """{"account":121,"inventory":{"items":[{"item":301,"adjustQtyBy":5}]}}""");

            Assert.Equal(HttpStatusCode.NoContent, answer.Status);
            Assert.Equal(before + 5, await account.Amount("inventoryItem/301", "quantityOnHand"));
        });
}
