namespace NetSuite.Simulator.Authentication;

/// <summary>One line of the login audit trail. It holds no secret and no signature.</summary>
/// <param name="Time">When the request came.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, without its query.</param>
/// <param name="Detail">The outcome.</param>
public sealed record LoginAuditEntry(DateTimeOffset Time, string Method, string Path, LoginFailure Detail);
