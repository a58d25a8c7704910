namespace NetSuite.Simulator.Ledger;

/// <summary>What a line of a transaction stands for.</summary>
internal enum LedgerLineKind
{
    /// <summary>The whole transaction.</summary>
    Main,
    /// <summary>A line of the record, or an amount of its header such as shipping.</summary>
    Detail,
    /// <summary>A tax.</summary>
    Tax,
    /// <summary>The cost of goods sold, which the account adds by itself.</summary>
    Cost,
}
