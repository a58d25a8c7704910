using System.Globalization;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Http;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>A record on its way into the store.</summary>
internal sealed class SaveContext
{
    private readonly Dictionary<(RecordTypeDefinition Type, long Id), RecordData?> found = [];
    private IReadOnlyList<RecordData>? dependents;

    public required StoreSession Session { get; init; }

    public required RecordCatalog Catalog { get; init; }

    public required AccountClock Clock { get; init; }

    /// <summary>Who saves.</summary>
    public required Author By { get; init; }

    public required AccountBehaviour Behaviour { get; init; }

    public required RecordTypeDefinition Type { get; init; }

    public required long Id { get; init; }

    /// <summary>The values to be saved; rules change them.</summary>
    public required Row Values { get; init; }

    /// <summary>The values as they were; null for a new record.</summary>
    public Row? Before { get; init; }

    /// <summary>What a transform filled in before the client's body; null when there was none.</summary>
    public Row? Prefilled { get; init; }

    public required WriteProblems Problems { get; init; }

    public bool IsSeed { get; init; }

    /// <summary>Nothing will be kept: the client wants to see what would come of it.</summary>
    public bool IsPreview { get; init; }

    public bool IsNew => Before is null;

    /// <summary>Whether this save sets the field to something else.</summary>
    public bool Changes(string field) => !Equals(Before?[field], Values[field]);

    /// <summary>The record that a reference of this one names, whatever its type; null when there is none.</summary>
    public RecordData? Referred(string field) =>
        Type.Shape.Find(field) is { } reference && Values.Number(field) is { } id && Catalog.SpaceOf(reference.Target) is { } space
            && RecordNames.Find(Session, space, id) is { } found
            ? Find(found.PathName, id)
            : null;

    /// <summary>The lines of a sublist as they were, or as a transform filled them in, by line number.</summary>
    public Dictionary<long, Row> LinesBefore(string sublist)
    {
        var lines = new Dictionary<long, Row>();
        foreach (var line in (Before ?? Prefilled)?.Lines(sublist) ?? [])
        {
            lines.TryAdd(line.Number("line") ?? 0, line);
        }
        return lines;
    }

    /// <summary>Refuses the record with a sentence of NetSuite's.</summary>
    public void Refuse(string sentence, string? path = null) =>
        Problems.Refuse(new ErrorDetail($"Error while accessing a resource. {sentence}", "USER_ERROR") { Path = path });

    /// <summary>Refuses a transaction whose sublist is empty.</summary>
    public void RefuseEmpty(string sublist) => Refuse("You must enter at least one line item for this transaction.", sublist);

    /// <summary>Where a field of a line is in the body.</summary>
    public static string LinePath(string sublist, int index, string field) =>
        string.Create(CultureInfo.InvariantCulture, $"{sublist}.items[{index}].{field}");

    /// <summary>The transactions that refer to this one.</summary>
    public IReadOnlyList<RecordData> Dependents => dependents ??= IsNew
        ? []
        : RecordLinks.Transactions(Session, Catalog, new RecordData(Type, Id, Values));

    /// <summary>The same write, for another record that changes because of it.</summary>
    public SaveContext Other(RecordData record) => new()
    {
        Session = Session,
        Catalog = Catalog,
        Clock = Clock,
        By = By,
        Behaviour = Behaviour,
        Type = record.Type,
        Id = record.Id,
        Values = record.Values.Clone(),
        Before = record.Values,
        Problems = Problems,
        IsSeed = IsSeed,
        IsPreview = IsPreview,
    };

    /// <summary>A record of a space whose ids several types share.</summary>
    public RecordData? FindIn(string space, long? id) =>
        id is { } wanted && RecordNames.Find(Session, space, wanted) is { } record ? Find(record.PathName, wanted) : null;

    /// <summary>A record of the same account; null when it is missing.</summary>
    public RecordData? Find(string type, long? id)
    {
        if (id is not { } wanted || Catalog.Find(type) is not { } definition)
        {
            return null;
        }
        // Every line asks for its item and price level, and often for the same ones.
        if (!found.TryGetValue((definition, wanted), out var record))
        {
            found.Add((definition, wanted), record = RecordTable.Find(Session, definition, wanted));
        }
        return record;
    }
}
