using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>Whose transaction it is: a project's documents are the business of its customer.</summary>
internal static class Parties
{
    public static long? Of(StoreSession session, RecordCatalog catalog, Row transaction) =>
        Customer(session, catalog, transaction.Number("customer") ?? transaction.Number("entity"));

    /// <summary>The customer of a project; any other entity is its own.</summary>
    public static long? Customer(StoreSession session, RecordCatalog catalog, long? entity)
    {
        // A project may lie below another one, never in a circle.
        while (RecordNames.Record(session, catalog, "entity", entity) is { Type.Name: "job" } job && job.Values.Number("parent") is { } parent)
        {
            entity = parent;
        }
        return entity;
    }

    // A plus takes a column's type away, without which SQLite would not use the index of entities for it, and keeps it
    // from other indexes: there are many transactions of a type and few of a customer.
    /// <summary>The condition that a transaction is one of the party @0 or of its projects.</summary>
    public const string Owns = "entity IN (SELECT @0 UNION ALL SELECT +id FROM space_entity WHERE parent = @0 AND +recordtype = 'job')";
}
