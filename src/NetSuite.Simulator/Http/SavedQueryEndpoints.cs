using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Searches;

namespace NetSuite.Simulator.Http;

/// <summary>/query/v1/dataset and /query/v1/savedsearch: listed and run, never changed.</summary>
internal sealed class SavedQueryEndpoints(SimulatedAccount account)
{
    public Reply Datasets(AccountRequest request, CancellationToken cancellationToken) => request.Resource switch
    {
        _ when request.Method != "GET" => throw Refusals.MethodNotAllowed(request.Method, "GET"),
        [_] => List(request, account.SavedQueries.Datasets),
        [_, var id, "result"] => Run(request, Named(account.SavedQueries.Datasets, id), cancellationToken),
        _ => throw Refusals.MissingUrl(),
    };

    public Reply Searches(AccountRequest request, CancellationToken cancellationToken) => request.Resource switch
    {
        _ when request.Method != "GET" => throw Refusals.MethodNotAllowed(request.Method, "GET"),
        [_] => List(request, account.SavedQueries.Searches),
        [_, var id] => Get(request, Named(account.SavedQueries.Searches, id)),
        [_, var id, "result"] => Run(request, Named(account.SavedQueries.Searches, id), cancellationToken),
        _ => throw Refusals.MissingUrl(),
    };

    private Reply Run(AccountRequest request, SavedQuery saved, CancellationToken cancellationToken)
    {
        var paging = new Paging(request.Target) { Behaviour = account.Options.Behaviour };
        try
        {
            var page = account.Store.Read((session, version) => account.SuiteQlOf(request.Login).Execute(
                session.Connection, saved.Query, [], paging.Offset, paging.Size, version, cancellationToken));
            // Rows link to their record, save for transactions.
            var type = account.Catalog.Find(saved.RecordType) is { Group: not RecordGroup.Transaction } known ? known.PathName : null;
            return RowPage.Show(request, paging, page, type);
        }
        catch (SuiteQlException refused)
        {
            throw Refusals.InvalidFilter(refused.Detail);
        }
    }

    private Reply List(AccountRequest request, IReadOnlyList<SavedQuery> all)
    {
        var paging = new Paging(request.Target) { Behaviour = account.Options.Behaviour };
        var shown = all.Skip(paging.Offset).Take(paging.Size).ToList();
        using var json = new JsonBuffer();
        var writer = json.Writer;
        writer.WriteStartObject();
        paging.WriteLinks(writer, Address(request), all.Count, request.Method);
        writer.WriteNumber("count"u8, shown.Count);
        writer.WriteBoolean("hasMore"u8, paging.Offset + shown.Count < all.Count);
        writer.WriteStartArray("items"u8);
        foreach (var saved in shown)
        {
            Write(writer, saved, $"{Address(request)}/{saved.Id}");
        }
        writer.WriteEndArray();
        writer.WriteNumber("offset"u8, paging.Offset);
        writer.WriteNumber("totalResults"u8, all.Count);
        writer.WriteEndObject();
        return Reply.Json(json, MediaTypes.Collection);
    }

    private static Reply Get(AccountRequest request, SavedQuery saved)
    {
        using var json = new JsonBuffer();
        Write(json.Writer, saved, $"{Address(request)}/{saved.Id}");
        return Reply.Json(json, MediaTypes.Singular);
    }

    private static void Write(System.Text.Json.Utf8JsonWriter writer, SavedQuery saved, string address)
    {
        writer.WriteStartObject();
        LinkWriter.Self(writer, address);
        if (saved.Description.Length > 0)
        {
            writer.WriteString("description"u8, saved.Description);
        }
        writer.WriteString("id"u8, saved.Id);
        writer.WriteString("name"u8, saved.Name);
        writer.WriteString("recordType"u8, saved.RecordType);
        if (saved.ScriptId != saved.Id)
        {
            writer.WriteString("scriptId"u8, saved.ScriptId);
        }
        writer.WriteEndObject();
    }

    private static SavedQuery Named(IReadOnlyList<SavedQuery> all, string id) => all.FirstOrDefault(saved =>
        string.Equals(saved.Id, id, StringComparison.OrdinalIgnoreCase) || string.Equals(saved.ScriptId, id, StringComparison.OrdinalIgnoreCase))
        ?? throw Refusals.MissingRecord();

    private static string Address(AccountRequest request) => $"{request.Target.Origin}/services/rest/query/v1/{request.Resource[0]}";
}
