using System.Collections.Concurrent;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>Who may agree to an integration's request, and who did.</summary>
internal sealed class Consents(LoginDirectory directory)
{
    private readonly ConcurrentDictionary<string, Login> given = new(StringComparer.Ordinal);

    /// <summary>Every user in every role that may log in.</summary>
    public IReadOnlyList<Login> Choices(Integration integration) =>
        [.. directory.Users.SelectMany(user => user.Roles.Select(role => directory.Enter(integration, user.Id, role, LoginScheme.Bearer))).OfType<Login>()];

    /// <summary>The login that need not be asked; null when someone must.</summary>
    public Login? WithoutAsking(Integration integration) => integration.ConsentPolicy switch
    {
        ConsentPolicy.NeverAsk => Choices(integration).FirstOrDefault(),
        ConsentPolicy.AskFirstTime => given.GetValueOrDefault(integration.ClientId),
        _ => null,
    };

    public void Clear() => given.Clear();

    public void Remember(Login login) => given[login.Integration.ClientId] = login;
}
