using Microsoft.AspNetCore.Http;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>A request of someone who is not let in yet.</summary>
internal sealed record SignInRequest(string Method, RequestTarget Target, IHeaderDictionary Headers, ReadOnlyMemory<byte> Body);
