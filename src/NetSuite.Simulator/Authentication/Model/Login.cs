using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Authentication;

/// <summary>Who asks: an integration on behalf of a user in a role.</summary>
internal sealed class Login(Integration integration, User user, Role role, RolePermissions permissions, LoginScheme scheme)
{
    public Integration Integration { get; } = integration;

    public User User { get; } = user;

    public Role Role { get; } = role;

    public LoginScheme Scheme { get; } = scheme;

    public bool IsAdministrator => Role.IsAdministrator;

    public PermissionLevel LevelOf(RecordTypeDefinition type) => permissions.Of(type);

    public PermissionLevel LevelOf(string setupPermission) => permissions.Of(setupPermission);

    /// <summary>Whether records of the type exist for this login.</summary>
    public bool Sees(RecordTypeDefinition type) => LevelOf(type) >= PermissionLevel.View;

    public override string ToString() => $"{Integration.Name}: {User.Name}, {Role.Name}";
}
