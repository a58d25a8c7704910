using System.Text.Json;
using NetSuite.Simulator.Query;

namespace NetSuite.Simulator.Http;

/// <summary>One page of a query's rows in the form of a collection.</summary>
internal static class RowPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="request">The request it answers.</param>
    /// <param name="paging">Its paging.</param>
    /// <param name="page">The rows.</param>
    /// <param name="recordType">The path of the type that rows link to by their id; null when rows have no links.</param>
    public static Reply Show(AccountRequest request, Paging paging, SuiteQlPage page, string? recordType = null)
    {
        var total = Paging.Visible(page.TotalResults);
        var id = recordType is null ? -1 : page.Columns.ToList().IndexOf("id");
        using var json = new JsonBuffer();
        var writer = json.Writer;
        writer.WriteStartObject();
        paging.WriteLinks(writer, $"{request.Target.Origin}/services/rest/query/v1/{string.Join('/', request.Resource)}", total, request.Method);
        writer.WriteNumber("count"u8, page.Rows.Count);
        writer.WriteBoolean("hasMore"u8, paging.Offset + page.Rows.Count < total);
        writer.WriteStartArray("items"u8);
        var names = page.Columns.Select(column => JsonEncodedText.Encode(column)).ToArray();
        foreach (var row in page.Rows)
        {
            writer.WriteStartObject();
            if (id >= 0 && row[id] is { } key)
            {
                LinkWriter.Self(writer, $"{request.Target.RecordRoot}/{recordType}/{key}");
            }
            else
            {
                LinkWriter.None(writer);
            }
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
}
