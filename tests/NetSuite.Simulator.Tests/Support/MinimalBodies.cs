using System.Text.Json.Nodes;

namespace NetSuite.Simulator.Tests.Support;

/// <summary>For each type that a plain POST creates, the least that it takes; a new type adds a line. {0} stands for a name of its own.</summary>
public static class MinimalBodies
{
    private const string Member = """ "member":{"items":[{"item":"301","quantity":2}]} """;

    private static readonly Dictionary<string, string> ByType = new(StringComparer.Ordinal)
    {
        ["customer"] = """{"companyName":"{0}","subsidiary":"1"}""",
        ["vendor"] = """{"companyName":"{0}","subsidiary":"1"}""",
        ["partner"] = """{"companyName":"{0}","subsidiary":"1"}""",
        ["job"] = """{"companyName":"{0}","subsidiary":"1"}""",
        ["employee"] = """{"firstName":"Eve","lastName":"{0}","subsidiary":"1"}""",
        ["contact"] = """{"firstName":"Carl","lastName":"{0}","subsidiary":"1"}""",

        ["assemblyItem"] = """{"itemId":"{0}"}""",
        ["discountItem"] = """{"itemId":"{0}"}""",
        ["giftCertificateItem"] = """{"itemId":"{0}"}""",
        ["inventoryItem"] = """{"itemId":"{0}"}""",
        ["itemGroup"] = """{"itemId":"{0}",""" + Member + "}",
        ["kitItem"] = """{"itemId":"{0}",""" + Member + "}",
        ["nonInventoryPurchaseItem"] = """{"itemId":"{0}"}""",
        ["nonInventoryResaleItem"] = """{"itemId":"{0}"}""",
        ["nonInventorySaleItem"] = """{"itemId":"{0}"}""",
        ["otherChargePurchaseItem"] = """{"itemId":"{0}"}""",
        ["otherChargeResaleItem"] = """{"itemId":"{0}"}""",
        ["otherChargeSaleItem"] = """{"itemId":"{0}"}""",
        ["paymentItem"] = """{"itemId":"{0}"}""",
        ["servicePurchaseItem"] = """{"itemId":"{0}"}""",
        ["serviceResaleItem"] = """{"itemId":"{0}"}""",
        ["serviceSaleItem"] = """{"itemId":"{0}"}""",
        ["shipItem"] = """{"itemId":"{0}"}""",

        ["calendarEvent"] = """{"title":"{0}"}""",
        ["issue"] = """{"issueAbstract":"{0}"}""",
        ["message"] = """{"subject":"{0}"}""",
        ["phoneCall"] = """{"title":"{0}"}""",
        ["projectTask"] = """{"title":"{0}","company":"181"}""",
        ["resourceAllocation"] = """{"allocationResource":"11","project":"181","startDate":"2026-06-01","endDate":"2026-06-30","allocationAmount":50}""",
        ["supportCase"] = """{"title":"{0}","company":"101"}""",
        ["task"] = """{"title":"{0}"}""",
        ["timeBill"] = """{"employee":"11","hours":"1:30","tranDate":"2026-06-15"}""",
        ["timeSheet"] = """{"employee":"11","startDate":"2026-06-14"}""",

        ["account"] = """{"acctName":"{0}","acctType":"Expense"}""",
        ["accountingPeriod"] = """{"periodName":"{0}","startDate":"2028-01-01","endDate":"2028-01-31"}""",
        ["billingAccount"] = """{"name":"{0}","customer":"101","startDate":"2026-06-01"}""",
        ["bin"] = """{"binNumber":"{0}","location":"1"}""",
        ["couponCode"] = """{"code":"{0}","promotion":"1"}""",
        ["currency"] = """{"name":"{0}","symbol":"{0}"}""",
        ["customerStatus"] = """{"name":"{0}","stage":"LEAD"}""",
        ["entityGroup"] = """{"groupName":"{0}"}""",
        ["giftCertificate"] = """{"giftCertCode":"{0}","originalAmount":25}""",
        ["hcmJob"] = """{"title":"{0}"}""",
        ["inboundShipment"] = """{"shipmentNumber":"{0}"}""",
        ["inventoryNumber"] = """{"inventoryNumber":"{0}","item":"312"}""",
        ["nexus"] = """{"description":"{0}","country":"FR"}""",
        ["salesTaxItem"] = """{"itemId":"{0}","rate":8.5}""",
        ["webSite"] = """{"displayName":"{0}"}""",
    };

    /// <summary>The lists that ask for a name only.</summary>
    private static readonly string[] NamedOnly =
    [
        "accountingBook", "billingSchedule", "bom", "bomRevision", "campaignCategory", "campaignSubscription", "classification",
        "competitor", "contactCategory", "contactRole", "costCategory", "customerCategory", "customerMessage", "department", "expenseCategory",
        "inventoryStatus", "itemRevision", "jobStatus", "jobType", "leadSource", "location", "manufacturingRouting",
        "merchandiseHierarchyNode", "merchandiseHierarchyVersion", "partnerCategory", "paymentMethod", "payrollItem", "priceLevel",
        "pricingGroup", "promotionCode", "revRecSchedule", "revRecTemplate", "salesRole", "siteCategory", "subscription",
        "subscriptionLine", "subsidiary", "supportCaseOrigin", "supportCasePriority", "supportCaseStatus", "supportCaseType",
        "taxSchedule", "taxType", "term", "unitsType", "vendorCategory", "winLossReason",
    ];

    /// <summary>The types there is a body for.</summary>
    public static IEnumerable<string> Types => ByType.Keys.Concat(NamedOnly);

    /// <summary>The body of a type with a name of its own.</summary>
    public static JsonObject Of(string type, string name) =>
        JsonNode.Parse(ByType.GetValueOrDefault(type, """{"name":"{0}"}""").Replace("{0}", name, StringComparison.Ordinal))!.AsObject();
}
