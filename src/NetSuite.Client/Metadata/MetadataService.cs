using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetSuite.Client;

/// <summary>Reads the account's metadata catalog: what this role may see of record types and their fields.</summary>
public sealed class MetadataService
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

    /// <summary>Reads the values that a field may hold now, for this role and in this record. Nothing is changed.</summary>
    /// <param name="type">The record type, e.g. <c>customer</c>.</param>
    /// <param name="record">The record; null for a new one.</param>
    /// <param name="field">The field; one of a sublist's lines by both names, such as <c>item.location</c>.</param>
    /// <param name="name">The name that a value must have, whatever its case, with <c>*</c> for any characters and <c>?</c> for one; null for all.</param>
    /// <param name="values">Values of the record that the choice depends on, such as its subsidiary; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">The type or the id is malformed, or the field is not a name.</exception>
    /// <exception cref="NetSuiteValidationException">There is no such field, or nothing can be chosen in it.</exception>
    public IAsyncEnumerable<SelectOption> SelectOptionsAsync(
        string type, RecordRef? record, string field, string? name, JsonObject? values, CancellationToken cancellationToken)
    {
        SelectOptionPage.CheckField(field);
        var names = new OptionNames(name);
        var request = new NetSuiteRequest
        {
            Method = record is null ? HttpMethod.Post : HttpMethod.Patch,
            Path = record is null ? RecordPath.Of(type) : RecordPath.Of(type, record),
            Query = names.Filter(field) is { } filter ? [new("fields", field), new("q", filter)] : [new("fields", field)],
            Body = JsonBody.Write(values ?? []),
            Accept = "application/vnd.oracle.resource+json; type=select-options",

            // The media type asked for makes a question of what would be a write.
            Safety = RequestSafety.Read,
            Purpose = $"list the values of {field} of {type}",
        };
        return Paging.ReadAsync(
            (offset, token) => client.SendAsync(
                request with { Query = [.. request.Query, .. Paging.Query(Paging.MaxPageSize, offset)] },
                response => SelectOptionPage.Read(response, type, field, names),
                token),
            Paging.MaxPageSize,
            skip: 0,
            "Narrow them by name.",
            cancellationToken);
    }

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
