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
            // The version is read where no write can come between it and the rows that are kept under it.
            var page = account.Store.Read(session => account.SuiteQlOf(request.Login).Execute(
                session.Connection, query, parameters, paging.Offset, paging.Size, account.Store.Version, cancellationToken));
            return Show(request, paging, page);
        }
        catch (SuiteQlException refused)
        {
            throw Refusals.InvalidFilter(refused.Detail);
        }
    }

    private static Reply Show(AccountRequest request, Paging paging, SuiteQlPage page)
    {
        var total = Paging.Visible(page.TotalResults);
        using var json = new JsonBuffer();
        var writer = json.Writer;
        writer.WriteStartObject();
        paging.WriteLinks(writer, $"{request.Target.Origin}/services/rest/query/v1/suiteql", total, "POST");
        writer.WriteNumber("count"u8, page.Rows.Count);
        writer.WriteBoolean("hasMore"u8, paging.Offset + page.Rows.Count < total);
        writer.WriteStartArray("items"u8);
        var names = page.Columns.Select(column => JsonEncodedText.Encode(column)).ToArray();
        foreach (var row in page.Rows)
        {
            writer.WriteStartObject();
            LinkWriter.None(writer);
            for (var i = 0; i < names.Length; i++)
            {
                if (row[i] is { } value)
                {
                    writer.WriteString(names[i], value);
                }
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteNumber("offset"u8, paging.Offset);
        writer.WriteNumber("totalResults"u8, total);
        writer.WriteEndObject();
        return Reply.Json(json, MediaTypes.Collection);
    }

    private static void RequireTransient(AccountRequest request)
    {
        if (!new Preferences(request.Headers).Transient)
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
