namespace NetSuite.Simulator.Stock;

/// <summary>What a transaction does to the quantities of an item at a place.</summary>
/// <param name="Item">The item.</param>
/// <param name="Location">The place; null where the account has none.</param>
internal sealed record StockMove(long Item, long? Location)
{
    /// <summary>What comes in (or leaves, when negative).</summary>
    public decimal OnHand { get; init; }

    /// <summary>What is ordered and not yet here.</summary>
    public decimal OnOrder { get; init; }

    /// <summary>What customers wait for.</summary>
    public decimal Demand { get; init; }

    /// <summary>What a unit that comes in costs; null for the average of what is there.</summary>
    public decimal? UnitCost { get; init; }

    /// <summary>The same move taken back.</summary>
    public StockMove Undone => this with { OnHand = -OnHand, OnOrder = -OnOrder, Demand = -Demand };
}
