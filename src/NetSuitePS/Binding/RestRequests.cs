using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text;
using System.Text.Json;
using NetSuite.Client;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding;

/// <summary>The requests of Invoke-NetSuiteRestMethod.</summary>
internal static class RestRequests
{
    /// <summary>Makes a request of what a person typed.</summary>
    public static NetSuiteRequest Create(string method, string path, object? body, IDictionary? query, IDictionary? headers) => new()
    {
        Method = HttpMethod.Parse(method),
        Path = path,
        Query = [.. Pairs(query)],
        Body = body is null ? null : Bytes(body),
        Headers = [.. Pairs(headers)],
        Safety = method.ToUpperInvariant() switch
        {
            "GET" or "HEAD" or "OPTIONS" => RequestSafety.Read,
            "POST" when IsQuery(path) => RequestSafety.Read,
            "DELETE" => RequestSafety.Idempotent,
            _ => RequestSafety.Once,
        },
    };

    /// <summary>Asks for page after page.</summary>
    public static IAsyncEnumerable<JsonElement> PagesAsync(
        NetSuiteClient client, NetSuiteRequest request, int pageSize, CancellationToken cancellationToken)
    {
        if (request.Safety != RequestSafety.Read)
        {
            throw new InputException(
                "-All asks again and again, which only a call that changes nothing may do.", recommendedAction: "Leave -All out.");
        }

        if (request.Path.Contains('?', StringComparison.Ordinal) || request.Query.Any(pair => pair.Key is "limit" or "offset"))
        {
            throw new InputException(
                "With -All the pages are counted here.", recommendedAction: "Give other parameters with -QueryParameter, and the size of a page with -PageSize.");
        }

        return client.ItemsAsync(request, pageSize, cancellationToken);
    }

    public static bool IsJson(NetSuiteResponse response) =>
        !response.Body.IsEmpty && response.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsQuery(string path) => path.Split('?')[0].EndsWith("query/v1/suiteql", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<KeyValuePair<string, string>> Pairs(IDictionary? dictionary) =>
        dictionary is null ? [] : dictionary.Keys.Cast<object>().Select(key => new KeyValuePair<string, string>(Text(key), Text(dictionary[key])));

    private static string Text(object? value) => (value is PSObject wrapper ? wrapper.BaseObject : value) switch
    {
        bool flag => flag ? "true" : "false",
        SwitchParameter flag => Text(flag.IsPresent),

        // NetSuite separates names with commas, in fields and in replace.
        IEnumerable list and not string => string.Join(',', list.Cast<object?>().Select(Text)),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    private static ReadOnlyMemory<byte> Bytes(object body)
    {
        var value = body is PSObject { BaseObject: not PSCustomObject } wrapper ? wrapper.BaseObject : body;
        if (value is not string text)
        {
            return Encoding.UTF8.GetBytes(JsonValues.ToPlainNode(value)?.ToJsonString() ?? "{}");
        }

        try
        {
            using var parsed = JsonDocument.Parse(text);
        }
        catch (JsonException exception)
        {
            throw new InputException($"The body is not JSON: {exception.Message}", recommendedAction: "Give a hashtable, or use ConvertTo-Json.");
        }

        return Encoding.UTF8.GetBytes(text);
    }
}
