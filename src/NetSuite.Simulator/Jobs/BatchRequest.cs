using System.Globalization;
using System.Text.Json;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Jobs;

/// <summary>Splits a request about many records of one type into the requests about each.</summary>
internal static class BatchRequest
{
    private const int MostRecords = 100;

    /// <summary>Whether the request is a batch: a collection in its body, or ids in its query.</summary>
    public static bool Is(AccountRequest request) => request.Resource.Count == 1 && (request.Method switch
    {
        "POST" or "PATCH" or "PUT" => IsCollection(request),
        "DELETE" => request.Target.Query["ids"] is not null,
        "GET" => request.Target.Query.Flag("expandRecords"),
        _ => false,
    });

    public static IReadOnlyList<AccountRequest> Split(AccountRequest request, RecordTypeDefinition type)
    {
        List<AccountRequest> requests = request.Method is "GET" or "DELETE"
            ? [.. Ids(request).Select(id => request with { Resource = [type.Name, id], Target = request.Target.Without("ids", "expandRecords") })]
            : Items(request, type);
        return requests.Count is > 0 and <= MostRecords
            ? requests
            : throw new RefusedException(400, new ErrorDetail(
                string.Create(CultureInfo.InvariantCulture, $"A batch must have from 1 to {MostRecords} records. This one has {requests.Count}."), "INVALID_CONTENT"));
    }

    private static bool IsCollection(AccountRequest request) =>
        request.Headers.ContentType.ToString().Split(';').Skip(1).Any(part => part.Trim().Equals("type=collection", StringComparison.OrdinalIgnoreCase));

    private static List<AccountRequest> Items(AccountRequest request, RecordTypeDefinition type)
    {
        using var body = RequestBody.Parse(request.Body);
        if (body.RootElement.ValueKind != JsonValueKind.Object
            || !body.RootElement.TryGetProperty("items", out var items)
            || items.ValueKind != JsonValueKind.Array
            || items.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.Object))
        {
            throw Refusals.InvalidBody();
        }
        return [.. items.EnumerateArray().Select((item, index) => request with
        {
            Resource = request.Method == "POST" ? [type.Name] : [type.Name, Key(request.Method, item, index)],
            Body = JsonSerializer.SerializeToUtf8Bytes(item),
        })];
    }

    // An update goes by id, or else by external id; an upsert by external id only.
    private static string Key(string method, JsonElement item, int index)
    {
        if (method == "PATCH" && Text(item, "id") is { } id)
        {
            return id;
        }
        return Text(item, "externalId") is { } externalId
            ? "eid:" + externalId
            : throw new RefusedException(400, new ErrorDetail(
                method == "PATCH" ? "Each record of the batch needs an id or an externalId." : "Each record of the batch needs an externalId.", "INVALID_CONTENT")
            {
                Path = string.Create(CultureInfo.InvariantCulture, $"items[{index}]"),
            });
    }

    private static string? Text(JsonElement item, string name)
    {
        foreach (var property in item.EnumerateObject().Where(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            return property.Value.ValueKind switch
            {
                JsonValueKind.String when property.Value.GetString() is { Length: > 0 } text => text,
                JsonValueKind.Number => property.Value.GetRawText(),
                _ => null,
            };
        }
        return null;
    }

    // ids=1,2,eid:test,eid:'test 5': quotes hold a comma or a space together.
    private static List<string> Ids(AccountRequest request)
    {
        var text = request.Target.Query["ids"] ?? throw Refusals.InvalidParameter("ids", "The query parameter ids is missing.");
        var ids = new List<string>();
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '\'')
            {
                isQuoted = !isQuoted;
            }
            else if (i == text.Length || (text[i] == ',' && !isQuoted))
            {
                ids.Add(text[start..i].Trim().Replace("'", "", StringComparison.Ordinal));
                start = i + 1;
            }
        }
        ids.RemoveAll(id => id.Length == 0);
        return ids;
    }
}
