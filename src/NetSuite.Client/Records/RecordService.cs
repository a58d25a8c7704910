using System.Text.Json.Nodes;

namespace NetSuite.Client;

/// <summary>Reads and writes records.</summary>
public sealed class RecordService
{
    /// <summary>Reads a record.</summary>
    public Task<RecordDocument> GetAsync(string type, RecordRef id, RecordGetOptions? options, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Creates a record.</summary>
    public Task<RecordRef> CreateAsync(string type, JsonObject body, RecordWriteOptions? options, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Updates a record.</summary>
    public Task<RecordRef> UpdateAsync(string type, RecordRef id, JsonObject body, RecordWriteOptions? options, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Creates or updates a record by its external id.</summary>
    public Task<RecordRef> UpsertAsync(string type, string externalId, JsonObject body, RecordWriteOptions? options, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Deletes a record.</summary>
    public Task DeleteAsync(string type, RecordRef id, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Lists the records of a type.</summary>
    public IAsyncEnumerable<RecordRef> ListAsync(string type, string? q, int pageSize, CancellationToken cancellationToken) => throw new NotSupportedException();
}
