using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Rules;

/// <summary>Which way a transaction's item lines go: out to a customer, in from a vendor, or only from place to place.</summary>
internal static class TransactionSides
{
    /// <summary>Item lines with prices for a customer.</summary>
    public static bool IsSale(RecordTypeDefinition type) =>
        type.Group == RecordGroup.Transaction && type.Shape.Find("item") is { Kind: FieldKind.Sublist }
        && !IsPurchase(type) && !IsShipment(type) && type.Name != "transferOrder";

    /// <summary>Item and expense lines with costs of a vendor.</summary>
    public static bool IsPurchase(RecordTypeDefinition type) => type.Name is "purchaseOrder" or "vendorBill" or "vendorCredit";

    /// <summary>Goods that leave or arrive for an order; there is none without its order.</summary>
    public static bool IsShipment(RecordTypeDefinition type) => type.Name is "itemFulfillment" or "itemReceipt";
}
