using Microsoft.AspNetCore.Http;
using NetSuite.Simulator.Authentication;

namespace NetSuite.Simulator.Http;

/// <summary>A request that was let in, with its whole body.</summary>
internal sealed record AccountRequest(string Method, RequestTarget Target, IHeaderDictionary Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Who asks.</summary>
    public required Login Login { get; init; }

    /// <summary>The path segments after /services/rest/, service and version.</summary>
    public IReadOnlyList<string> Resource { get; init; } = [];
}
