using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Records;

/// <summary>
/// Records that can't be opened. NetSuite's REST service loads every record as if to edit it, so that a locked one
/// can't even be read.
/// </summary>
public sealed class RecordLocks
{
    /// <summary>What a workflow's lock answers.</summary>
    public const string ByWorkflow = "This record has been locked by a user defined workflow.";

    /// <summary>What an administrator's employee record answers to every other role.</summary>
    public const string ByAdministrator = "For security reasons, only an administrator is allowed to edit an administrator record.";

    private readonly RecordStore store;
    private readonly RecordCatalog catalog;

    internal RecordLocks(RecordStore store, RecordCatalog catalog) => (this.store, this.catalog) = (store, catalog);

    /// <summary>Locks a record: reading, changing and deleting it answer 400 from now on.</summary>
    /// <param name="type">The record type.</param>
    /// <param name="id">The internal id.</param>
    /// <param name="sentence">What the answer says; a workflow's lock by default.</param>
    /// <exception cref="ArgumentException">There is no such record.</exception>
    public void Lock(string type, long id, string? sentence = null)
    {
        var definition = Find(type);
        store.Write(session =>
        {
            if (RecordTable.Find(session, definition, id) is null)
            {
                throw new ArgumentException($"There is no {definition.Name} {id}.", nameof(id));
            }
            Set(session, definition, id, sentence ?? ByWorkflow);
            return true;
        });
    }

    /// <summary>Opens a record again.</summary>
    /// <param name="type">The record type.</param>
    /// <param name="id">The internal id.</param>
    /// <returns>Whether it was locked.</returns>
    /// <exception cref="ArgumentException">There is no such record type.</exception>
    public bool Unlock(string type, long id)
    {
        var definition = Find(type);
        return store.Write(session => Remove(session, definition, id));
    }

    internal static void CreateTable(StoreSession session) => session.Execute(
        "CREATE TABLE IF NOT EXISTS lock (space TEXT NOT NULL, id INTEGER NOT NULL, sentence TEXT NOT NULL, PRIMARY KEY (space, id)) WITHOUT ROWID");

    internal static void Set(StoreSession session, RecordTypeDefinition type, long id, string sentence) => session.Execute(
        "INSERT INTO lock (space, id, sentence) VALUES (@0, @1, @2) ON CONFLICT (space, id) DO UPDATE SET sentence = excluded.sentence",
        type.Space,
        id,
        sentence);

    internal static bool Remove(StoreSession session, RecordTypeDefinition type, long id) =>
        session.Scalar("DELETE FROM lock WHERE space = @0 AND id = @1 RETURNING id", type.Space, id) is not null;

    /// <summary>The record, unless it is locked.</summary>
    internal static RecordData Opened(StoreSession session, RecordData record) =>
        session.Scalar("SELECT sentence FROM lock WHERE space = @0 AND id = @1", record.Type.Space, record.Id) is string sentence
            ? throw Refusals.User(sentence)
            : record;

    private RecordTypeDefinition Find(string type) =>
        catalog.Find(type) ?? throw new ArgumentException($"There is no record type {type}.", nameof(type));
}
