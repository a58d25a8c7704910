using System.Text.Json;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Effects;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Http;
using NetSuite.Simulator.Rules;
using NetSuite.Simulator.Transforms;

namespace NetSuite.Simulator.Records;

/// <summary>Creates, changes and deletes records; each call is all or nothing.</summary>
/// <param name="store">The store.</param>
/// <param name="catalog">The types.</param>
/// <param name="clock">The account's clock.</param>
/// <param name="behaviour">The account's behaviour, asked anew for each write: it may change while the account runs.</param>
internal sealed class RecordWriter(RecordStore store, RecordCatalog catalog, AccountClock clock, Func<AccountBehaviour> behaviour)
{
    public WriteResult Create(RecordTypeDefinition type, JsonElement body, WriteOptions options) =>
        store.Write(session => Save(session, type, null, body, options));

    /// <summary>Makes a new record of an existing one.</summary>
    /// <param name="source">The type of the existing record.</param>
    /// <param name="key">The existing record.</param>
    /// <param name="target">The type of the new record.</param>
    /// <param name="body">What the client wants otherwise.</param>
    /// <param name="options">What the write asks for.</param>
    public WriteResult Transform(RecordTypeDefinition source, RecordKey key, RecordTypeDefinition target, JsonElement body, WriteOptions options) =>
        store.Write(session => Save(session, target, null, body, options, prefilled: Prefill(session, source, key, target)));

    /// <summary>The record as it would be after a write, all rules applied; nothing is kept.</summary>
    /// <param name="type">The type.</param>
    /// <param name="key">The record to change; null for a new one.</param>
    /// <param name="body">What the client sends.</param>
    /// <param name="options">What the write asks for.</param>
    /// <param name="show">Makes the answer of the record while it can still be read.</param>
    public T Preview<T>(RecordTypeDefinition type, RecordKey? key, JsonElement body, WriteOptions options, Func<StoreSession, RecordData, T> show) =>
        Preview(session => Save(session, type, key?.Get(session, type), body, options with { IsPreview = true }), type, show);

    /// <summary>The record as a transform would make it; nothing is kept.</summary>
    /// <param name="source">The type of the existing record.</param>
    /// <param name="key">The existing record.</param>
    /// <param name="target">The type of the new record.</param>
    /// <param name="body">What the client wants otherwise.</param>
    /// <param name="options">What the write asks for.</param>
    /// <param name="show">Makes the answer of the record while it can still be read.</param>
    public T PreviewTransform<T>(
        RecordTypeDefinition source, RecordKey key, RecordTypeDefinition target, JsonElement body, WriteOptions options, Func<StoreSession, RecordData, T> show) =>
        Preview(session => Save(session, target, null, body, options with { IsPreview = true }, prefilled: Prefill(session, source, key, target)), target, show);

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
        RecordKeeper.Remove(session, record);
        EffectBook.Apply(new Change(Context(session, record, new WriteOptions(), new WriteProblems(new WriteOptions()), record.Values, null), after: null));
        return true;
    });

    /// <summary>Creates a record of the seed, under its own id if it has one, inside the caller's write.</summary>
    public void CreateSeed(StoreSession session, RecordTypeDefinition type, long? id, JsonElement body, Strictness names = Strictness.Error) =>
        Save(session, type, null, body, new WriteOptions { Names = names, IsSeed = true }, seedId: id);

    private WriteResult Save(
        StoreSession session, RecordTypeDefinition type, RecordData? existing, JsonElement body, WriteOptions options,
        string? externalId = null, long? seedId = null, Row? prefilled = null)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw Refusals.InvalidBody();
        }
        var problems = new WriteProblems(options);
        var row = (existing?.Values ?? prefilled)?.Clone() ?? new Row();
        var reader = new BodyReader(new ValueReader(new ReferenceResolver(session, catalog), clock), problems, options, isNew: existing is null);
        reader.Apply(row, type.Shape, body, "");
        if (externalId is not null)
        {
            row["externalId"] = existing is null ? externalId : row["externalId"] ?? externalId;
        }
        var id = existing?.Id ?? seedId ?? Counters.Next(session, $"id:{type.Space}", FirstId(type));
        var record = new RecordData(type, id, row);
        var save = Context(session, record, options, problems, existing?.Values, prefilled);
        RuleBook.Apply(save);
        problems.ThrowIfAny();
        RecordKeeper.Keep(session, catalog, record, existing);
        if (seedId is { } given)
        {
            Counters.Pass(session, $"id:{type.Space}", given);
        }
        EffectBook.Apply(new Change(save, row));
        return new WriteResult(id, problems.Warnings);
    }

    private SaveContext Context(StoreSession session, RecordData record, WriteOptions options, WriteProblems problems, Row? before, Row? prefilled) => new()
    {
        Session = session,
        Catalog = catalog,
        Clock = clock,
        Behaviour = behaviour(),
        Type = record.Type,
        Id = record.Id,
        Values = record.Values,
        Before = before,
        Prefilled = prefilled,
        Problems = problems,
        IsSeed = options.IsSeed,
        IsPreview = options.IsPreview,
    };

    private Row Prefill(StoreSession session, RecordTypeDefinition source, RecordKey key, RecordTypeDefinition target)
    {
        var context = new TransformContext { Session = session, Catalog = catalog, Behaviour = behaviour(), Source = key.Get(session, source), Target = target };
        TransformBook.Fill(context);
        return context.Values;
    }

    private T Preview<T>(Func<StoreSession, WriteResult> save, RecordTypeDefinition type, Func<StoreSession, RecordData, T> show) =>
        store.Try(session => show(session, RecordTable.Find(session, type, save(session).Id)!));

    // Ids of a fresh account don't start at 1: the setup records and the seed lie below.
    private static long FirstId(RecordTypeDefinition type) => type.Group switch
    {
        RecordGroup.CustomRecord or RecordGroup.CustomList => 1,
        RecordGroup.List => 101,
        _ => 1001,
    };
}
