using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Reads the account's metadata catalog.</summary>
public sealed class MetadataService
{
    /// <summary>Reads the JSON schema of a record type.</summary>
    public Task<JsonElement> GetSchemaAsync(string type, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Reads the names of all record types.</summary>
    public Task<IReadOnlyList<string>> ListTypesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Tests the connection.</summary>
    public Task CheckAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
