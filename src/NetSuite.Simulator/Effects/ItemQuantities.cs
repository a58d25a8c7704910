using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;
using NetSuite.Simulator.Stock;

namespace NetSuite.Simulator.Effects;

/// <summary>What a transaction brings, takes, orders or waits for moves the quantities of its items; what changes or goes is taken back first.</summary>
internal sealed class ItemQuantities : IEffect
{
    public void Apply(Change change) =>
        Apply(change, change.Type, change.Id, change.Before, change.After);

    /// <summary>Applies what became of a transaction, the changed one or another that changed because of it.</summary>
    public static void Apply(Change change, RecordTypeDefinition type, long id, Row? before, Row? after)
    {
        // A seed states the stock as it is: its transactions are the history that led there.
        if (type.Group != RecordGroup.Transaction || change.IsSeed)
        {
            return;
        }
        var moves = new StockMoves(change.Session, change.Catalog);
        var undone = moves.Of(Data(type, id, before));
        var done = moves.Of(Data(type, id, after));
        if (!undone.SequenceEqual(done))
        {
            StockLevels.Apply(change.Session, change.Catalog, undone.Select(move => move.Undone).Concat(done));
        }
    }

    private static RecordData? Data(RecordTypeDefinition type, long id, Row? values) => values is null ? null : new RecordData(type, id, values);
}
