using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Simulator.Authentication;

/// <summary>The account's integrations, users, roles and tokens, by their ids.</summary>
internal sealed class LoginDirectory
{
    public const long Administrator = -5;
    public const long AdministratorRole = 3;
    public const string AdministratorName = "Administrator";

    private readonly Dictionary<string, Integration> integrations = new(StringComparer.Ordinal);
    private readonly Dictionary<long, Role> roles;
    private readonly Dictionary<long, RolePermissions> permissions;
    private readonly Dictionary<long, User> users;
    private readonly Dictionary<string, IssuedToken> tokens = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The settings contradict themselves.</exception>
    public LoginDirectory(SimulatorOptions options, RecordCatalog catalog)
    {
        var (logins, credentials) = (options.Logins, options.Credentials);
        roles = Indexed(logins.Roles, role => role.Id, "role");
        roles.TryAdd(AdministratorRole, new Role { Id = AdministratorRole, Name = "Administrator", IsAdministrator = true });
        permissions = roles.Values.ToDictionary(role => role.Id, role => new RolePermissions(role, catalog));
        users = Indexed(logins.Users, user => user.Id, "user");
        users.TryAdd(Administrator, new User { Id = Administrator, Name = AdministratorName, Roles = [AdministratorRole] });
        foreach (var integration in logins.Integrations)
        {
            Add(integration, options.Behaviour);
        }
        if (!integrations.ContainsKey(credentials.ConsumerKey))
        {
            Add(new Integration { ClientId = credentials.ConsumerKey, ClientSecret = credentials.ConsumerSecret, Name = "Default Integration" }, options.Behaviour);
        }
        AllocatedConcurrency = logins.AllocatedConcurrency;
        foreach (var token in logins.Tokens)
        {
            Add(token);
        }
        if (!tokens.ContainsKey(credentials.TokenId))
        {
            Add(new LoginToken { Id = credentials.TokenId, Secret = credentials.TokenSecret, Integration = credentials.ConsumerKey });
        }
    }

    /// <summary>The places of the account's concurrency that integrations have to themselves.</summary>
    public int AllocatedConcurrency { get; }

    public IEnumerable<User> Users => users.Values;

    public Integration? FindIntegration(string clientId) => integrations.GetValueOrDefault(clientId);

    public IssuedToken? FindToken(string id) => tokens.GetValueOrDefault(id);

    public User? FindUser(long id) => users.GetValueOrDefault(id);

    public Role? FindRole(long id) => roles.GetValueOrDefault(id);

    /// <summary>The integration of a mapping whose user has its role.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Integration Mapped(string integration, long user, long role, string what)
    {
        Require(integrations.ContainsKey(integration), $"{what} names an unknown integration.");
        Require(Has(user, role), $"{what} names a user or a role that does not exist, or a user without that role.");
        return integrations[integration];
    }

    /// <summary>Whether a user has a role, active or not.</summary>
    public bool Has(long user, long role) => roles.ContainsKey(role) && FindUser(user)?.Roles.Contains(role) == true;

    /// <summary>Makes the login of a user in a role; null when one of them is inactive or lacks a permission to log in so.</summary>
    public Login? Enter(Integration integration, long user, long role, LoginScheme scheme)
    {
        if (!Has(user, role) || users[user].IsInactive || roles[role].IsInactive)
        {
            return null;
        }
        var login = new Login(integration, users[user], roles[role], permissions[role], scheme);
        var tokens = scheme == LoginScheme.Token ? SetupPermission.AccessTokens : SetupPermission.OAuth2AccessTokens;
        return login.LevelOf(SetupPermission.RestWebServices) == PermissionLevel.Full && login.LevelOf(tokens) == PermissionLevel.Full ? login : null;
    }

    private void Add(Integration integration, AccountBehaviour behaviour)
    {
        IntegrationRules.Check(integration, behaviour);
        var complete = integration with
        {
            Id = integration.Id == 0 ? integrations.Count + 1 : integration.Id,
            ApplicationId = integration.ApplicationId ?? IntegrationRules.ApplicationId(integration.ClientId),
        };
        Require(integrations.TryAdd(integration.ClientId, complete), $"The client id {integration.ClientId} comes twice.");
    }

    private void Add(LoginToken token)
    {
        Require(token.Id.Length > 0, "A token has no id.");
        var integration = Mapped(token.Integration, token.User, token.Role, $"The token {token.Id}");
        Require(tokens.TryAdd(token.Id, new IssuedToken(token, integration)), $"The token id {token.Id} comes twice.");
    }

    private static Dictionary<long, T> Indexed<T>(IReadOnlyList<T> entries, Func<T, long> id, string what)
    {
        var index = new Dictionary<long, T>();
        foreach (var entry in entries)
        {
            Require(index.TryAdd(id(entry), entry), $"The {what} id {id(entry)} comes twice.");
        }
        return index;
    }

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
