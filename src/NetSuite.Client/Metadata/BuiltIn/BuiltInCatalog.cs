using System.Collections.Concurrent;

namespace NetSuite.Client;

/// <summary>
/// What is known of NetSuite's own record types without asking an account: the types, their fields, what references lead
/// to, and where SuiteQL has the records. An account may have fewer fields, and has its own besides.
/// </summary>
public static class BuiltInCatalog
{
    private static readonly ConcurrentDictionary<string, RecordSchema> Schemas = new(StringComparer.OrdinalIgnoreCase);
    private static readonly Lazy<TypeIndex> Described = new(() => TypeIndex.Read("index.txt"));

    // Types that accounts offer too, of which the catalog has no fields.
    private static readonly Lazy<TypeIndex> Others = new(() => TypeIndex.Read("others.txt"));

    // No types: a reference to "any entity" or "any item" leads to these, and SuiteQL has a table for each.
    private static readonly Lazy<TypeIndex> Pseudo = new(() => TypeIndex.Read("pseudo.txt"));

    /// <summary>The record types it describes, by name.</summary>
    public static IReadOnlyList<RecordType> Types => Described.Value.Types;

    /// <summary>What it says of a type; null when it has no such type. <c>entity</c> and <c>item</c> give the fields that all types of these groups have.</summary>
    /// <param name="type">The type, in any case.</param>
    public static RecordSchema? Find(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (Schemas.TryGetValue(type, out var known))
        {
            return known;
        }

        var entry = Described.Value.Find(type) ?? Pseudo.Value.Find(type);
        return entry is null ? null : Schemas.GetOrAdd(entry.Type.Name, name => new RecordSchema(entry.Type, FieldNotation.Read(name), entry.Source, isOfAccount: false));
    }

    /// <summary>
    /// Where SuiteQL has the records of a type. Of types it does not know it gives the table that would follow the rule:
    /// whether there is one, only the account can tell.
    /// </summary>
    /// <param name="type">The type, in any case; types that an account defined are welcome.</param>
    /// <returns>Null when the type is not a name.</returns>
    public static QuerySource? SourceOf(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (EntryOf(type) is { } entry)
        {
            return entry.Source;
        }

        // It becomes part of a query.
        if (type.Length == 0 || !type.All(character => char.IsAsciiLetterOrDigit(character) || character == '_'))
        {
            return null;
        }

        var name = type.ToLowerInvariant();
        return CustomType.IsTransaction(name) ? TypeIndex.Transaction(name) : new QuerySource(name);
    }

    /// <summary>Whether a reference may lead to records of a type.</summary>
    /// <param name="target">What the reference leads to: a type, or <c>entity</c> or <c>item</c> for any of these.</param>
    /// <param name="type">The type.</param>
    public static bool LeadsTo(string target, string type) =>
        string.Equals(target, type, StringComparison.OrdinalIgnoreCase)
        || (Pseudo.Value.Find(target) is { } any && EntryOf(type)?.Type.Group == any.Type.Group);

    /// <summary>Whether it stands for any type of a group and is none itself.</summary>
    internal static bool IsPseudo(string type) => Pseudo.Value.Find(type) is not null;

    /// <summary>A type's label and group, under the name that is given here in the right case.</summary>
    internal static RecordType Describe(string name)
    {
        if (EntryOf(name) is { } entry)
        {
            return entry.Type;
        }

        var isCustom = CustomType.IsOne(name);
        return new RecordType
        {
            Name = isCustom ? name.ToLowerInvariant() : name,
            Label = TypeLabel.Of(name),
            Group = CustomType.IsTransaction(name) ? RecordGroup.Transaction : isCustom ? RecordGroup.Custom : RecordGroup.Other,
            IsCustom = isCustom,
        };
    }

    private static TypeEntry? EntryOf(string type) => Described.Value.Find(type) ?? Others.Value.Find(type) ?? Pseudo.Value.Find(type);
}
