using Microsoft.AspNetCore.Http;

namespace NetSuite.Simulator.Http;

/// <summary>A request that was let in, with its whole body.</summary>
internal sealed record AccountRequest(string Method, RequestTarget Target, IHeaderDictionary Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The path segments after /services/rest/, service and version.</summary>
    public IReadOnlyList<string> Resource { get; init; } = [];
}
