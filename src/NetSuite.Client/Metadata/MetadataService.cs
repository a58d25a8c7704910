using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Reads the account's metadata catalog: what this role may see of record types and their fields.</summary>
public sealed partial class MetadataService
{
    private const string Catalog = "record/v1/metadata-catalog";
    private readonly NetSuiteClient client;

    internal MetadataService(NetSuiteClient client) => this.client = client;

    /// <summary>Reads the JSON schema of a record type.</summary>
    /// <param name="type">The record type, e.g. <c>customer</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NetSuiteNotFoundException">There is no such type for this role.</exception>
    public Task<JsonElement> GetSchemaAsync(string type, CancellationToken cancellationToken) => client.SendAsync(
        new NetSuiteRequest
        {
            Method = HttpMethod.Get,
            Path = $"{Catalog}/{RecordPath.CheckedType(type)}",
            Accept = "application/schema+json",
            Safety = RequestSafety.Read,
            Purpose = $"read the metadata of {type}",
        },
        JsonAnswers.Object,
        cancellationToken);

    /// <summary>Reads the names of all record types this role may see, in the catalog's order.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<IReadOnlyList<string>> ListTypesAsync(CancellationToken cancellationToken) => client.SendAsync(
        new NetSuiteRequest
        {
            Method = HttpMethod.Get,
            Path = Catalog,
            Accept = "application/json",
            Safety = RequestSafety.Read,
            Purpose = "list the record types",
        },
        ReadNames,
        cancellationToken);

    /// <summary>Tests the connection: host, credentials and role.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NetSuiteException">It does not work; the class says why.</exception>
    public Task CheckAsync(CancellationToken cancellationToken) => client.SendAsync(
        new NetSuiteRequest
        {
            Method = HttpMethod.Get,
            Path = $"{Catalog}/inventoryItem",
            Accept = "application/json",
            Safety = RequestSafety.Read,
            Purpose = "test the connection",
        },
        JsonAnswers.Object,
        cancellationToken);

    private static IReadOnlyList<string> ReadNames(NetSuiteResponse response)
    {
        var catalog = JsonAnswers.Object(response);
        if (!catalog.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("The answer is not a catalog.");
        }

        return items.EnumerateArray()
            .Select(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("name", out var name) ? name.ToString() : string.Empty)
            .Where(name => name.Length > 0)
            .ToArray();
    }
}
