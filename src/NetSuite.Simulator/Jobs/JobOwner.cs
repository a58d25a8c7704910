using NetSuite.Simulator.Authentication;

namespace NetSuite.Simulator.Jobs;

/// <summary>Whose a job is: an integration on behalf of a user in a role, whichever way that logged in. To others it does not exist.</summary>
internal readonly record struct JobOwner(string ClientId, long User, long Role)
{
    public static JobOwner Of(Login login) => new(login.Integration.ClientId, login.User.Id, login.Role.Id);
}
