using Microsoft.AspNetCore.Http;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Http;

/// <summary>A request that was let in, with its whole body.</summary>
internal sealed record AccountRequest(string Method, RequestTarget Target, IHeaderDictionary Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Who asks.</summary>
    public required Login Login { get; init; }

    /// <summary>Whose doing the writes of the request are.</summary>
    public Author Author => new(Login.User.Id, Login.Role.Id);

    /// <summary>The path segments after /services/rest/, service and version.</summary>
    public IReadOnlyList<string> Resource { get; init; } = [];
}
