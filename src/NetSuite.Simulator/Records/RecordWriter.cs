using System.Text.Json;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Http;
using NetSuite.Simulator.Rules;

namespace NetSuite.Simulator.Records;

/// <summary>Creates, changes and deletes records; each call is all or nothing.</summary>
internal sealed class RecordWriter(RecordStore store, RecordCatalog catalog, AccountClock clock, AccountBehaviour behaviour)
{
    /// <summary>A property of a seed's record that locks it: true, or the sentence it answers.</summary>
    public const string LockProperty = "@locked";

    public WriteResult Create(RecordTypeDefinition type, JsonElement body, WriteOptions options) =>
        store.Write(session => Save(session, type, null, body, options));

    /// <summary>The record as it would be after a write, as far as the rules can complete it; nothing is kept.</summary>
    /// <param name="type">The type.</param>
    /// <param name="key">The record to change; null for a new one.</param>
    /// <param name="body">What the client sends.</param>
    /// <param name="options">What the write asks for.</param>
    /// <param name="show">Makes the answer of the record and its warnings.</param>
    public T Preview<T>(
        RecordTypeDefinition type, RecordKey? key, JsonElement body, WriteOptions options, Func<StoreSession, RecordData, IReadOnlyList<string>, T> show) => store.Try(session =>
    {
        var problems = new WriteProblems(options);
        var record = Draft(session, type, key?.Get(session, type), body, options with { IsForm = true }, problems);
        return show(session, record, problems.Warnings);
    });

    /// <summary>Changes a record by the account's own doing, such as an action; the rules apply as to any change.</summary>
    /// <returns>The record's id.</returns>
    public long Change(RecordTypeDefinition type, RecordKey key, Action<RecordData> change) => store.Write(session =>
    {
        var existing = key.Get(session, type);
        var record = existing with { Values = existing.Values.Clone() };
        change(record);
        var options = new WriteOptions();
        var problems = new WriteProblems(options);
        Settle(session, record, existing, options, problems);
        problems.ThrowIfAny();
        Store(session, record, existing);
        return record.Id;
    });

    public WriteResult Update(RecordTypeDefinition type, RecordKey key, JsonElement body, WriteOptions options) =>
        store.Write(session => Save(session, type, key.Get(session, type), body, options));

    /// <summary>Updates the record with an external id, or creates it.</summary>
    public WriteResult Upsert(RecordTypeDefinition type, string externalId, JsonElement body, WriteOptions options) =>
        store.Write(session => Save(session, type, Existing(session, type, externalId), body, options, externalId));

    public void Delete(RecordTypeDefinition type, RecordKey key) => store.Write(session =>
    {
        var record = key.Get(session, type);
        if (RecordLinks.HasDependents(session, record))
        {
            throw Refusals.User("This record cannot be deleted because it has dependent records.");
        }
        Attachments.Forget(session, catalog, record);
        RecordLinks.Remove(session, record);
        if (type.Group == RecordGroup.Transaction)
        {
            TransactionLines.Remove(session, record);
        }
        RecordTable.Delete(session, record);
        return true;
    });

    /// <summary>Creates a record of the seed under its own id, inside the caller's write.</summary>
    public void CreateSeed(StoreSession session, RecordTypeDefinition type, long id, JsonElement body)
    {
        Save(session, type, null, body, new WriteOptions { Names = Strictness.Error, IsSeed = true }, seedId: id);
        if (body.TryGetProperty(LockProperty, out var locked) && locked.ValueKind != JsonValueKind.False)
        {
            RecordLocks.Set(session, type, id, locked.ValueKind == JsonValueKind.String ? locked.GetString()! : RecordLocks.ByWorkflow);
        }
    }

    private static RecordData? Existing(StoreSession session, RecordTypeDefinition type, string externalId) =>
        RecordTable.FindExternal(session, type, externalId) is { } record ? RecordLocks.Opened(session, record) : null;

    private WriteResult Save(
        StoreSession session, RecordTypeDefinition type, RecordData? existing, JsonElement body, WriteOptions options, string? externalId = null, long? seedId = null)
    {
        var problems = new WriteProblems(options);
        var record = Draft(session, type, existing, body, options, problems, externalId, seedId);
        problems.ThrowIfAny();
        Store(session, record, existing);
        if (seedId is { } given)
        {
            Counters.Pass(session, $"id:{type.Space}", given);
        }
        return new WriteResult(record.Id, problems.Warnings);
    }

    /// <summary>The record that a body makes of what is there.</summary>
    private RecordData Draft(
        StoreSession session, RecordTypeDefinition type, RecordData? existing, JsonElement body, WriteOptions options, WriteProblems problems,
        string? externalId = null, long? seedId = null)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw Refusals.InvalidBody();
        }
        var row = existing?.Values.Clone() ?? new Row();
        // Only a record that is there has lines to name.
        var choices = options with { KnownLinesOnly = existing is not null && behaviour.UnknownLinesAreRefused };
        var reader = new BodyReader(new ValueReader(new ReferenceResolver(session, catalog), clock, behaviour), problems, choices);
        reader.Apply(row, type.Shape, body, "");
        if (externalId is not null)
        {
            row["externalId"] = existing is null ? externalId : row["externalId"] ?? externalId;
        }
        var record = new RecordData(type, existing?.Id ?? seedId ?? Counters.Next(session, $"id:{type.Space}", FirstId(type)), row);
        Settle(session, record, existing, options, problems);
        return record;
    }

    private void Settle(StoreSession session, RecordData record, RecordData? existing, WriteOptions options, WriteProblems problems)
    {
        if (options.IsForm)
        {
            // A mistake in the body stays one; what the rules miss is what the form is there to show.
            problems.ThrowIfAny();
            problems = new WriteProblems(options);
        }
        RuleBook.Apply(new SaveContext
        {
            Session = session,
            Catalog = catalog,
            Clock = clock,
            Type = record.Type,
            Id = record.Id,
            Values = record.Values,
            Before = existing?.Values,
            Problems = problems,
            IsSeed = options.IsSeed,
            IsForm = options.IsForm,
        });
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
    }

    // Ids of a fresh account don't start at 1: the setup records and the seed lie below.
    private static long FirstId(RecordTypeDefinition type) => type.Group == RecordGroup.List ? 101 : 1001;
}
