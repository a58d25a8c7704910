using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>Looks up what an item costs a customer.</summary>
internal static class ItemPrices
{
    /// <summary>The price level "Base Price".</summary>
    public const long BaseLevel = 1;

    /// <summary>The price in the transaction's currency; null where the item has none.</summary>
    /// <param name="save">The transaction.</param>
    /// <param name="item">The item.</param>
    /// <param name="level">The line's price level; null for the base price.</param>
    public static decimal? Rate(SaveContext save, RecordData item, long? level)
    {
        var currency = save.Values.Number("currency");
        var wanted = level ?? BaseLevel;
        if (Listed(item, currency, wanted) is { } listed)
        {
            return listed;
        }
        // Other levels are a discount on the base price unless the item names a price of its own.
        var discount = wanted == BaseLevel ? 0 : save.Find("priceLevel", wanted)?.Values.Amount("discountPct") ?? 0;
        return Listed(item, currency, BaseLevel) is { } basePrice ? Money.Times(basePrice, 1 + (discount / 100)) : null;
    }

    private static decimal? Listed(RecordData item, long? currency, long level) => item.Values.Lines("price")
        .FirstOrDefault(row => row.Number("priceLevel") == level && (row.Number("currencyPage") ?? 1) == (currency ?? 1))
        ?.Amount("price");
}
