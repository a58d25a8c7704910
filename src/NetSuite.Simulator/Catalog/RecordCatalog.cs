using System.Collections.Concurrent;
using System.Reflection;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Simulator.Catalog;

/// <summary>All record types of the account.</summary>
public sealed class RecordCatalog
{
    private const string ResourcePrefix = "Types/";
    private const string SharedFile = ResourcePrefix + "shared.type";
    private const string ListsFile = ResourcePrefix + "lists.type";
    private static readonly ConcurrentDictionary<(bool, bool), RecordCatalog> BuiltInTypes = new();
    private readonly Dictionary<string, RecordTypeDefinition> byName;

    /// <summary>Makes a catalog of the given types.</summary>
    /// <param name="types">The types.</param>
    /// <param name="features">The account's features; null when all are on.</param>
    public RecordCatalog(IEnumerable<RecordTypeDefinition> types, AccountFeatures? features = null)
    {
        Features = features ?? new AccountFeatures([]);
        Types = [.. types.OrderBy(type => type.Name, StringComparer.Ordinal)];
        byName = Types.ToDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);
        Spaces = [.. Types.Select(type => type.Space).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The types in name order.</summary>
    public IReadOnlyList<RecordTypeDefinition> Types { get; }

    /// <summary>The account's features.</summary>
    public AccountFeatures Features { get; }

    /// <summary>The id spaces.</summary>
    public IReadOnlyList<string> Spaces { get; }

    /// <summary>The types that come with the simulator.</summary>
    /// <param name="behaviour">What depends on the account; null for the defaults.</param>
    /// <returns>The catalog, the same one each time.</returns>
    public static RecordCatalog BuiltIn(AccountBehaviour? behaviour = null)
    {
        var wanted = behaviour ?? new AccountBehaviour();
        return BuiltInTypes.GetOrAdd((wanted.HasLegacyTax, wanted.MultiselectIsFilterable), _ => ReadBuiltIn(wanted));
    }

    /// <summary>Finds a type; NetSuite matches type names without regard to case.</summary>
    /// <param name="name">The name as the client spelt it.</param>
    /// <returns>The type, or null.</returns>
    public RecordTypeDefinition? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The space that a reference's target lives in.</summary>
    /// <param name="target">A type or a group.</param>
    /// <returns>The space, or null when nothing of that kind exists in this account.</returns>
    public string? SpaceOf(string target)
    {
        if (target is "entity" or "item" or "transaction")
        {
            return target;
        }
        return target.Split('|').Select(Find).FirstOrDefault(type => type is not null)?.Space;
    }

    /// <summary>Whether a record of a type may stand where a reference has that target.</summary>
    /// <param name="target">A type, several types or a group.</param>
    /// <param name="pathName">The type of the record.</param>
    /// <returns>True when it may.</returns>
    public bool Accepts(string target, string pathName) =>
        SpaceOf(target) == target || target.Split('|').Contains(pathName, StringComparer.OrdinalIgnoreCase);

    private static RecordCatalog ReadBuiltIn(AccountBehaviour behaviour)
    {
        var assembly = typeof(RecordCatalog).Assembly;
        var reader = new CatalogReader(behaviour);
        reader.ReadShared(Text(assembly, SharedFile));
        return new RecordCatalog(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal) && name is not (SharedFile or ListsFile))
            .Select(name => reader.ReadType(Text(assembly, name)))
            .Concat(reader.ReadLists(Text(assembly, ListsFile))));
    }

    private static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
