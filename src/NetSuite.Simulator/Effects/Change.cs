using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;
using NetSuite.Simulator.Rules;

namespace NetSuite.Simulator.Effects;

/// <summary>A record that was just created, changed or deleted, and the ways to change others because of it.</summary>
internal sealed class Change(SaveContext save, Row? after)
{
    public StoreSession Session => save.Session;

    public RecordCatalog Catalog => save.Catalog;

    public RecordTypeDefinition Type => save.Type;

    public long Id => save.Id;

    public bool IsSeed => save.IsSeed;

    /// <summary>The values as they were; null for a new record.</summary>
    public Row? Before => save.Before;

    /// <summary>The values as they are; null for a deleted record.</summary>
    public Row? After => after;

    /// <summary>A record as it lies in the store now.</summary>
    public RecordData? Find(string space, long? id) => RecordNames.Record(Session, Catalog, space, id);

    /// <summary>Works out anew what a record shows of the records that refer to it.</summary>
    public void Refresh(RecordData other) => Save(other, RuleBook.Stand, isStamped: true);

    /// <summary>Changes values of another record.</summary>
    /// <param name="other">The record.</param>
    /// <param name="update">Sets the values.</param>
    /// <param name="isStamped">Whether it counts as a change: what NetSuite computes when asked does not.</param>
    public void Update(RecordData other, Action<Row> update, bool isStamped = true) =>
        Save(other, context => update(context.Values), isStamped);

    private void Save(RecordData other, Action<SaveContext> update, bool isStamped)
    {
        var context = save.Other(other);
        update(context);
        save.Problems.ThrowIfAny();
        if (context.Values.Matches(other.Values))
        {
            return;
        }
        // A seeded record keeps the instants it came with.
        if (isStamped && !save.IsSeed)
        {
            Stamps.Touch(context);
            SystemNotes.Write(Session, Catalog, new RecordData(other.Type, other.Id, context.Values), other.Values, save.By, save.Clock.Now);
        }
        RecordKeeper.Keep(Session, Catalog, new RecordData(other.Type, other.Id, context.Values), other);
        ItemQuantities.Apply(this, other.Type, other.Id, other.Values, context.Values);
    }
}
