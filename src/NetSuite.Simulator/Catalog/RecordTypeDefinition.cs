using System.Runtime.CompilerServices;

namespace NetSuite.Simulator.Catalog;

/// <summary>A record type of the account: its names, its place in the store and its fields.</summary>
public sealed record RecordTypeDefinition
{
    /// <summary>The REST name, such as salesOrder.</summary>
    public required string Name { get; init; }

    /// <summary>The group, which decides about the id space and the answer to a missing id.</summary>
    public required RecordGroup Group { get; init; }

    /// <summary>The name in messages, such as Sales Order.</summary>
    public required string Label { get; init; }

    /// <summary>The body fields, sublists and subrecords.</summary>
    public required FieldShape Shape { get; init; }

    /// <summary>The feature that the type belongs to, by its id; empty when the type is always there.</summary>
    public string Feature { get; init; } = "";

    /// <summary>NetSuite's short code, such as CustInvc or InvtPart; empty where there is none.</summary>
    public string Code { get; init; } = "";

    /// <summary>The SuiteQL table that shows the type; empty when no table does.</summary>
    public string Table { get; init; } = "";

    /// <summary>The field whose text names a record in references.</summary>
    public string NameField { get; init; } = "name";

    /// <summary>The field with the instant of creation, if the type has one.</summary>
    public string? CreatedField { get; init; }

    /// <summary>The field with the instant of the last change, if the type has one.</summary>
    public string? ModifiedField { get; init; }

    /// <summary>The fields without which nothing is created.</summary>
    public IReadOnlyList<FieldDefinition> Required { get; init; } = [];

    /// <summary>What a new record gets where the client is silent, field name to text.</summary>
    public IReadOnlyDictionary<string, string> Defaults { get; init; } = new Dictionary<string, string>();

    /// <summary>The types a record of this type can be made into: the targets of POST /{type}/{id}/!transform/{target}.</summary>
    public IReadOnlyList<string> Transforms { get; init; } = [];

    /// <summary>The letters before a transaction number; empty when the type has no numbers.</summary>
    public string NumberPrefix { get; init; } = "";

    /// <summary>The first transaction number.</summary>
    public long FirstNumber { get; init; }

    /// <summary>The name in hrefs: NetSuite writes the type in lower case there, whatever the request's casing.</summary>
    public string PathName => Name.ToLowerInvariant();

    /// <summary>The id space: one for all entities, one for all items, one for all transactions, else the type's own.</summary>
    public string Space => Group switch
    {
        RecordGroup.Entity => "entity",
        RecordGroup.Item => "item",
        RecordGroup.Transaction => "transaction",
        _ => PathName,
    };

    /// <summary>A type equals itself only: it is looked up often, and holds too much to compare.</summary>
    /// <param name="other">Another type.</param>
    /// <returns>Whether it is this one.</returns>
    public bool Equals(RecordTypeDefinition? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
