using System.Text.Json;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Query;

namespace NetSuite.Simulator.Http;

/// <summary>/query/v1/suiteql.</summary>
internal sealed class SuiteQlEndpoint(SimulatedAccount account)
{
    public Reply Handle(AccountRequest request, CancellationToken cancellationToken)
    {
        if (request.Resource is not ["suiteql"])
        {
            throw Refusals.MissingUrl();
        }
        if (request.Method != "POST")
        {
            throw Refusals.MethodNotAllowed(request.Method, "POST");
        }
        RequireTransient(request);
        var paging = new Paging(request.Target) { Behaviour = account.Options.Behaviour };
        using var body = RequestBody.Parse(request.Body);
        var query = Text(body.RootElement);
        var parameters = Parameters(body.RootElement);
        try
        {
            var page = account.Store.Read((session, version) => account.SuiteQlOf(request.Login).Execute(
                session.Connection, query, parameters, paging.Offset, paging.Size, version, cancellationToken));
            return RowPage.Show(request, paging, page);
        }
        catch (SuiteQlException refused)
        {
            throw Refusals.InvalidFilter(refused.Detail);
        }
    }

    private static void RequireTransient(AccountRequest request)
    {
        var preferences = new Preferences(request.Headers);
        if (preferences.RespondAsync)
        {
            throw Refusals.InvalidHeader(Preferences.HeaderName, "The query service does not support asynchronous execution. Remove 'respond-async' from the header 'Prefer'.");
        }
        if (!preferences.Transient)
        {
            throw Refusals.InvalidHeader(Preferences.HeaderName, "The required request header 'Prefer' is missing or not valid. Provide the header 'Prefer: transient'.");
        }
    }

    private static string Text(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("q", out var query) && query.ValueKind == JsonValueKind.String
            ? query.GetString()!
            : throw Refusals.InvalidBody();

    private static List<string?> Parameters(JsonElement body)
    {
        if (!body.TryGetProperty("params", out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return [];
        }
        if (list.ValueKind != JsonValueKind.Array)
        {
            throw Refusals.InvalidBody();
        }
        return [.. list.EnumerateArray().Select(value => value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Null => null,
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "T",
            JsonValueKind.False => "F",
            _ => throw Refusals.InvalidBody(),
        })];
    }
}
