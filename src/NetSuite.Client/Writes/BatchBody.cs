using System.Text;

namespace NetSuite.Client;

/// <summary>Makes the request of a batch.</summary>
internal static class BatchBody
{
    private const string Collection = "application/vnd.oracle.resource+json; type=collection";

    /// <summary>The request for some writes of one kind. One alone goes as its own request: its refusals name its own fields, and any account takes it.</summary>
    public static NetSuiteRequest Of(IReadOnlyList<BatchItem> items)
    {
        var write = items[0].Write;
        if (items.Count == 1)
        {
            return WriteRequest.Of(write);
        }

        var path = RecordPath.Of(write.Type);
        var purpose = $"{Verb(write.Operation)} {items.Count} records of type {write.Type}";
        return write.Operation == WriteOperation.Delete
            ? new NetSuiteRequest
            {
                Method = HttpMethod.Delete,
                Path = path,
                Query = [new("ids", string.Join(',', items.Select(item => Encoding.UTF8.GetString(item.Part.Span))))],
                Purpose = purpose,
            }
            : WriteRequest.Of(write) with { Method = Method(write), Path = path, Body = Body(items), ContentType = Collection, Purpose = purpose };
    }

    /// <summary>What a journal keeps of it.</summary>
    public static JournalBatch Kept(IReadOnlyList<BatchItem> items, NetSuiteRequest request, Guid key, DateTimeOffset now)
    {
        var write = items[0].Write;
        return new JournalBatch
        {
            Key = key,
            Planned = now,
            Numbers = [.. items.Select(item => item.Number)],
            Operation = write.Operation,
            Type = write.ResultType,
            Method = request.Method.Method,
            Path = request.Query.Count == 0
                ? request.Path
                : $"{request.Path}?{string.Join('&', request.Query.Select(pair => $"{pair.Key}={PercentEncoding.Encode(pair.Value)}"))}",
            Body = request.Body is { } body ? Encoding.UTF8.GetString(body.Span) : null,
            ExternalIds = [.. items.Select(item => item.ExternalId)],
            Existed = [.. items.Select(item => item.Existed)],
            PropertyNameValidation = write.Options.PropertyNameValidation,
        };
    }

    /// <summary>The request again, from what a journal kept.</summary>
    public static NetSuiteRequest Again(JournalBatch batch) => new()
    {
        Method = new HttpMethod(batch.Method),
        Path = batch.Path,
        Headers = batch.Operation is WriteOperation.Create or WriteOperation.Update or WriteOperation.Upsert or WriteOperation.Transform
            ? [new("X-NetSuite-PropertyNameValidation", batch.PropertyNameValidation.ToString())]
            : [],
        Body = batch.Body is null ? null : Encoding.UTF8.GetBytes(batch.Body),
        ContentType = batch.Numbers.Count > 1 ? Collection : "application/json",
        Purpose = $"{Verb(batch.Operation)} {batch.Numbers.Count} records of type {batch.Type}",
    };

    private static HttpMethod Method(RecordWrite write) => write.Operation switch
    {
        WriteOperation.Update => HttpMethod.Patch,
        WriteOperation.Upsert => HttpMethod.Put,
        _ => write.Target?.ExternalId is null ? HttpMethod.Post : HttpMethod.Put,
    };

    private static string Verb(WriteOperation operation) => operation switch
    {
        WriteOperation.Transform => "make",
        _ => operation.ToString().ToLowerInvariant(),
    };

    private static ReadOnlyMemory<byte> Body(IReadOnlyList<BatchItem> items)
    {
        var start = "{\"items\":["u8;
        var end = "]}"u8;
        var body = new byte[start.Length + items.Sum(item => item.Part.Length) + items.Count - 1 + end.Length];
        start.CopyTo(body);
        var at = start.Length;
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                body[at++] = (byte)',';
            }

            items[i].Part.Span.CopyTo(body.AsSpan(at));
            at += items[i].Part.Length;
        }

        end.CopyTo(body.AsSpan(at));
        return body;
    }
}
