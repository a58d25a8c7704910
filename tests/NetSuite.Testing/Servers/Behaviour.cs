using Microsoft.AspNetCore.Http;

namespace NetSuite.Testing.Servers;

/// <summary>What the server does with one request.</summary>
public sealed record Behaviour(Func<HttpContext, Task> Answer, bool ReadsBody = true);
