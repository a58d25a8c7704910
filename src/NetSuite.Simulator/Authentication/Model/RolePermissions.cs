using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Authentication;

/// <summary>A role's permissions, ready to be asked. Names are compared by their letters and digits alone.</summary>
internal sealed class RolePermissions
{
    private const string EveryType = "*";
    private readonly Dictionary<string, PermissionLevel> levels;
    private readonly bool all;

    /// <exception cref="ArgumentException">A name is no permission of this account.</exception>
    public RolePermissions(Role role, RecordCatalog catalog)
    {
        all = role.IsAdministrator;
        levels = new Dictionary<string, PermissionLevel>(StringComparer.Ordinal);
        // A type of a feature that is off may be named: the role is ready for the day it is on.
        var known = catalog.Types.Concat(RecordCatalog.BuiltIn().Types).Select(type => type.Name)
            .Concat(Enum.GetNames<RecordGroup>())
            .Concat(SetupPermission.All)
            .Select(Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (name, level) in role.Permissions)
        {
            var key = Key(name);
            if (!known.Contains(key) && key != EveryType)
            {
                throw new ArgumentException($"The role {role.Name} names the unknown permission {name}.");
            }
            levels[key] = level;
        }
    }

    public PermissionLevel Of(string setupPermission) => all ? PermissionLevel.Full : levels.GetValueOrDefault(Key(setupPermission));

    public PermissionLevel Of(RecordTypeDefinition type)
    {
        if (all)
        {
            return PermissionLevel.Full;
        }
        return levels.TryGetValue(Key(type.Name), out var level) || levels.TryGetValue(Key(type.Group.ToString()), out level)
            ? level
            : levels.GetValueOrDefault(EveryType);
    }

    private static string Key(string name) =>
        name == EveryType ? name : string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
