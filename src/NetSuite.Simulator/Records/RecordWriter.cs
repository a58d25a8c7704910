using System.Text.Json;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Http;
using NetSuite.Simulator.Rules;

namespace NetSuite.Simulator.Records;

/// <summary>Creates, changes and deletes records; each call is all or nothing.</summary>
internal sealed class RecordWriter(RecordStore store, RecordCatalog catalog, AccountClock clock, DeletedRecords deleted)
{
    public WriteResult Create(RecordTypeDefinition type, JsonElement body, WriteOptions options) =>
        store.Write(session => Save(session, type, null, body, options));

    /// <summary>The record as it would be after a write, all rules applied; nothing is kept.</summary>
    /// <param name="type">The type.</param>
    /// <param name="key">The record to change; null for a new one.</param>
    /// <param name="body">What the client sends.</param>
    /// <param name="options">What the write asks for.</param>
    /// <param name="show">Makes the answer of the record while it can still be read.</param>
    public T Preview<T>(RecordTypeDefinition type, RecordKey? key, JsonElement body, WriteOptions options, Func<StoreSession, RecordData, T> show) => store.Try(session =>
    {
        var result = Save(session, type, key?.Get(session, type), body, options);
        return show(session, RecordTable.Find(session, type, result.Id)!);
    });

    public WriteResult Update(RecordTypeDefinition type, RecordKey key, JsonElement body, WriteOptions options) =>
        store.Write(session => Save(session, type, key.Get(session, type), body, options));

    /// <summary>Updates the record with an external id, or creates it.</summary>
    public WriteResult Upsert(RecordTypeDefinition type, string externalId, JsonElement body, WriteOptions options) =>
        store.Write(session => Save(session, type, RecordTable.FindExternal(session, type, externalId), body, options, externalId));

    public void Delete(RecordTypeDefinition type, RecordKey key) => store.Write(session =>
    {
        var record = key.Get(session, type);
        if (RecordLinks.HasDependents(session, record))
        {
            throw Refusals.User("This record cannot be deleted because it has dependent records.");
        }
        RecordLinks.Remove(session, record);
        if (type.Group == RecordGroup.Transaction)
        {
            TransactionLines.Remove(session, record);
            TransactionLinks.Remove(session, record);
        }
        RecordTable.Delete(session, record);
        deleted.Write(session, record);
        return true;
    });

    /// <summary>Creates a record of the seed under its own id, inside the caller's write.</summary>
    public void CreateSeed(StoreSession session, RecordTypeDefinition type, long id, JsonElement body) =>
        Save(session, type, null, body, new WriteOptions { Names = Strictness.Error, IsSeed = true }, seedId: id);

    private WriteResult Save(
        StoreSession session, RecordTypeDefinition type, RecordData? existing, JsonElement body, WriteOptions options, string? externalId = null, long? seedId = null)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw Refusals.InvalidBody();
        }
        var problems = new WriteProblems(options);
        var row = existing?.Values.Clone() ?? new Row();
        var reader = new BodyReader(new ValueReader(new ReferenceResolver(session, catalog), clock), problems, options);
        reader.Apply(row, type.Shape, body, "");
        if (externalId is not null)
        {
            row["externalId"] = existing is null ? externalId : row["externalId"] ?? externalId;
        }
        var id = existing?.Id ?? seedId ?? Counters.Next(session, $"id:{type.Space}", FirstId(type));
        var save = new SaveContext
        {
            Session = session,
            Catalog = catalog,
            Clock = clock,
            Type = type,
            Id = id,
            Values = row,
            Before = existing?.Values,
            Problems = problems,
            IsSeed = options.IsSeed,
        };
        RuleBook.Apply(save);
        problems.ThrowIfAny();
        Store(session, new RecordData(type, id, row), existing);
        if (!options.IsSeed)
        {
            SystemNotes.Write(session, catalog, new RecordData(type, id, row), existing?.Values, clock.Now);
        }
        if (seedId is { } given)
        {
            Counters.Pass(session, $"id:{type.Space}", given);
        }
        return new WriteResult(id, problems.Warnings);
    }

    private void Store(StoreSession session, RecordData record, RecordData? existing)
    {
        var refName = RecordNames.Of(record.Type, record.Values);
        if (existing is null)
        {
            RecordTable.Insert(session, record, refName);
        }
        else
        {
            RecordTable.Update(session, record, existing.Values, refName);
        }
        RecordLinks.Write(session, catalog, record);
        TransactionLines.Write(session, record);
        TransactionLinks.Write(session, catalog, record);
    }

    // Ids of a fresh account don't start at 1: the setup records and the seed lie below.
    private static long FirstId(RecordTypeDefinition type) => type.Group == RecordGroup.List ? 101 : 1001;
}
