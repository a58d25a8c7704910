namespace NetSuite.Simulator.Transforms;

/// <summary>What a document takes over from the head of the one before it.</summary>
internal static class DocumentHeader
{
    private static readonly string[] Fields =
    [
        "entity", "job", "subsidiary", "currency", "exchangeRate", "terms", "salesRep", "salesGroup", "partner", "leadSource", "opportunity",
        "class", "department", "location", "memo", "message", "email", "otherRefNum", "title", "discountItem", "discountRate", "shipMethod",
        "shippingCost", "handlingCost", "taxItem", "taxRate", "isTaxable", "promoCode", "couponCode",
        "billingAddress", "shippingAddress", "billAddressList", "shipAddressList", "shipIsResidential", "salesTeam", "partners",
    ];

    public static void Fill(TransformContext context) => context.Copy(
        Fields.Concat(context.Target.Shape.Fields.Where(field => field.IsCustom).Select(field => field.Name)));
}
