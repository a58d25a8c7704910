using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetSuite.Client;

/// <summary>Reads and writes records.</summary>
/// <remarks>Every method throws <see cref="ArgumentException"/> before any traffic when the type or the id is malformed, and a <see cref="NetSuiteException"/> when the call fails.</remarks>
public sealed class RecordService
{
    private readonly NetSuiteClient client;

    internal RecordService(NetSuiteClient client) => this.client = client;

    /// <summary>Reads a record.</summary>
    /// <param name="type">The record type, e.g. <c>customer</c>.</param>
    /// <param name="id">The record, by internal or external id.</param>
    /// <param name="options">What to read of it; null for all body fields.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NetSuiteNotFoundException">There is no such record.</exception>
    public Task<RecordDocument> GetAsync(string type, RecordRef id, RecordGetOptions? options, CancellationToken cancellationToken)
    {
        var request = new NetSuiteRequest
        {
            Method = HttpMethod.Get,
            Path = RecordPath.Of(type, id),
            Query = ReadQuery(options ?? new RecordGetOptions()),
            Safety = RequestSafety.Read,
            Purpose = $"read {type} {id.ToPathSegment()}",
        };
        return client.SendAsync(
            request,
            response =>
            {
                var body = JsonAnswers.Object(response);
                return new RecordDocument(type, body.TryGetProperty("id", out var internalId) ? internalId.ToString() : id.Id ?? SelfLink.Id(body), body);
            },
            cancellationToken);
    }

