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
    /// <summary>A property of a seed's record that locks it: true, or the sentence it answers.</summary>
    public const string LockProperty = "@locked";

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

    /// <summary>The record as it would be after a write, as far as the rules can complete it; nothing is kept.</summary>
    /// <param name="type">The type.</param>
    /// <param name="key">The record to change; null for a new one.</param>
    /// <param name="body">What the client sends.</param>
    /// <param name="options">What the write asks for.</param>
    /// <param name="show">Makes the answer of the record and its warnings.</param>
    public T Preview<T>(
        RecordTypeDefinition type, RecordKey? key, JsonElement body, WriteOptions options, Func<StoreSession, RecordData, IReadOnlyList<string>, T> show) =>
        store.Try(session => Show(session, type, key?.Get(session, type), body, options, null, show));

    /// <summary>The record as a transform would make it; nothing is kept.</summary>
    /// <param name="source">The type of the existing record.</param>
    /// <param name="key">The existing record.</param>
    /// <param name="target">The type of the new record.</param>
    /// <param name="body">What the client wants otherwise.</param>
    /// <param name="options">What the write asks for.</param>
    /// <param name="show">Makes the answer of the record and its warnings.</param>
    public T PreviewTransform<T>(
        RecordTypeDefinition source, RecordKey key, RecordTypeDefinition target, JsonElement body, WriteOptions options,
        Func<StoreSession, RecordData, IReadOnlyList<string>, T> show) =>
        store.Try(session => Show(session, target, null, body, options, Prefill(session, source, key, target), show));

    /// <summary>Changes a record by the account's own doing, such as an action; the rules apply as to any change.</summary>
    /// <param name="type">The type.</param>
    /// <param name="key">The record.</param>
    /// <param name="by">Whose doing it is.</param>
    /// <param name="change">Sets the values.</param>
    /// <returns>The record's id.</returns>
    public long Change(RecordTypeDefinition type, RecordKey key, Author by, Action<RecordData> change) => store.Write(session =>
    {
        var existing = key.Get(session, type);
        var record = existing with { Values = existing.Values.Clone() };
        change(record);
        var options = new WriteOptions { By = by };
        var problems = new WriteProblems(options);
        Keep(Context(session, record, options, problems, existing.Values, null), record, existing);
        return record.Id;
    });

    public WriteResult Update(RecordTypeDefinition type, RecordKey key, JsonElement body, WriteOptions options) =>
        store.Write(session => Save(session, type, key.Get(session, type), body, options));

    /// <summary>Updates the record with an external id, or creates it.</summary>
    public WriteResult Upsert(RecordTypeDefinition type, string externalId, JsonElement body, WriteOptions options) =>
        store.Write(session => Save(session, type, Existing(session, type, externalId), body, options, externalId));

    public void Delete(RecordTypeDefinition type, RecordKey key, Author by) => store.Write(session =>
    {
        var record = key.Get(session, type);
        if (AccountingPeriods.IsClosed(session, catalog, record))
        {
            throw Refusals.User(AccountingPeriods.Sentence);
        }
        if (RecordLinks.HasDependents(session, record))
        {
            throw Refusals.User("This record cannot be deleted because it has dependent records.");
        }
        Attachments.Forget(session, catalog, record);
        RecordKeeper.Remove(session, record);
        DeletedRecords.Write(session, record, by, clock.WallTime(behaviour().DeletedDatesArePacific ? AccountClock.Pacific : clock.Zone));
        var options = new WriteOptions { By = by };
        EffectBook.Apply(new Change(Context(session, record, options, new WriteProblems(options), record.Values, null), after: null));
        return true;
    });

    /// <summary>Creates a record of the seed, under its own id if it has one, inside the caller's write.</summary>
    public void CreateSeed(StoreSession session, RecordTypeDefinition type, long? id, JsonElement body, Strictness names = Strictness.Error)
    {
        var saved = Save(session, type, null, body, new WriteOptions { Names = names, IsSeed = true }, seedId: id);
        if (body.TryGetProperty(LockProperty, out var locked) && locked.ValueKind != JsonValueKind.False)
        {
            RecordLocks.Set(session, type, saved.Id, locked.ValueKind == JsonValueKind.String ? locked.GetString()! : RecordLocks.ByWorkflow);
        }
    }

    private static RecordData? Existing(StoreSession session, RecordTypeDefinition type, string externalId) =>
        RecordTable.FindExternal(session, type, externalId) is { } record ? RecordLocks.Opened(session, record) : null;

    private WriteResult Save(
        StoreSession session, RecordTypeDefinition type, RecordData? existing, JsonElement body, WriteOptions options,
        string? externalId = null, long? seedId = null, Row? prefilled = null)
    {
        var problems = new WriteProblems(options);
        var record = Draft(session, type, existing, body, options, problems, externalId, seedId, prefilled);
        if (seedId is { } given)
        {
            Counters.Pass(session, $"id:{type.Space}", given);
        }
        Keep(Context(session, record, options, problems, existing?.Values, prefilled), record, existing);
        return new WriteResult(record.Id, problems.Warnings);
    }

    private void Keep(SaveContext save, RecordData record, RecordData? existing)
    {
        RuleBook.Apply(save);
        save.Problems.ThrowIfAny();
        RecordKeeper.Keep(save.Session, catalog, record, existing);
        if (!save.IsSeed)
        {
            SystemNotes.Write(save.Session, catalog, record, save.Before, save.By, clock.Now);
        }
        EffectBook.Apply(new Change(save, record.Values));
    }

    private T Show<T>(
        StoreSession session, RecordTypeDefinition type, RecordData? existing, JsonElement body, WriteOptions options, Row? prefilled,
        Func<StoreSession, RecordData, IReadOnlyList<string>, T> show)
    {
        var preview = options with { IsPreview = true };
        var problems = new WriteProblems(preview);
        var record = Draft(session, type, existing, body, preview, problems, prefilled: prefilled);
        // A mistake in the body stays one; what the rules miss is what a form is there to show.
        problems.ThrowIfAny();
        RuleBook.Apply(Context(session, record, preview, new WriteProblems(preview), existing?.Values, prefilled));
        return show(session, record, problems.Warnings);
    }

    /// <summary>The record that a body makes of what is there.</summary>
    private RecordData Draft(
        StoreSession session, RecordTypeDefinition type, RecordData? existing, JsonElement body, WriteOptions options, WriteProblems problems,
        string? externalId = null, long? seedId = null, Row? prefilled = null)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw Refusals.InvalidBody();
        }
        // Only a record that is there has lines to name.
        var choices = options with { KnownLinesOnly = existing is not null && behaviour().UnknownLinesAreRefused };
        var row = (existing?.Values ?? prefilled)?.Clone() ?? new Row();
        var values = new ValueReader(new ReferenceResolver(session, catalog), clock, behaviour());
        new BodyReader(values, problems, choices, isNew: existing is null).Apply(row, type.Shape, body, "");
        if (externalId is not null)
        {
            row["externalId"] = existing is null ? externalId : row["externalId"] ?? externalId;
        }
        return new RecordData(type, existing?.Id ?? seedId ?? Counters.Next(session, $"id:{type.Space}", FirstId(type)), row);
    }

    private SaveContext Context(StoreSession session, RecordData record, WriteOptions options, WriteProblems problems, Row? before, Row? prefilled) => new()
    {
        Session = session,
        Catalog = catalog,
        Clock = clock,
        By = options.By,
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

    // Ids of a fresh account don't start at 1: the setup records and the seed lie below.
    private static long FirstId(RecordTypeDefinition type) => type.Group switch
    {
        RecordGroup.CustomRecord or RecordGroup.CustomList => 1,
        RecordGroup.List => 101,
        _ => 1001,
    };
}
