using System.Reflection;

namespace NetSuite.Simulator.Catalog;

/// <summary>All record types of the account.</summary>
public sealed class RecordCatalog
{
    private const string ResourcePrefix = "Types/";
    private static readonly Lazy<RecordCatalog> BuiltInTypes = new(ReadBuiltIn);
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
    /// <returns>The catalog, the same one each time.</returns>
    public static RecordCatalog BuiltIn() => BuiltInTypes.Value;

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
        return Find(target)?.Space;
    }

    private static RecordCatalog ReadBuiltIn()
    {
        var assembly = typeof(RecordCatalog).Assembly;
        var shared = new CatalogReader();
        shared.ReadShared(Text(assembly, ResourcePrefix + "shared.type"));
        return new RecordCatalog(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal) && !name.EndsWith("shared.type", StringComparison.Ordinal))
            .Select(name => shared.ReadType(Text(assembly, name))));
    }

    private static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