    /// <summary>Looks whether a record exists.</summary>
    /// <param name="type">The record type.</param>
    /// <param name="id">The record, by internal or external id.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Also true for a record that exists and can't be shown: NetSuite refuses to load a locked record, since REST loads in edit mode even for reading.</returns>
    public async Task<bool> ExistsAsync(string type, RecordRef id, CancellationToken cancellationToken)
    {
        try
        {
            await GetAsync(type, id, new RecordGetOptions { Fields = ["id"] }, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (NetSuiteNotFoundException exception) when (exception.Errors.Count > 0)
        {
            // Without an error of NetSuite's own it is a 404 of something in between, which knows of no records.
            return false;
        }
        catch (NetSuiteValidationException)
        {
            return true;
        }
    }

    /// <summary>Does a write, once. A create is never sent twice unless NetSuite provably did not take it the first time.</summary>
    /// <param name="write">The write.</param>
    /// <param name="cancellationToken">Stops it; a write under way may or may not take effect.</param>
    /// <returns>The record; its id is null in the rare case that NetSuite did not tell it.</returns>
    /// <exception cref="NetSuiteNotFoundException">There was no such record to begin with.</exception>
    /// <exception cref="NetSuiteOutcomeUnknownException">The answer was lost.</exception>
    public async Task<RecordRef> WriteAsync(RecordWrite write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        return Written(write, await SendAsync(write, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Creates a record.</summary>
    /// <param name="type">The record type.</param>
    /// <param name="body">Its fields.</param>
    /// <param name="options">How to write it; null for the defaults.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <inheritdoc cref="WriteAsync"/>
    public Task<RecordRef> CreateAsync(string type, JsonObject body, RecordWriteOptions? options, CancellationToken cancellationToken) =>
        WriteAsync(new RecordWrite { Operation = WriteOperation.Create, Type = type, Body = body, Options = options ?? new() }, cancellationToken);

    /// <summary>Changes fields of a record; those not named stay as they are, and null clears one.</summary>
    /// <param name="type">The record type.</param>
    /// <param name="id">The record, by internal or external id.</param>
    /// <param name="body">The fields to change.</param>
    /// <param name="options">How to write it; null for the defaults.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <inheritdoc cref="WriteAsync"/>
    public Task<RecordRef> UpdateAsync(string type, RecordRef id, JsonObject body, RecordWriteOptions? options, CancellationToken cancellationToken) =>
        WriteAsync(new RecordWrite { Operation = WriteOperation.Update, Type = type, Target = id, Body = body, Options = options ?? new() }, cancellationToken);

    /// <summary>Creates the record with an external id, or changes it when there is one.</summary>
    /// <param name="type">The record type.</param>
    /// <param name="externalId">The external id, without a prefix.</param>
    /// <param name="body">The fields.</param>
    /// <param name="options">How to write it; null for the defaults.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <inheritdoc cref="WriteAsync"/>
    public Task<RecordRef> UpsertAsync(string type, string externalId, JsonObject body, RecordWriteOptions? options, CancellationToken cancellationToken) => WriteAsync(
        new RecordWrite { Operation = WriteOperation.Upsert, Type = type, Target = new RecordRef { Type = type, ExternalId = externalId }, Body = body, Options = options ?? new() }, cancellationToken);

    /// <summary>Deletes a record.</summary>
    /// <param name="type">The record type.</param>
    /// <param name="id">The record, by internal or external id.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <inheritdoc cref="WriteAsync"/>
    public Task DeleteAsync(string type, RecordRef id, CancellationToken cancellationToken) =>
        WriteAsync(new RecordWrite { Operation = WriteOperation.Delete, Type = type, Target = id }, cancellationToken);

    /// <summary>Lists the records of a type, ids only, in no particular order. NetSuite pages a moving target: sort and fix with SuiteQL where that matters.</summary>
    /// <param name="type">The record type.</param>
    /// <param name="q">A filter such as <c>companyName START_WITH "A"</c>; null for all.</param>
    /// <param name="pageSize">Records per request, 1 to 1000.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public IAsyncEnumerable<RecordRef> ListAsync(string type, string? q, int pageSize, CancellationToken cancellationToken)
    {
        Paging.CheckPageSize(pageSize, nameof(pageSize));
        var path = RecordPath.Of(type);
        return Paging.ReadAsync(
            (offset, token) => client.SendAsync(
                new NetSuiteRequest
                {
                    Method = HttpMethod.Get,
                    Path = path,
                    Query = q is null ? Paging.Query(pageSize, offset) : [new("q", q), .. Paging.Query(pageSize, offset)],
                    Safety = RequestSafety.Read,
                    Purpose = $"list records of type {type}",
                },
                response => RecordPage.Read(response, type),
                token),
            pageSize,
            skip: 0,
            "Narrow the filter, for example by ranges of id, and list each range.",
            cancellationToken);
    }

    private static List<KeyValuePair<string, string>> ReadQuery(RecordGetOptions options)
    {
        var query = new List<KeyValuePair<string, string>>();
        if (options.Fields is { Count: > 0 } fields)
        {
            query.Add(new("fields", string.Join(',', fields)));
        }

        if (options.ExpandSubResources)
        {
            query.Add(new("expandSubResources", "true"));
        }

        if (options.SimpleEnumFormat)
        {
            query.Add(new("simpleEnumFormat", "true"));
        }

        return query;
    }

    /// <summary>Sends the request of a write, and keeps what a refusal says of the type's required fields.</summary>
    internal async Task<NetSuiteResponse> SendAsync(RecordWrite write, CancellationToken cancellationToken)
    {
        try
        {
            return await client.SendAsync(WriteRequest.Of(write), response => response, cancellationToken).ConfigureAwait(false);
        }
        catch (NetSuiteValidationException refusal)
        {
            Learn(write.ResultType, refusal);
            throw;
        }
    }

    /// <summary>Keeps what a refusal says of a type's required fields: NetSuite's metadata does not say which it wants, only this does.</summary>
    internal void Learn(string type, NetSuiteException refusal)
    {
        foreach (var field in RequiredFields.Of(refusal))
        {
            client.AccountMetadata.LearnRequired(type, field);
        }
    }

    /// <summary>The record that a write was about, by what the answer says of it.</summary>
    internal static RecordRef Written(RecordWrite write, NetSuiteResponse response) => new()
    {
        Type = write.ResultType,
        Id = RecordPath.IdOf(response.Location) ?? (write.Operation == WriteOperation.Transform ? null : write.Target?.Id),
        ExternalId = write.Operation == WriteOperation.Transform ? null : write.Target?.ExternalId,
    };
}
