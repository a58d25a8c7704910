namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>What was granted: a login with its scopes, and when the user agreed or the client asked.</summary>
internal sealed record Grant(Login Login, IReadOnlyList<string> Scopes, DateTimeOffset Since);
